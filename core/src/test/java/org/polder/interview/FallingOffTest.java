package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.Block;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Ordering;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** A chain of which a middle link falls off: a is no, b hangs on a and was yes, c hangs on b. */
class FallingOffTest {
    private static final List<Item> CHAIN = List.of(
            Form.single("a", 2),
            Form.single(Form.ask("b").askedIf(Form.is("a", 1)), 2),
            Form.single(Form.ask("c").askedIf(Form.is("b", 1)), 2));

    @Test
    void when_b_falls_off_c_falls_off_too_and_both_are_kept() {
        Interview interview = Interview.start(Form.of(CHAIN.toArray(Item[]::new)));
        Interview all = answered(interview, "a", 1, "b", 1, "c", 2);

        Interview no = answered(all, "a", 2);

        assertThat(names(no)).containsExactly("a");
        assertThat(no.response("r").answers()).containsOnlyKeys(Form.id("a"));
        assertThat(no.keptAside()).isEqualTo(Map.of(Form.id("b"), Answer.code(1), Form.id("c"), Answer.code(2)));
        assertThat(no.isComplete()).isTrue();
        assertThat(answered(no, "a", 1)).isEqualTo(all);
    }

    @Test
    void in_a_repeated_block_each_asking_falls_off_by_itself() {
        Block block = new Block(
                "each", new Block.EachOption(Form.id("m")), "what", ImmutableList.copyOf(CHAIN), Ordering.AS_WRITTEN);
        Interview interview = Interview.start(Form.of(Form.multiple("m", 3), block))
                .answer("m", Answer.codes(1, 3))
                .orThrow();
        Interview all = answered(interview, "a[1]", 1, "b[1]", 1, "c[1]", 2, "a[3]", 1, "b[3]", 1, "c[3]", 1);
        assertThat(names(all)).containsExactly("m", "a[1]", "b[1]", "c[1]", "a[3]", "b[3]", "c[3]");

        Interview no = answered(all, "a[1]", 2);
        assertThat(names(no)).containsExactly("m", "a[1]", "a[3]", "b[3]", "c[3]");
        assertThat(no.keptAside()).containsOnlyKeys(Form.id("b[1]"), Form.id("c[1]"));
        assertThat(answered(no, "a[1]", 1)).isEqualTo(all);
    }

    @Test
    void a_block_falls_off_with_the_option_it_was_asked_for_and_returns_with_it() {
        Block block = new Block(
                "each",
                new Block.EachOption(Form.id("m")),
                "what",
                ImmutableList.of(Form.single("a", 2)),
                Ordering.AS_WRITTEN);
        Interview both = answered(
                Interview.start(Form.of(Form.multiple("m", 3), block))
                        .answer("m", Answer.codes(1, 2))
                        .orThrow(),
                "a[1]",
                1,
                "a[2]",
                2);

        Interview one = both.answer("m", Answer.codes(2)).orThrow();
        assertThat(names(one)).containsExactly("m", "a[2]");
        assertThat(one.keptAside()).isEqualTo(Map.of(Form.id("a[1]"), Answer.code(1)));

        assertThat(one.answer("m", Answer.codes(1, 2)).orThrow()).isEqualTo(both);
    }

    @Test
    void a_block_is_asked_for_each_row_the_respondent_named_in_their_words() {
        Grid grid = new Grid(
                Form.ask("g").optional(),
                ImmutableList.of(
                        Row.of(1, Text.of("g.r1")), Row.named(2, Text.of("g.r2")), Row.named(3, Text.of("g.r3"))),
                Form.options("g", 2));
        Block block = new Block(
                "each",
                new Block.EachNamedRow(Form.id("g")),
                "tool",
                ImmutableList.of(Form.single("a", 2)),
                Ordering.AS_WRITTEN);
        Questionnaire questionnaire = Form.of(grid, block);

        Interview interview = Interview.start(questionnaire)
                .answer("g", Answer.rows(Map.of(1, 1, 3, 2)).named(3, "looms"))
                .orThrow();

        assertThat(names(interview)).containsExactly("g", "a[3]");
        assertThat(interview.current().orElseThrow().text()).isEqualTo("a.text looms");
        assertThat(names(interview.answer("g", Answer.rows(Map.of(1, 2))).orThrow()))
                .containsExactly("g");
    }

    @Test
    void an_option_that_is_no_longer_shown_does_not_count_and_returns() {
        var m = new MultipleChoice(
                Form.ask("m"),
                ImmutableList.of(
                        Form.option("m", 1),
                        Form.option("m", 2).askedIf(Form.is("a", 1)),
                        Form.option("m", 3).askedIf(Form.is("a", 1))),
                2,
                3);
        Interview interview = answered(Interview.start(Form.of(Form.single("a", 2), m)), "a", 1)
                .answer("m", Answer.codes(1, 2))
                .orThrow();

        Interview hidden = answered(interview, "a", 2);
        // One option is shown where two are asked for, so that one is enough.
        assertThat(hidden.isComplete()).isTrue();
        assertThat(hidden.response("r").answer(Form.id("m"))).contains(Answer.codes(1));
        assertThat(hidden.keptAside()).isEqualTo(Map.of(Form.id("m"), Answer.codes(2)));
        assertThat(hidden.answer("m", Answer.codes(2)).problems())
                .singleElement()
                .asString()
                .contains("did not show option 2 to this respondent", "the options shown were 1");
        assertThat(answered(hidden, "a", 1)).isEqualTo(interview);
    }

    @Test
    void a_single_choice_whose_option_is_no_longer_shown_must_be_answered_anew() {
        var s = new SingleChoice(
                Form.ask("s"),
                ImmutableList.of(Form.option("s", 1), Form.option("s", 2).askedIf(Form.is("a", 1))));
        Interview interview = answered(Interview.start(Form.of(Form.single("a", 2), s)), "a", 1, "s", 2);
        assertThat(interview.isComplete()).isTrue();

        Interview hidden = answered(interview, "a", 2);
        assertThat(hidden.next().orElseThrow().id()).isEqualTo(Form.id("s"));
        assertThat(hidden.keptAside()).isEqualTo(Map.of(Form.id("s"), Answer.code(2)));
        assertThat(hidden.current().orElseThrow().choices())
                .extracting(Choice::code)
                .containsExactly(1);
        assertThat(answered(hidden, "a", 1)).isEqualTo(interview);
    }

    @Test
    void a_question_of_which_nothing_is_shown_can_be_left_open_though_it_is_required() {
        var s = new SingleChoice(
                Form.ask("s"), ImmutableList.of(Form.option("s", 1).askedIf(Form.is("a", 1))));
        Interview none = answered(Interview.start(Form.of(Form.single("a", 2), s)), "a", 2);
        assertThat(none.leaveOpen().accepted()).isTrue();

        // Once the option is shown, the question must be answered after all.
        Interview shown = answered(none.leaveOpen().orThrow(), "a", 1);
        assertThat(shown.next().orElseThrow().id()).isEqualTo(Form.id("s"));
        assertThat(shown.leaveOpen().accepted()).isFalse();
    }

    /** Row 2 is shown only if a is 1; the grids differ in how many codes a row takes. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void leaving_a_grid_open_keeps_what_was_said_of_rows_that_are_not_shown(boolean multiple) {
        ImmutableList<Row> rows = ImmutableList.of(
                Row.of(1, Text.of("g.r1")), Row.named(2, Text.of("g.r2")).askedIf(Form.is("a", 1)));
        Item grid = multiple
                ? new MultipleGrid(Form.ask("g").optional(), rows, Form.options("g", 2), 2, Ordering.AS_WRITTEN)
                : new Grid(Form.ask("g").optional(), rows, Form.options("g", 2));
        Answer both = multiple
                ? Answer.rowSets(Map.of(1, List.of(1), 2, List.of(2))).named(2, "x")
                : Answer.rows(Map.of(1, 1, 2, 2)).named(2, "x");
        Answer second = multiple
                ? Answer.rowSets(Map.of(2, List.of(2))).named(2, "x")
                : Answer.rows(Map.of(2, 2)).named(2, "x");
        Answer named = multiple
                ? Answer.rowSets(Map.of()).named(2, "x")
                : Answer.rows(Map.of()).named(2, "x");
        Interview start = answered(Interview.start(Form.of(Form.single("a", 2), grid)), "a", 1);

        Interview open = answered(start.answer("g", both).orThrow(), "a", 2)
                .answer("g", Answer.leftOpen())
                .orThrow();
        assertThat(open.response("r").answer(Form.id("g"))).contains(Answer.leftOpen());
        assertThat(open.keptAside()).isEqualTo(Map.of(Form.id("g"), second));
        assertThat(answered(open, "a", 1).response("r").answer(Form.id("g"))).contains(second);

        // A name alone is kept too, and nothing is kept where there was nothing.
        Interview name = answered(start.answer("g", named).orThrow(), "a", 2)
                .answer("g", Answer.leftOpen())
                .orThrow();
        assertThat(name.keptAside()).isEqualTo(Map.of(Form.id("g"), named));
        Interview first = answered(start, "a", 2)
                .answer("g", multiple ? Answer.rowSets(Map.of(1, List.of(1))) : Answer.rows(Map.of(1, 1)))
                .orThrow();
        assertThat(first.answer("g", Answer.leftOpen()).orThrow().given())
                .containsEntry(Form.id("g"), Answer.leftOpen());
        assertThat(first.isRowAsked(Form.id("g"), 1)).isTrue();
        assertThat(first.isRowAsked(Form.id("g"), 2)).isFalse();
        assertThat(first.isRowAsked(Form.id("g"), 3)).isFalse();
        assertThat(first.isRowAsked(Form.id("z"), 1)).isFalse();
    }

    static List<String> names(Interview interview) {
        return interview.path().stream().map(ItemId::value).toList();
    }

    static Interview answered(Interview interview, Object... pairs) {
        Interview result = interview;
        for (int i = 0; i < pairs.length; i += 2) {
            result = result.answer((String) pairs[i], Answer.code((Integer) pairs[i + 1]))
                    .orThrow();
        }
        return result;
    }
}
