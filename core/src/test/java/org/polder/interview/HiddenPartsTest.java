package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.Grid;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Ordering;
import org.polder.model.Row;
import org.polder.problem.Problem;
import org.polder.text.Text;

/** a; a grid that may be left open, whose row 2 and row 3, to be named, are shown if a is 1. */
class HiddenPartsTest {
    private static final ImmutableList<Row> ROWS = ImmutableList.of(
            Row.of(1, Text.of("g.r1")),
            Row.of(2, Text.of("g.r2")).askedIf(Form.is("a", 1)),
            Row.named(3, Text.of("g.r3")).askedIf(Form.is("a", 1)));

    private static final Interview GRID = Interview.start(
            Form.of(Form.single("a", 2), new Grid(Form.ask("g").optional(), ROWS, Form.options("g", 2))));

    private static final Interview MULTIPLE_GRID = Interview.start(Form.of(
            Form.single("a", 2),
            new MultipleGrid(Form.ask("g").optional(), ROWS, Form.options("g", 2), 2, Ordering.AS_WRITTEN)));

    /** Answers the grid with all rows shown, leaves it open with rows hidden, and shows them again. */
    private static Answer afterLeavingOpen(Interview interview, Answer answer) {
        Interview answered = interview
                .answer("a", Answer.code(1))
                .orThrow()
                .answer("g", answer)
                .orThrow();
        Interview left = answered.answer("a", Answer.code(2))
                .orThrow()
                .answer("g", Answer.leftOpen())
                .orThrow();
        assertThat(left.response("r").answer(Form.id("g"))).contains(Answer.leftOpen());
        return left.answer("a", Answer.code(1))
                .orThrow()
                .response("r")
                .answer(Form.id("g"))
                .orElseThrow();
    }

    @Test
    void leaving_a_grid_open_keeps_the_judged_rows_that_were_hidden() {
        assertThat(afterLeavingOpen(GRID, Answer.rows(Map.of(1, 1, 2, 2)))).isEqualTo(Answer.rows(Map.of(2, 2)));
        assertThat(afterLeavingOpen(MULTIPLE_GRID, Answer.rowSets(Map.of(1, List.of(1), 2, List.of(1, 2)))))
                .isEqualTo(Answer.rowSets(Map.of(2, List.of(1, 2))));
    }

    @Test
    void leaving_a_grid_open_keeps_the_name_of_a_row_that_was_hidden() {
        assertThat(afterLeavingOpen(GRID, Answer.rows(Map.of(1, 1)).named(3, "mixing")))
                .isEqualTo(Answer.rows(Map.of()).named(3, "mixing"));
        assertThat(afterLeavingOpen(
                        MULTIPLE_GRID, Answer.rowSets(Map.of(1, List.of(1))).named(3, "mixing")))
                .isEqualTo(Answer.rowSets(Map.<Integer, List<Integer>>of()).named(3, "mixing"));
    }

    @Test
    void leaving_a_grid_open_forgets_the_rows_that_were_shown() {
        assertThat(afterLeavingOpen(GRID, Answer.rows(Map.of(1, 1)))).isEqualTo(Answer.leftOpen());
        assertThat(afterLeavingOpen(MULTIPLE_GRID, Answer.rowSets(Map.of(1, List.of(1)))))
                .isEqualTo(Answer.leftOpen());
    }

    @Test
    void leaving_a_multiple_choice_open_forgets_what_was_chosen() {
        MultipleChoice choice = new MultipleChoice(
                Form.ask("m").optional(),
                ImmutableList.of(
                        Form.option("m", 1), Form.option("m", 2).askedIf(Form.is("a", 1)), Form.option("m", 3)),
                1,
                3);
        Interview chosen = Interview.start(Form.of(Form.single("a", 2), choice))
                .answer("a", Answer.code(1))
                .orThrow()
                .answer("m", Answer.codes(1, 2))
                .orThrow();

        assertThat(chosen.answer("m", Answer.leftOpen()).orThrow().response("r").answer(Form.id("m")))
                .contains(Answer.leftOpen());
        Interview changed = chosen.answer("a", Answer.code(2))
                .orThrow()
                .answer("m", Answer.codes(3))
                .orThrow()
                .answer("a", Answer.code(1))
                .orThrow();
        // Option 2 was hidden when 3 was chosen, and returns with it.
        assertThat(changed.response("r").answer(Form.id("m"))).contains(Answer.codes(2, 3));
    }

    @Test
    void a_row_not_asked_is_told_beside_what_is_wrong_with_it_whether_asked_or_not() {
        Interview hidden = GRID.answer("a", Answer.code(2)).orThrow();

        assertThat(hidden.answer("g", Answer.rows(Map.of(2, 9))).problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(
                        tuple(
                                "row-not-asked",
                                "Row 2 of question 'g' was not asked of this respondent, yet it was answered; the rows"
                                        + " asked were 1"),
                        tuple("unknown-option", "Row 2 of question 'g' has no scale code 9; its codes are 1, 2"));
    }

    @Test
    void a_hidden_row_is_neither_judged_nor_named() {
        Interview hidden = GRID.answer("a", Answer.code(2)).orThrow();

        assertThat(hidden.answer("g", Answer.rows(Map.of(1, 1)).named(3, "mine"))
                        .problems())
                .extracting(Problem::code)
                .containsExactly("row-not-asked");
    }
}
