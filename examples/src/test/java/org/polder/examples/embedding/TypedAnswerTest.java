package org.polder.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.multipleGrid;
import static org.polder.dsl.Survey.notice;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.option;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.ranking;
import static org.polder.dsl.Survey.screenOut;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.answer.Answer;
import org.polder.fieldwork.Session;
import org.polder.interview.Interview;
import org.polder.message.Messages;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Status;

class TypedAnswerTest {
    static final Questionnaire EVERY_KIND = everyKind();

    private static Questionnaire everyKind() {
        var work = single("work")
                .text("Work?")
                .option(1, "Paid")
                .option(2, "Other")
                .openOption(4, "Namely");
        var hours = number("hours")
                .text("Hours?")
                .between(0, 80)
                .decimals(1)
                .dontKnow(98, "Don't know")
                .warn(own -> own.isAtMost(60), "That is a lot.");
        var born = date("born").text("Born?").notInFuture().refused(99, "Rather not");
        var order =
                ranking("order").text("Order?").option(1, "a").option(2, "b").option(3, "c");
        var brands = multiple("brands").text("Brands?").option(1, "a").openOption(6, "Other");
        var judged = grid("judged")
                .text("Judge?")
                .row(1, "Price")
                .namedRow(12, "Other")
                .scale(1, "Bad")
                .scale(2, "Good")
                .optional();
        var places = multipleGrid("places")
                .text("Where?")
                .row(1, "Price")
                .scale(1, "Shop")
                .scale(2, "Street")
                .scale(option(3, "Nowhere").exclusive());
        return questionnaire("kinds")
                .page("one", notice("hello").text("Hello."), work, hours, born, order, brands, judged, places)
                .page("two", screenOut("out").text("Not for you.").askedIf(work.is(2)))
                .page("three", text("why").text("Why?").optional())
                .build();
    }

    private static Item item(String id) {
        return EVERY_KIND.item(ItemId.of(id)).orElseThrow();
    }

    private static Answer typed(String id, String line) {
        return TypedAnswer.to(item(id), line);
    }

    @Test
    void a_line_becomes_the_answer_of_the_kind_of_its_question() {
        assertThat(typed("work", "1")).isEqualTo(Answer.code(1));
        assertThat(typed("work", "4 illustrator, mostly")).isEqualTo(Answer.code(4, "illustrator, mostly"));
        assertThat(typed("hours", "31,5")).isEqualTo(Answer.number(new BigDecimal("31.5")));
        assertThat(typed("hours", "=98")).isEqualTo(Answer.instead(98));
        assertThat(typed("born", "1990-05-01")).isEqualTo(Answer.date(LocalDate.of(1990, 5, 1)));
        assertThat(typed("born", "1-5-1990")).isEqualTo(Answer.date(LocalDate.of(1990, 5, 1)));
        assertThat(typed("born", "=99")).isEqualTo(Answer.instead(99));
        assertThat(typed("order", "3, 1,2")).isEqualTo(Answer.ranked(3, 1, 2));
        assertThat(typed("brands", "6 to see, and to play, 1"))
                .isEqualTo(Answer.codes(1, 6).with(6, "to see, and to play"));
        assertThat(typed("judged", "1=2, 12=1 mixing, by hand"))
                .isEqualTo(Answer.rows(Map.of(1, 2, 12, 1)).named(12, "mixing, by hand"));
        assertThat(typed("places", "1=1+2")).isEqualTo(Answer.rowSets(Map.of(1, List.of(1, 2))));
        assertThat(typed("why", "3, 1")).isEqualTo(Answer.text("3, 1"));
        assertThat(typed("hello", "well")).isEqualTo(Answer.seen());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "work|one",
                "work|-1",
                "work|99999999999",
                "hours|1e9",
                "hours|ten",
                "hours|1.2.3",
                "born|31-2-1990",
                "born|yesterday",
                "order|3;1",
                "brands|1,,6",
                "judged|1",
                "judged|1=2+1",
                "judged|1=2, 1=1",
                "places|1=",
            })
    void a_line_that_cannot_be_read_is_refused_in_words_for_the_respondent(String id, String line) {
        assertThat(typed(id, line)).isEqualTo(Answer.text(line));
    }

    @Test
    void what_is_shown_as_the_answer_given_is_read_as_that_answer_again() {
        Map<String, List<String>> lines = Map.of(
                "work", List.of("1", "4 a, b"),
                "hours", List.of("31.5", "0", "=98"),
                "born", List.of("1990-05-01", "=99"),
                "order", List.of("3, 1, 2"),
                "brands", List.of("1, 6 to see, and to play"),
                "judged", List.of("1=2, 12=1 mixing"),
                "places", List.of("1=1+2"),
                "why", List.of("because"));

        lines.forEach((id, all) ->
                all.forEach(line -> assertThat(TypedLine.of(typed(id, line))).isEqualTo(line)));
    }

    private static Session held(KeptInterviews kept, StringWriter screen, String... lines) throws IOException {
        Session session = kept.begin(Language.EN);
        new TerminalInterview(
                        session,
                        Messages.standard(),
                        new BufferedReader(new StringReader(String.join("\n", lines) + "\n")),
                        new PrintWriter(screen, true))
                .run();
        return session;
    }

    @Test
    void every_kind_is_answered_gone_back_to_refused_confirmed_and_left_open(@TempDir Path folder) throws IOException {
        StringWriter screen = new StringWriter();
        try (KeptInterviews kept = KeptInterviews.open(EVERY_KIND, folder)) {
            Interview interview = held(
                            kept,
                            screen,
                            "",
                            "9",
                            "1",
                            "70",
                            "70",
                            "?",
                            "1-5-1990",
                            "<",
                            "",
                            "",
                            "3,1,2",
                            "1",
                            "1=2",
                            "1=1+3",
                            "1=1+2",
                            "")
                    .interview();

            assertThat(interview.response("r").status()).hasValue(Status.COMPLETE);
            assertThat(interview.response("r").answers().values())
                    .containsExactly(
                            Answer.code(1),
                            Answer.number(70),
                            Answer.date(LocalDate.of(1990, 5, 1)),
                            Answer.ranked(3, 1, 2),
                            Answer.codes(1),
                            Answer.rows(Map.of(1, 2)),
                            Answer.rowSets(Map.of(1, List.of(1, 2))),
                            Answer.leftOpen());
        }
        assertThat(screen.toString().replace("\r", ""))
                .contains("> Please choose one of the answers shown with the question.\n> ")
                .contains("> That is a lot.\nType the same once more if it is right.\n> \n[born] Born?")
                .contains("Type a date as day-month-year")
                .contains("  =99  Rather not")
                .contains("Your answer now: 1990-05-01\n> \n[order] Order?")
                .contains("> Please answer this question to go on.\n> ")
                .contains("> For “Price” you cannot choose “Nowhere” together with another answer.\n> ")
                .endsWith("> Thank you. Your answers are kept.\n");
    }

    @Test
    void whoever_is_screened_out_reads_why(@TempDir Path folder) throws IOException {
        StringWriter screen = new StringWriter();
        try (KeptInterviews kept = KeptInterviews.open(EVERY_KIND, folder)) {
            Interview interview = held(kept, screen, "", "2", "=98", "=99", "1, 2, 3", "1", "", "1=3")
                    .interview();

            assertThat(interview.response("r").status()).hasValue(Status.SCREENED_OUT);
            assertThat(interview.completed()).isPresent();
        }
        assertThat(screen.toString().strip()).endsWith("> Not for you.");
    }
}
