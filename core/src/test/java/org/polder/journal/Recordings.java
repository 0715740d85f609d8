package org.polder.journal;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.response.AsidePolicy;

/** Arbitrary interviews, recorded. */
final class Recordings {
    private Recordings() {}

    static Arbitrary<Recorder> all() {
        return recordings(Arbitraries.of(
                Optional.empty(),
                Optional.of(AsidePolicy.KEEP_APART),
                Optional.of(AsidePolicy.EXPORT_MARKED),
                Optional.of(AsidePolicy.DELETE)));
    }

    /** Interviews that were not completed. */
    static Arbitrary<Recorder> underWay() {
        return recordings(Arbitraries.just(Optional.empty()));
    }

    private static Arbitrary<Recorder> recordings(Arbitrary<Optional<AsidePolicy>> policies) {
        return ArbitraryQuestionnaires.questionnaires().flatMap(questionnaire -> {
            Routing routing = Routing.of(questionnaire);
            return Combinators.combine(
                            ArbitraryQuestionnaires.starts(questionnaire), ArbitraryQuestionnaires.moves(), policies)
                    .as((start, moves, policy) -> Recording.of(routing, start, moves, policy));
        });
    }

    static Journal journal(Recorder recorder) {
        return Journal.of(recorder.unsaved());
    }

    /** What is kept apart of an interview: the answers to personal items. */
    static Map<ItemId, Answer> personal(Interview interview) {
        return ImmutableMap.copyOf(Maps.filterKeys(interview.given(), item -> isPersonal(interview, item)));
    }

    static boolean isPersonal(Interview interview, ItemId item) {
        return interview.questionnaire().item(item).orElseThrow().asking().personal();
    }
}
