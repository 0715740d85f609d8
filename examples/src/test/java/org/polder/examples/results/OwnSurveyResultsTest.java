package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.google.common.collect.ImmutableMultimap;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.fieldwork.Session;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** The pages of a survey that nobody made them for, with few respondents and hostile words. */
class OwnSurveyResultsTest {
    private static final List<String> HOSTILE = List.of(
            "<script>alert('x')</script>",
            "\"><img src=x onerror=alert(1)>",
            "=HYPERLINK(\"http://example.org\")",
            "'; DROP TABLE polder_code; --",
            "${7*7} #{7*7} {{7*7}} @if(true)",
            "\u202Egnirts\u0000\uD83D\uDE00");
    private static final Questionnaire SURVEY = survey();
    private static final PageMaker.Reader READER = FieldedSurvey.reader(Language.EN);

    @TempDir
    private Path folder;

    private FieldedSurvey fielded;
    private PageMaker pages;

    private static Questionnaire survey() {
        var ride =
                single("ride").text("Do you ride? Choose one.").option(1, "Yes").option(2, "<No> & never");
        var why = multiple("why")
                .text("Why?")
                .option(1, "Fast")
                .openOption(2, "Else, namely")
                .askedIf(ride.is(1));
        return questionnaire("riders")
                .version("3")
                .page("ride", ride, why)
                .page(
                        "more & <more>",
                        number("age").text("Your age?").between(0, 120),
                        text("words").text("Your words?"))
                .build();
    }

    @BeforeEach
    void open() {
        fielded = new FieldedSurvey(folder, SURVEY);
        pages = fielded.pages(SURVEY);
    }

    @AfterEach
    void close() {
        fielded.close();
    }

    private void interview(String words) {
        Session session = fielded.fieldwork.begin(Start.in(Language.EN));
        session.answer(ItemId.of("ride"), Answer.code(1)).orThrow();
        session.answer(ItemId.of("why"), Answer.codes(2).with(2, words)).orThrow();
        fielded.clock.pass(Duration.ofSeconds(30));
        session.answer(ItemId.of("age"), Answer.number(40)).orThrow();
        session.answer(ItemId.of("words"), Answer.text(words)).orThrow();
    }

    @Test
    void nobody_yet_is_said_on_every_page() {
        assertThat(pages.overview(READER)).contains("Nobody has started yet");
        assertThat(pages.monitoring(READER)).contains(">0</td>");
        assertThat(pages.figures(READER, ImmutableMultimap.of("page", "ride")))
                .contains("Nobody has answered this question yet.");
        assertThat(pages.open(READER, OpenChoice.of("words", "", "", ""))).contains("0 of 0 answers.");
        assertThat(pages.comparisons(READER)).contains("There are no figures by others");
        assertThat(pages.export(READER, ExportKind.csv, ImmutableMultimap.of()).bytes())
                .isNotEmpty();
        assertThat(pages.export(READER, ExportKind.xlsx, ImmutableMultimap.of()).bytes())
                .isNotEmpty();
    }

    @Test
    void figures_show_from_the_tenth_respondent_on() {
        for (int i = 0; i < 9; i++) {
            interview("nine");
        }
        String nine = pages.figures(READER, ImmutableMultimap.of("page", "ride"));
        assertThat(nine)
                .contains("figures show from 10 respondents")
                .doesNotContain("<svg")
                .doesNotContain("100\u00a0%");
        assertThat(pages.figures(READER, ImmutableMultimap.of("page", "more & <more>")))
                .doesNotContain("40.00")
                .doesNotContain("n = 9");
        assertThat(pages.figures(READER, ImmutableMultimap.of())).doesNotContain(">9</td>", ">0</td>");
        assertThat(pages.monitoring(READER)).contains("fewer than 10").doesNotContain("30\u00a0s");

        interview("ten");
        String ten = pages.figures(READER, ImmutableMultimap.of("page", "ride"));
        assertThat(ten).contains("<svg", "n = 10 (answered)", "100\u00a0%");
        assertThat(pages.monitoring(READER)).contains("30\u00a0s");
    }

    @Test
    void hostile_words_are_harmless_on_every_page_and_in_every_file() {
        for (int i = 0; i < 12; i++) {
            interview(HOSTILE.get(i % HOSTILE.size()).replace("\u0000", ""));
        }
        String open = pages.open(READER, OpenChoice.of("why.2", "", "", ""));
        assertThat(open)
                .contains("&lt;script&gt;alert('x')&lt;/script&gt;", "${7*7} #{7*7} {{7*7}} @if(true)")
                .doesNotContain("<script")
                .doesNotContain("<img");
        String respondent = open.replaceFirst("(?s).*name=\"respondent\" value=\"(r[0-9a-f]{16})\".*", "$1");
        String coded = pages.code(
                READER,
                OpenChoice.of("why.2", "<script", "", ""),
                respondent,
                "<script>;'; DROP TABLE polder_code; --",
                0);
        assertThat(coded).doesNotContain("<script>").contains("&lt;script&gt;", "DROP TABLE polder_code");

        assertThat(pages.figures(READER, ImmutableMultimap.of("page", "ride")))
                .contains("&lt;No&gt; &amp; never")
                .doesNotContain("<No>");
        String csv = new String(
                pages.export(READER, ExportKind.csv, ImmutableMultimap.of()).bytes(), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("\"'=HYPERLINK(\"\"http://example.org\"\")\"")
                .doesNotContainPattern("(^|[,\\n])\"?=HYPER");
        for (ExportKind kind : ExportKind.values()) {
            assertThat(pages.export(READER, kind, ImmutableMultimap.of()).bytes())
                    .as(kind.name())
                    .isNotEmpty();
        }
    }

    @Test
    void a_hostile_search_marks_and_breaks_nothing() {
        interview("plain words");
        for (String sought : HOSTILE) {
            assertThat(pages.open(READER, OpenChoice.of("words", sought, "<script>", "9999999999")))
                    .doesNotContain("<script")
                    .doesNotContain("<img")
                    .contains("0 of 1 answers.");
        }
    }

    @Test
    void a_link_to_a_page_survives_its_name() {
        assertThat(pages.figures(READER, ImmutableMultimap.of()))
                .contains("href=\"/results/figures?page=more+%26+%3Cmore%3E#q-age\"");
    }

    @Test
    void a_page_without_a_title_is_called_by_its_number_and_questions() {
        assertThat(pages.monitoring(READER)).contains("Page 1 · ride–why", "Page 2 · age–words", "Do you ride?<");
    }
}
