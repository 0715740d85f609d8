package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.dsl.SingleQuestion;
import org.polder.genai2026.Genai2026;
import org.polder.interview.PathTracer;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Response;

class AnalysisTest {
    private static final Questionnaire GENAI = Genai2026.asFielded();

    private final SingleQuestion<Integer> owns =
            single("Q1").text("Do you own a bicycle?").option(1, "Yes").option(2, "No");
    private final SingleQuestion<Integer> rides = single("Q2")
            .text("Do you ride it?")
            .option(1, "Daily")
            .option(2, "Weekly")
            .option(3, "Never")
            .askedIf(owns.is(1));
    private final Questionnaire bicycles = questionnaire("bicycles")
            .version("1.0")
            .language("en")
            .page(
                    "all",
                    owns,
                    rides,
                    text("Q3").text("Why not?").askedIf(owns.is(1).and(rides.is(3))),
                    text("Q4").text("Anything else?").optional())
            .build();

    @Test
    void the_questionnaire_on_generative_ai_has_no_errors_and_every_witness_is_confirmed() {
        List<Finding> findings = Analysis.of(GENAI).findings();

        assertThat(findings).noneMatch(Finding::isError);
        assertThat(findings)
                .allMatch(finding -> finding.witness()
                        .map(witness -> witness.isConfirmedBy(GENAI))
                        .orElse(true));
    }

    @Test
    void ways_are_counted_with_the_shortest_and_the_longest() {
        // Owners who ride, owners who never do, and others.
        assertThat(Analysis.of(bicycles).paths()).contains(new Paths(BigInteger.valueOf(3), 2, 4));
    }

    @Test
    void who_is_asked_is_said_without_what_changes_nothing() {
        Audience audience = Analysis.of(bicycles).audience(ItemId.of("Q3"));

        assertThat(audience.condition()).isEqualTo(rides.is(3));
        assertThat(audience.words()).isEqualTo("the respondent answered ‘Never’ to question 2");
        assertThat(audience.because())
                .containsExactly("'Q2' (question 2) is asked only if the respondent answered ‘Yes’ to question 1.");
        assertThat(audience.example())
                .hasValueSatisfying(
                        witness -> assertThat(witness.isConfirmedBy(bicycles)).isTrue());
        assertThat(audience.other())
                .hasValueSatisfying(
                        witness -> assertThat(witness.isConfirmedBy(bicycles)).isTrue());
    }

    @Test
    void the_smallest_cover_of_three_options_is_three_interviews_and_one_for_those_not_asked() {
        Covering covering = Analysis.of(bicycles).covering();

        assertThat(covering.responses()).hasSize(4);
        assertThat(covering.impossible()).isEmpty();
    }

    @Test
    void the_cover_of_the_questionnaire_on_generative_ai_takes_every_decision_both_ways() {
        Covering covering = Analysis.of(GENAI).covering();
        Routing routing = Routing.of(GENAI);

        assertThat(covering.responses())
                .allSatisfy(response -> assertThat(
                                Replay.of(routing, response).problems().stream().filter(Problem::isError))
                        .isEmpty());
        for (var item : GENAI.items()) {
            if (!item.askedIf().equals(Condition.always())) {
                assertThat(covering.responses().stream().map(response -> isAsked(routing, response, item.id())))
                        .as("%s is asked of some and not of others", item.id())
                        .contains(true, false);
            }
        }
        assertThat(covering.responses().size()).isBetween(covering.atLeast(), 2 * covering.atLeast());
    }

    private static boolean isAsked(Routing routing, Response response, ItemId item) {
        PathTracer tracer = PathTracer.of(routing, response.start().orElseThrow());
        tracer.trace(response.answers());
        return tracer.isAsked(item);
    }

    @Test
    void the_expected_length_follows_the_shares_of_answers() {
        // Q1 and Q4 for all, Q2 for 3 in 4, Q3 for 2 in 5 of those.
        AnswerShares shares = AnswerShares.even()
                .with(ItemId.of("Q1"), Map.of(1, 0.75, 2, 0.25))
                .with(ItemId.of("Q2"), Map.of(1, 0.5, 2, 0.1, 3, 0.4));

        assertThat(Analysis.of(bicycles).expectedLength(shares).orElseThrow()).isCloseTo(3.05, within(1e-9));
        // Even shares: 2 + 1/2 + 1/2 × 1/3.
        assertThat(Analysis.of(bicycles).expectedLength(AnswerShares.even()).orElseThrow())
                .isCloseTo(2 + 2 / 3.0, within(1e-9));
    }

    @Test
    void shares_are_learned_from_responses() {
        List<Response> responses = List.of(
                Response.of("a", Map.of(ItemId.of("Q1"), Answer.code(1), ItemId.of("Q2"), Answer.code(3))),
                Response.of("b", Map.of(ItemId.of("Q1"), Answer.code(2))));

        // Half own one, and all of those never ride.
        assertThat(Analysis.of(bicycles)
                        .expectedLength(AnswerShares.of(responses))
                        .orElseThrow())
                .isCloseTo(3.0, within(1e-9));
    }

    @Test
    void the_expected_length_of_the_questionnaire_on_generative_ai_lies_between_the_shortest_and_the_longest_way() {
        double expected = Analysis.of(GENAI).expectedLength(AnswerShares.even()).orElseThrow();
        Paths paths = Analysis.of(GENAI).paths().orElseThrow();

        assertThat(expected).isBetween((double) paths.shortest(), (double) paths.longest());
    }
}
