package org.polder.examples.web;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.QuotaCount;
import org.polder.fieldwork.Session;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.response.AsidePolicy;
import org.polder.store.JournalStore;

/** Keeps groups that a quota limits from being overfilled: who comes too late reads so, as soon as it is known. */
final class Admission {
    private final QuotaCount count;

    private Admission(QuotaCount count) {
        this.count = count;
    }

    /** Counts what was sent before; only a questionnaire with quotas makes the server read all interviews. */
    static Admission over(Routing routing, Fieldwork fieldwork, JournalStore journals) {
        Stream<Interview> sent = routing.questionnaire().quotas().isEmpty()
                ? Stream.of()
                : journals.keys().stream()
                        .flatMap(key -> fieldwork.journal(key).stream())
                        .map(journal -> journal.replay(routing).interview())
                        .filter(interview -> interview.completed().isPresent());
        return new Admission(QuotaCount.ofInterviews(routing.questionnaire(), sent));
    }

    ImmutableSortedSet<String> closed() {
        return count.closed();
    }

    /** Lets an interview know which groups have been closed meanwhile. */
    void tell(Session session) {
        session.closing(count.closed());
    }

    /** Ends an interview with nothing left to ask, unless its group has just been filled and that asks for more. */
    boolean complete(Session session) {
        Interview now = session.interview();
        if (now.screenOut().isEmpty()) {
            ImmutableSortedSet<String> full = count.admit(now);
            Optional<Interview> late =
                    Optional.of(full).filter(names -> !names.isEmpty()).map(session::closing);
            if (late.filter(interview -> !interview.isComplete()).isPresent()) {
                return false;
            }
        }
        session.complete(AsidePolicy.KEEP_APART);
        return true;
    }
}
