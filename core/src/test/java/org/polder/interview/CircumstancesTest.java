package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.DateQuestion;
import org.polder.model.Element;
import org.polder.model.Grid;
import org.polder.model.MultipleChoice;
import org.polder.model.Ordering;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.text.Text;

/** A response names the circumstances of its start where anything hangs on them, and only there. */
class CircumstancesTest {
    private static final DateQuestion ANY_DAY =
            new DateQuestion(Form.ask("d"), Optional.empty(), Optional.empty(), ImmutableList.of());

    private static Arguments of(boolean hangs, Element... elements) {
        return Arguments.of(hangs, List.of(elements));
    }

    static Stream<Arguments> questionnaires() {
        Condition since = new Condition.DateIs(Form.id("d"), Comparison.AT_LEAST, Day.fromToday(Period.ofDays(-7)));
        Condition sinceMarch =
                new Condition.DateIs(Form.id("d"), Comparison.AT_LEAST, Day.of(LocalDate.of(2026, 3, 1)));
        return Stream.of(
                of(false, Form.single("a", 2), Form.multiple("m", 3), Form.number("n"), Form.open("o")),
                of(false, ANY_DAY),
                of(false, ANY_DAY, Form.single(Form.ask("b").askedIf(sinceMarch), 2)),
                of(true, ANY_DAY, Form.single(Form.ask("b").askedIf(since), 2)),
                of(
                        true,
                        new DateQuestion(
                                Form.ask("d"), Optional.of(Day.today()), Optional.empty(), ImmutableList.of())),
                of(
                        true,
                        new DateQuestion(
                                Form.ask("d"), Optional.empty(), Optional.of(Day.today()), ImmutableList.of())),
                of(true, new SingleChoice(Form.ask("a"), Form.options("a", 3), Ordering.SHUFFLED)),
                of(true, new MultipleChoice(Form.ask("a"), Form.options("a", 3), 1, 3, Ordering.ROTATED)),
                of(true, grid(Ordering.FLIPPED)),
                of(false, grid(Ordering.AS_WRITTEN)));
    }

    private static Grid grid(Ordering order) {
        ImmutableList<Row> rows = ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.of(2, Text.of("g.r2")));
        return new Grid(Form.ask("g"), rows, Form.options("g", 2), order);
    }

    @ParameterizedTest
    @MethodSource("questionnaires")
    void a_response_names_its_start_only_where_something_hangs_on_it(boolean hangs, List<Element> elements) {
        Start start = Start.in(Language.EN).seed(5);
        Routing routing = Routing.of(Form.of(elements.toArray(Element[]::new)));

        assertThat(Interview.start(routing, start).response("r").start())
                .isEqualTo(hangs ? Optional.of(start) : Optional.empty());
    }

    @Test
    void a_response_that_started_in_a_language_or_under_a_quota_now_gone_is_replayed_all_the_same() {
        Routing routing = Routing.of(Form.of(Form.single("a", 2)));
        for (Start start :
                List.of(Start.in(Language.of("fr")), Start.in(Language.EN).closed(List.of("gone")))) {
            Replay replay = Replay.of(routing, startedAt(start));

            assertThat(replay.path()).containsExactly(Form.id("a"));
            assertThat(replay.problems()).isEmpty();
        }
    }

    private static Response startedAt(Start start) {
        return new Response(
                "r",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(start),
                ImmutableMap.of(Form.id("a"), Answer.code(1)),
                Optional.empty(),
                ImmutableMap.of(),
                ImmutableMap.of());
    }
}
