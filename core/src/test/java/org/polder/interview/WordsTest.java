package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** The words a respondent reads. */
class WordsTest {
    /** What the blank of a question after an item is filled with. */
    private static String filled(Item item, Fill fill, Answer answer) {
        Interview interview = Interview.start(Form.of(item, asks(fill)));
        return interview
                .answer(item.id(), answer)
                .orThrow()
                .prompt(Form.id("next"))
                .orElseThrow()
                .text();
    }

    private static SingleChoice asks(Fill fill) {
        return Form.single(Form.ask("next").text(Text.of("about").with(Map.of("what", fill))), 2);
    }

    private static String words(Item item, Answer answer) {
        return filled(item, new Fill.AnswerWords(item.id()), answer);
    }

    private static final ImmutableList<Row> ROWS =
            ImmutableList.of(Row.of(1, Text.of("g.r1")), Row.of(2, Text.of("g.r2")), Row.named(3, Text.of("g.r3")));

    private static Grid grid() {
        return new Grid(Form.ask("g").optional(), ROWS, Form.options("g", 2));
    }

    private static MultipleGrid multipleGrid() {
        return new MultipleGrid(Form.ask("g").optional(), ROWS, Form.options("g", 2), 2, Ordering.AS_WRITTEN);
    }

    @Test
    void an_answer_in_words_is_what_was_chosen_or_written() {
        SingleChoice open = new SingleChoice(
                Form.ask("a"),
                ImmutableList.of(Form.option("a", 1), Form.option("a", 2).open(new OpenPart.Words(9))));
        assertThat(words(open, Answer.code(1))).isEqualTo("about a.1");
        assertThat(words(open, Answer.code(2, "weaver"))).isEqualTo("about weaver");
        assertThat(words(Form.open("t"), Answer.text("a loom"))).isEqualTo("about a loom");
        assertThat(words(Form.open("t"), Answer.leftOpen())).isEqualTo("about ");
        assertThat(words(Form.notice("n"), Answer.seen())).isEqualTo("about ");
        assertThat(words(Form.single(Form.ask("p").asPersonal(), 2), Answer.withheld()))
                .isEqualTo("about ");
    }

    @Test
    void several_options_are_joined_the_way_people_do() {
        MultipleChoice open = new MultipleChoice(
                Form.ask("m"),
                ImmutableList.of(
                        Form.option("m", 1),
                        Form.option("m", 2),
                        Form.option("m", 3).open(new OpenPart.Words(9))),
                1,
                3);
        assertThat(words(open, Answer.codes(1))).isEqualTo("about m.1");
        assertThat(words(open, Answer.codes(1, 2))).isEqualTo("about m.1 and m.2");
        assertThat(words(open, Answer.codes(1, 2, 3).with(3, "looms"))).isEqualTo("about m.1, m.2 and looms");
        assertThat(words(Form.ranking("k", Form.options("k", 3), 1, 3), Answer.ranked(3, 1)))
                .isEqualTo("about k.3 and k.1");
    }

    @Test
    void numbers_and_dates_are_written_as_in_the_language() {
        NumberQuestion number = new NumberQuestion(
                Form.ask("n"),
                BigDecimal.ZERO,
                BigDecimal.valueOf(1_000_000),
                9,
                Optional.empty(),
                false,
                ImmutableList.of(Form.option("n", 1).kind(OptionKind.DONT_KNOW)));
        DateQuestion date = new DateQuestion(Form.ask("d"), Optional.empty(), Optional.empty(), ImmutableList.of());
        assertThat(words(number, Answer.number(new BigDecimal("1234.567")))).isEqualTo("about 1,234.567");
        assertThat(words(number, Answer.number(new BigDecimal("0.123456789")))).isEqualTo("about 0.123456789");
        assertThat(words(number, Answer.instead(1))).isEqualTo("about n.1");
        assertThat(words(date, Answer.date(LocalDate.of(2026, 3, 1)))).isEqualTo("about March 1, 2026");

        Questionnaire both = Form.of(number, date, asks(new Fill.AnswerWords(Form.id("n"))));
        Interview dutch = Interview.start(both.wordedBy(in("nl", both)))
                .in(Language.NL)
                .answer("n", Answer.number(new BigDecimal("1234.567")))
                .orThrow();
        assertThat(dutch.prompt(Form.id("next")).orElseThrow().text()).isEqualTo("about 1.234,567");
    }

    private static TextBundle in(String language, Questionnaire questionnaire) {
        Map<String, String> words = new TreeMap<>();
        questionnaire.bundles().get(0).wordings().forEach((key, wording) -> words.put(key.value(), wording.pattern()));
        return TextBundle.of(Language.of(language), words);
    }

    @Test
    void lists_are_joined_by_the_and_of_the_language_or_by_commas() {
        Questionnaire english = Form.of(Form.multiple("m", 3), asks(new Fill.AnswerWords(Form.id("m"))));
        Interview interview = Interview.start(
                        english.wordedBy(in("nl", english), in("de-AT", english), in("pl", english)))
                .answer("m", Answer.codes(1, 2, 3))
                .orThrow();
        Map<String, String> said = new TreeMap<>();
        for (String tag : List.of("en", "nl", "de-AT", "pl")) {
            said.put(
                    tag,
                    interview
                            .in(Language.of(tag))
                            .prompt(Form.id("next"))
                            .orElseThrow()
                            .text());
        }
        assertThat(said)
                .isEqualTo(Map.of(
                        "en", "about m.1, m.2 and m.3",
                        "nl", "about m.1, m.2 en m.3",
                        "de-AT", "about m.1, m.2 und m.3",
                        "pl", "about m.1, m.2, m.3"));
    }

    @Test
    void rows_are_named_by_their_labels_or_in_the_respondents_words() {
        Fill judged = new Fill.RowsJudged(Form.id("g"), ImmutableSortedSet.of(1, 2, 3), ImmutableSortedSet.of(2));
        Answer.Rows rows = Answer.rows(Map.of(1, 2, 2, 1, 3, 2)).named(3, "looms");
        assertThat(filled(grid(), judged, rows)).isEqualTo("about g.r1 and looms");
        assertThat(filled(grid(), new Fill.RowName(Form.id("g"), 3), rows)).isEqualTo("about looms");
        assertThat(filled(grid(), new Fill.RowName(Form.id("g"), 3), Answer.rows(Map.of(1, 1))))
                .isEqualTo("about ");
        assertThat(filled(grid(), judged, Answer.leftOpen())).isEqualTo("about ");
        assertThat(words(grid(), rows)).isEqualTo("about g.r1, g.r2 and looms");

        Answer.RowSets sets = Answer.rowSets(Map.of(1, List.of(1, 2), 2, List.of(1), 3, List.of(2)))
                .named(3, "looms");
        assertThat(filled(multipleGrid(), judged, sets)).isEqualTo("about g.r1 and looms");
        assertThat(filled(multipleGrid(), new Fill.RowName(Form.id("g"), 3), sets))
                .isEqualTo("about looms");
        assertThat(words(multipleGrid(), sets)).isEqualTo("about g.r1, g.r2 and looms");
    }

    @Test
    void a_row_to_be_named_is_put_as_an_invitation() {
        Interview interview = Interview.start(Form.of(grid()));
        assertThat(interview.current().orElseThrow().rows())
                .extracting(PromptRow::label)
                .containsExactly("g.r1", "g.r2", "g.r3");
    }

    @Test
    void the_label_of_an_option_is_the_respondents_own_where_they_chose_and_wrote_it() {
        ImmutableList<Option> options =
                ImmutableList.of(Form.option("m", 1), Form.option("m", 2).open(new OpenPart.Words(9)));
        MultipleChoice multiple = new MultipleChoice(Form.ask("m"), options, 1, 2);
        Fill label = new Fill.OptionLabel(Form.id("m"), 2);
        assertThat(filled(multiple, label, Answer.codes(1))).isEqualTo("about m.2");
        assertThat(filled(multiple, label, Answer.codes(2).with(2, "looms"))).isEqualTo("about looms");
        assertThat(filled(
                        Form.ranking("m", options, 1, 2),
                        label,
                        Answer.ranked(2).with(2, "looms")))
                .isEqualTo("about looms");
        assertThat(filled(new SingleChoice(Form.ask("m"), options), label, Answer.code(1)))
                .isEqualTo("about m.2");
    }

    @Test
    void the_first_variant_that_holds_is_read_and_a_text_for_nobody_shows_its_key() {
        Text text =
                Text.of("plain").when(Form.is("a", 1), TextKey.of("one")).when(Form.is("a", 1, 2), TextKey.of("two"));
        Text some = new Text(text.variants(), Optional.empty(), text.fills());
        Interview interview = Interview.start(Form.of(
                Form.single("a", 3), Form.single(Form.ask("b").text(text).hint(some), 2)));
        Map<Integer, List<String>> read = new TreeMap<>();
        for (int code = 1; code <= 3; code++) {
            Prompt prompt =
                    interview.answer("a", Answer.code(code)).orThrow().current().orElseThrow();
            read.put(code, List.of(prompt.text(), prompt.hint().orElseThrow()));
        }
        assertThat(read)
                .isEqualTo(Map.of(
                        1, List.of("one", "one"),
                        2, List.of("two", "two"),
                        3, List.of("plain", "[one]")));
        assertThat(interview.current().orElseThrow().hint()).isEmpty();
        assertThat(interview.current().orElseThrow().choices())
                .extracting(Choice::label)
                .containsExactly("a.1", "a.2", "a.3");
    }

    @Test
    void the_title_of_a_page_is_read_like_every_text() {
        Text title = Text.of("plain").when(Form.is("a", 1), TextKey.of("one"));
        Interview interview = Interview.start(Form.of(
                List.of(),
                Form.page("first", Form.single("a", 2)),
                new Page("titled", Optional.of(title), ImmutableList.of(Form.single("b", 2))),
                Form.page("bare", Form.single("c", 2))));

        assertThat(interview.pageTitle("titled")).contains("plain");
        assertThat(interview.answer("a", Answer.code(1)).orThrow().pageTitle("titled"))
                .contains("one");
        assertThat(interview.pageTitle("bare")).isEmpty();
        assertThat(interview.pageTitle("none")).isEmpty();
    }
}
