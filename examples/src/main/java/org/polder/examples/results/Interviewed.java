package org.polder.examples.results;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.response.Status;

/**
 * One interview as the researcher may know it.
 *
 * @param response what was answered, under a name that does not lead back to the interview's key
 * @param status how far it got
 * @param started when it began
 * @param last when something happened in it last
 * @param met the items put to the respondent, up to the one waited for
 * @param answered the items among them that have an answer, contact data included
 * @param waiting the item waited for, unless nothing is left to ask
 * @param pages the time spent on each page, by its name
 */
record Interviewed(
        Response response,
        Status status,
        Instant started,
        Instant last,
        ImmutableSet<ItemId> met,
        ImmutableSet<ItemId> answered,
        Optional<ItemId> waiting,
        ImmutableMap<String, Duration> pages) {

    /** The time spent in all, without interruptions. */
    Duration time() {
        return pages.values().stream().reduce(Duration.ZERO, Duration::plus);
    }
}
