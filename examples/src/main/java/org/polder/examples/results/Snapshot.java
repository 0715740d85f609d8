package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * All interviews of a store at one moment.
 *
 * @param number grows with each change, so that what was made of it can be kept as long as it holds
 * @param interviews those that count, in the order of the respondents' names, which tells nothing of who came first
 * @param leftOut those that do not
 */
record Snapshot(long number, ImmutableList<Interviewed> interviews, ImmutableList<LeftOut> leftOut) {

    ImmutableList<Response> responses() {
        return interviews.stream().map(Interviewed::response).collect(ImmutableList.toImmutableList());
    }

    long count(Status status) {
        return interviews.stream()
                .filter(interview -> interview.status() == status)
                .count();
    }
}
