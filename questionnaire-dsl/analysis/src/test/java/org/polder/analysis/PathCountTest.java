package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.condition.Condition;
import org.polder.dsl.PagePart;
import org.polder.dsl.SingleQuestion;
import org.polder.name.ItemId;

class PathCountTest {
    private final SingleQuestion<Integer> owns =
            single("Q1").text("Do you own a bicycle?").option(1, "Yes").option(2, "No");

    private static Optional<Paths> ways(PagePart... items) {
        return Analysis.of(questionnaire("bicycles")
                        .version("1.0")
                        .language("en")
                        .page("all", items)
                        .build())
                .paths();
    }

    private static Optional<Paths> paths(int count, int shortest, int longest) {
        return Optional.of(new Paths(BigInteger.valueOf(count), shortest, longest));
    }

    @Test
    void items_that_share_a_condition_go_together() {
        assertThat(ways(
                        owns,
                        text("Q2").text("Which make?").askedIf(owns.is(1)),
                        text("Q3").text("Which colour?").askedIf(owns.is(1))))
                .isEqualTo(paths(2, 1, 3));
    }

    @Test
    void an_end_for_nobody_is_no_way_though_a_later_item_has_half_its_condition() {
        SingleQuestion<Integer> rides = single("Q1")
                .text("How often do you ride?")
                .option(1, "Daily")
                .option(2, "Weekly")
                .option(3, "Never");

        assertThat(ways(
                        rides,
                        screenOut("end").text("Thank you.").askedIf(rides.is(3).and(rides.isAnyOf(1, 2))),
                        text("Q2").text("Where to?").askedIf(rides.isAnyOf(1, 2))))
                .isEqualTo(paths(2, 1, 2));
    }

    @Test
    void a_question_that_must_be_answered_is_never_left_blank() {
        assertThat(ways(
                        text("Q1").text("Which make?"),
                        text("Q2").text("Why not?").askedIf(new Condition.TextBlank(ItemId.of("Q1")))))
                .isEqualTo(paths(1, 1, 1));
    }

    @Test
    void where_nobody_comes_to_an_end_there_is_no_way() {
        assertThat(ways(
                        owns.check(owns.is(1).and(owns.is(2)), "Choose both."),
                        text("Q2").text("Which make?")))
                .isEqualTo(paths(0, 0, 0));
    }
}
