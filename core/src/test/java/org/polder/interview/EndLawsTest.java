package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.answer.Answer;
import org.polder.interview.ArbitraryInterviews.Plan;
import org.polder.model.Item;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.AsidePolicy;
import org.polder.response.Response;

/** What holds of every interview that ended. */
class EndLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void replaying_the_response_of_an_interview_that_ended_gives_its_path_without_problems(@ForAll("plans") Plan plan) {
        Interview interview = plan.finished();
        if (!interview.isComplete()) {
            return;
        }
        Response response = interview.response("r");
        // Contact data are kept apart; the response says at most that there are some.
        Map<ItemId, Answer> answers = new LinkedHashMap<>(response.answers());
        interview
                .contactData()
                .forEach((id, answer) ->
                        answers.put(id, answer instanceof Answer.LeftOpen ? answer : Answer.withheld()));
        Response withheld = new Response(
                "r",
                response.questionnaire(),
                response.version(),
                response.fingerprint(),
                response.status(),
                response.start(),
                ImmutableMap.copyOf(answers),
                response.reached(),
                response.order(),
                response.aside());

        Replay replay = Replay.of(plan.routing(), withheld);

        assertThat(replay.problems()).isEmpty();
        assertThat(replay.path()).isEqualTo(interview.path());
        assertThat(replay.interview().response("r")).isEqualTo(response);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void completing_does_with_the_answers_aside_what_the_policy_says(@ForAll("plans") Plan plan) {
        Interview interview = plan.finished();
        if (!interview.isComplete()) {
            Step step = interview.complete(AsidePolicy.DELETE);
            assertThat(step.interview()).isSameAs(interview);
            assertThat(step.problems())
                    .singleElement()
                    .satisfies(problem -> assertThat(problem.place().item())
                            .isEqualTo(interview.response("r").reached().map(ItemId::value)));
            return;
        }
        for (AsidePolicy policy : AsidePolicy.values()) {
            Interview ended = interview.complete(policy).orThrow();
            assertThat(ended.completed()).contains(policy);
            assertThat(ended.path()).isEqualTo(interview.path());
            assertThat(ended.contactData()).isEqualTo(interview.contactData());
            assertThat(ended.response("r").answers())
                    .isEqualTo(interview.response("r").answers());
            assertThat(ended.response("r").status())
                    .isEqualTo(interview.response("r").status());
            assertThat(ended.keptAside()).isEqualTo(policy == AsidePolicy.DELETE ? Map.of() : interview.keptAside());
            assertThat(ended.response("r").aside())
                    .isEqualTo(policy == AsidePolicy.EXPORT_MARKED ? interview.keptAside() : Map.of());
            nothingChangesAfter(ended);
        }
    }

    private static void nothingChangesAfter(Interview ended) {
        for (Item item : ended.questionnaire().items()) {
            assertThat(ended.answer(item.id(), Answer.leftOpen()).problems())
                    .extracting(Problem::code)
                    .containsExactly("completed");
            assertThat(ended.goTo(item.id()).accepted()).isFalse();
        }
        assertThat(ended.back()).isSameAs(ended);
        assertThat(ended.closing(List.of())).isSameAs(ended);
        assertThat(ended.leaveOpen().accepted()).isFalse();
        assertThat(ended.complete(AsidePolicy.DELETE).interview()).isSameAs(ended);
    }

    @Provide
    Arbitrary<Plan> plans() {
        return ArbitraryInterviews.plans();
    }
}
