package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import org.junit.jupiter.api.Test;
import org.polder.condition.Condition;
import org.polder.genai2026.Genai2026;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Response;

class DifferenceTest {
    private static final Questionnaire BEFORE = Genai2026.asFielded();
    private static final ItemId Q27 = ItemId.of("Q27");

    @Test
    void a_questionnaire_does_not_differ_from_itself() {
        assertThat(Difference.between(BEFORE, BEFORE).changes()).isEmpty();
    }

    @Test
    void those_who_are_now_asked_are_shown_by_a_respondent_in_both_versions() {
        Condition either = new Condition.CodeIn(ItemId.of("Q26"), ImmutableSortedSet.of(1, 2));
        Questionnaire after =
                BEFORE.with(revision -> revision.edit("Q27", item -> item.asking(asking -> asking.askedIf(either))));

        assertThat(Difference.between(BEFORE, after).changes()).singleElement().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(Change.Kind.NOW_ASKED);
            assertThat(change.place().item()).contains("Q27");
            assertThat(isAsked(BEFORE, change.before().orElseThrow())).isFalse();
            assertThat(isAsked(after, change.after().orElseThrow())).isTrue();
            assertThat(change.before().orElseThrow().answers())
                    .isEqualTo(change.after().orElseThrow().answers());
        });
    }

    private static boolean isAsked(Questionnaire questionnaire, Response response) {
        PathTracer tracer =
                PathTracer.of(Routing.of(questionnaire), response.start().orElseThrow());
        tracer.trace(response.answers());
        return tracer.isAsked(Q27);
    }

    @Test
    void an_item_that_is_gone_is_told_and_so_are_those_who_hung_on_it() {
        Questionnaire after = BEFORE.with(revision -> revision.remove("Q27"));

        assertThat(Difference.between(BEFORE, after).changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.ITEM_REMOVED);
    }
}
