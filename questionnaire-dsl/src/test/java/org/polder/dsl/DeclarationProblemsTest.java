package org.polder.dsl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.polder.dsl.Survey.bands;
import static org.polder.dsl.Survey.cases;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.page;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.quota;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.repeat;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class DeclarationProblemsTest {

    private static List<String> problems(QuestionnaireDraft draft) {
        return catchThrowableOfType(ProblemsException.class, draft::build).problems().stream()
                .map(Problem::message)
                .toList();
    }

    @Test
    void all_misuse_is_reported_at_once_when_the_questionnaire_is_built() {
        var a = single("a")
                .text("A?")
                .option(1, "Yes")
                .option(2, "No")
                .optionIf(3, single("a").is(1));
        var t = text("t").text("T?");
        var r = ranking("r").text("R?").option(1, "x").option(2, "y");
        var size = single("size").text("Size?").options(bands(0, 10, 5));
        var twice = text("twice").text("Twice?").textBy(cases("yes", a.is(1)).when("yes", a.is(2)));
        var pattern = text("pattern").text("Pattern?").askedIf(t.matches("(").or(a.is(2)));
        var place =
                text("place").text("Place?").askedIf(r.ranks(1).between(3, 1).negate());
        var none = text("none").text("None?").askedIf(a.isAnyOf());
        var far = date("far").text("Far?").latest(Period.ofYears(5000));
        var bounds = number("bounds")
                .text("Bounds?")
                .between(9, 1)
                .options(option(0, "zero").dontKnow());
        var after =
                text("after").text("After {bounds}?").askedIf(bounds.isLess(3)).fill("bounds", bounds.words());
        var brace = text("brace").text("Brace {?");
        var id = text("1st").text("First?");

        assertThat(problems(questionnaire("misused")
                        .page("one", a, t, r, size, twice, pattern, place, none)
                        .page("two", far, bounds, after, brace, id, a.askedFor(1))
                        .quota(quota(" ", 1, a.is(1)))
                        .quota(quota("none", 1, a.isAnyOf()))))
                .containsExactlyInAnyOrder(
                        "Question 'a' has no option 3 to change; the options declared before are [1, 2]: declare it before,"
                                + " or correct the code",
                        "Question 'size' has options that cannot be: Bands must ascend, but 5 comes after 10: put the"
                                + " bounds in order",
                        "Text 'twice.text' has two cases 'yes': give one another name",
                        "Question 'pattern' has a condition that cannot be made: The pattern '(' on 't' cannot be read:"
                                + " missing closing ); back-references and look-around are not allowed",
                        "Question 'place' has a condition that cannot be made: A condition on 'r' looks at places 3 to 1:"
                                + " places start at 1 and must be in order",
                        "Question 'none' has a condition that cannot be made: A condition on 'a' names no code: name at"
                                + " least one, or use Condition.never()",
                        "The cell of quota 'none' has a condition that cannot be made: A condition on 'a' names no code: name"
                                + " at least one, or use Condition.never()",
                        "A day P5000Y from today is not allowed: stay within 1000 years",
                        "Option code 0 is not allowed: codes run from 1 to 999999",
                        "Question 'bounds' takes numbers from 9 to 1: put the bounds in order, with at most 18 digits",
                        "Wording \"Brace {?\" has a '{' at character 7 that opens no blank: write a name and '}', or '{{'"
                                + " for a literal brace",
                        "Item id '1st' is not allowed: use a letter followed by at most 63 letters, digits, '-' or '_'",
                        "Item 'a[1]' is one asking of a repeated question: put the question itself in the block, and use"
                                + " this only in conditions",
                        "Quota ' ' with limit 1 is impossible: give it a name and 0 or more");
    }

    @Test
    void what_is_unsound_is_reported_beside_what_was_declared_wrongly() {
        var a = single("a").text("A?").option(1, "Yes");
        var g = grid("g").text("G?").row(1, "r").rowIf(2, a.is(1)).scale(1, "s");

        assertThat(problems(questionnaire("unsound")
                        .page("one", a, g, text("b").text("B?").askedIf(a.is(7)))
                        .page("two", text("c"))))
                .containsExactlyInAnyOrder(
                        "Grid 'g' has no row 2 to change; the rows declared before are [1]: declare it before, or correct"
                                + " the code",
                        "Question 'b' depends on 'a', option 7, which does not exist; it has 1",
                        "The text 'c.text' has no wording in language 'en': add it to that bundle");
    }

    @Test
    void a_block_needs_an_earlier_source_items_and_a_blank_with_a_name() {
        var m = multiple("m").text("M?").option(1, "x");
        var unnamed = grid("g").text("G?").row(1, "r").scale(1, "s");

        assertThat(problems(questionnaire("blocks")
                        .page(page(
                                "one", repeat("early").forEach(m).ask(text("e").text("E?"))))
                        .page(
                                "two",
                                m,
                                unnamed,
                                repeat("empty").forEach(m),
                                repeat("blank")
                                        .forEach(m)
                                        .label("a b")
                                        .ask(text("f").text("F?")))
                        .page(
                                "three",
                                repeat("rows")
                                        .forEachNamedRow(unnamed)
                                        .ask(text("h").text("H?")))))
                .containsExactlyInAnyOrder(
                        "Block 'early' is repeated for 'm', which is no earlier item: put the question before it",
                        "Block 'empty' is not complete: give it a name and at least one item",
                        "Block 'blank' fills the blank 'a b', which is no name: use a letter followed by letters, digits,"
                                + " '-' or '_'",
                        "Block 'rows' is repeated for 'g', which is a grid without anything to repeat for: use a multiple"
                                + " choice, a ranking, or a grid with rows that the respondent names");
    }

    @Test
    void a_language_or_page_that_cannot_be_is_reported_too() {
        assertThat(problems(questionnaire("q")
                        .language("English")
                        .page("one", text("a").text("A?"))))
                .containsExactly("Language tag 'English' is not allowed: use a tag such as 'nl', 'en' or 'en-GB'");
        assertThat(problems(questionnaire("q").page("one", text("a").text("A?")).page("none")))
                .containsExactly("Page 'none' is not complete: give it a name and at least one item");
        assertThat(problems(questionnaire("q")
                        .page(
                                "one",
                                date("d").text("D?"),
                                text("a").text("A?").askedIf(date("d").is(LocalDate.of(12345, 1, 1))))))
                .containsExactly(
                        "Question 'a' has a condition that cannot be made: Date +12345-01-01 is not allowed: use"
                                + " a year from 1 to 9999");
    }
}
