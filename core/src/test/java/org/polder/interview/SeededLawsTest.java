package org.polder.interview;

import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.interview.ArbitraryInterviews.Plan;

/** The laws over plans that are the same every time and quick to draw. */
class SeededLawsTest {
    private static final int PLANS = 40;

    private static final InterviewLawsTest LAWS = new InterviewLawsTest();

    private static final EndLawsTest ENDS = new EndLawsTest();

    static Stream<Consumer<Plan>> laws() {
        return Stream.of(
                SecondReading::agreesThroughout,
                LAWS::going_back_to_any_item_and_answering_the_same_leads_to_the_same_state,
                LAWS::stepping_back_and_forth_shows_every_item_put_once_and_changes_no_answer,
                LAWS::the_path_and_what_counts_do_not_depend_on_the_order_of_answers_or_on_what_was_answered_meanwhile,
                LAWS::a_tracer_finds_the_path_whatever_stands_aside,
                LAWS::a_move_that_is_refused_changes_nothing_and_says_what_where_and_why,
                LAWS::progress_lies_between_0_and_1_and_is_1_exactly_when_nothing_is_left_to_ask,
                LAWS::progress_never_goes_back_in_an_interview_straight_through,
                ENDS::replaying_the_response_of_an_interview_that_ended_gives_its_path_without_problems,
                ENDS::completing_does_with_the_answers_aside_what_the_policy_says);
    }

    @ParameterizedTest
    @MethodSource("laws")
    void a_law_holds_for_the_same_plans_every_time(Consumer<Plan> law) {
        for (long seed = 0; seed < PLANS; seed++) {
            law.accept(ArbitraryInterviews.plan(seed));
        }
    }
}
