package org.polder.interchange.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.dsl.Survey.date;
import static org.polder.dsl.Survey.grid;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import com.google.common.collect.Maps;
import java.io.StringReader;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;
import org.polder.response.Status;

/** Responses written as LimeSurvey's CSV and read from it, and files as LimeSurvey makes them. */
class LimeSurveyResponsesTest {
    private static final Questionnaire CLUB = questionnaire("club")
            .page(
                    "first",
                    single("work")
                            .text("Work?")
                            .option(1, "Paid")
                            .option(2, "Own")
                            .openOption(3, "Other"),
                    multiple("tools")
                            .text("Tools?")
                            .option(1, "Pen")
                            .option(2, "Saw")
                            .openOption(8, "Other")
                            .optional())
            .page(
                    "second",
                    grid("judged")
                            .text("How?")
                            .row(1, "Pay")
                            .row(2, "Time")
                            .scale(1, "Bad")
                            .scale(2, "Good")
                            .optional(),
                    number("hours").text("Hours?").between(0, 168).decimals(1).optional(),
                    date("since").text("Since?").optional(),
                    text("why").text("Why?").optional())
            .build();

    private static List<LimeSurveyResponses.Result> read(Questionnaire questionnaire, String csv) {
        List<LimeSurveyResponses.Result> results = new ArrayList<>();
        LimeSurveyResponses.of(questionnaire).read("r.csv", new StringReader(csv), results::add);
        return results;
    }

    private static Response only(String csv) {
        List<LimeSurveyResponses.Result> results = read(CLUB, csv);
        assertThat(results).hasSize(1);
        assertThat(results.get(0).problems()).isEmpty();
        return results.get(0).response().orElseThrow();
    }

    private static String written(Questionnaire questionnaire, Response... responses) {
        StringWriter csv = new StringWriter();
        LimeSurveyResponses.of(questionnaire).write(List.of(responses), csv);
        return csv.toString();
    }

    private static Answer answer(Response response, String item) {
        return response.answer(ItemId.of(item)).orElseThrow();
    }

    @Property(tries = 200, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void a_complete_response_comes_back_from_csv(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Assume.that(interview.isComplete()
                && interview.start().closedQuotas().isEmpty()
                && interview.contactData().isEmpty()
                && !questionnaire.items().stream()
                        .allMatch(item -> item.accept(new Columns(new LimeCodes(questionnaire)))
                                .isEmpty()));
        Response response = interview.response("=r1");

        List<LimeSurveyResponses.Result> results = read(questionnaire, written(questionnaire, response));

        assertThat(results).hasSize(1);
        Response back = results.get(0).response().orElseThrow();
        assertThat(results.get(0).problems()).as("seed %s", seed).isEmpty();
        assertThat(back.respondent()).isEqualTo("=r1");
        assertThat(back.answers())
                .as(() -> seed + "\n" + written(questionnaire, response))
                .isEqualTo(response.answers());
        assertThat(back.status()).isEqualTo(response.status());
    }

    @Property(tries = 50, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void what_a_partial_response_answered_comes_back_from_csv(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Interview interview = RandomRespondents.of(questionnaire, seed)
                .leavingOpen(0.2)
                .stopping(0.9)
                .interview(1);
        Response response = interview.response("r1");

        Response back = read(questionnaire, written(questionnaire, response))
                .get(0)
                .response()
                .orElseThrow();

        assertThat(given(back)).isEqualTo(given(response));
        assertThat(back.status()).isEqualTo(response.status());
    }

    private static Map<ItemId, Answer> given(Response response) {
        return Maps.filterValues(
                response.answers(), answer -> !(answer instanceof Answer.LeftOpen) && !(answer instanceof Answer.Seen));
    }

    @Test
    void a_file_as_limesurvey_makes_it_is_read() {
        Response response = only("\uFEFF\"id\";\"submitdate\";\"lastpage\";\"startlanguage\";\"seed\";\"startdate\";"
                + "\"work\";\"work[other]\";\"tools[1]\";\"tools[2]\";\"tools[other]\";\"judged[1]\";\"judged[2]\";"
                + "\"hours\";\"since\";\"why\"\r\n"
                + "\"7\";\"2026-11-02 10:31:00\";\"2\";\"en\";\"12345\";\"2026-11-02 10:20:00\";"
                + "\"-oth-\";\"say \"\"nothing\"\"\";\"Y\";\"N\";\"a; b\";\"2\";\"\";"
                + "\"38.5000000000\";\"2019-05-01 00:00:00\";\"line\nbreak\"\r\n\r\n");

        assertThat(response.respondent()).isEqualTo("7");
        assertThat(response.status()).contains(Status.COMPLETE);
        assertThat(answer(response, "work")).isEqualTo(Answer.code(3, "say \"nothing\""));
        assertThat(answer(response, "tools")).isEqualTo(Answer.codes(1, 8).with(8, "a; b"));
        assertThat(answer(response, "judged")).isEqualTo(Answer.rows(Map.of(1, 2)));
        assertThat(answer(response, "hours")).isEqualTo(Answer.number(new BigDecimal("38.5")));
        assertThat(answer(response, "since")).isEqualTo(Answer.date(LocalDate.of(2019, 5, 1)));
        assertThat(answer(response, "why")).isEqualTo(Answer.text("line\nbreak"));
    }

    @Test
    void heads_with_underscores_and_full_answers_are_read() {
        Response response =
                only("id,submitdate,work,work_other,tools_1,tools_2,tools_other,judged_1,judged_2,hours,since,why\n"
                        + "7,1980-01-01 00:00:00,Own,,Yes,No,,Good,Bad,\"38,5\",2019-05-01,'=1+1\n");

        assertThat(answer(response, "work")).isEqualTo(Answer.code(2));
        assertThat(answer(response, "tools")).isEqualTo(Answer.codes(1));
        assertThat(answer(response, "judged")).isEqualTo(Answer.rows(Map.of(1, 2, 2, 1)));
        assertThat(answer(response, "hours")).isEqualTo(Answer.number(new BigDecimal("38.5")));
        assertThat(answer(response, "why")).isEqualTo(Answer.text("=1+1"));
    }

    @Test
    void full_answers_say_other_and_not_asked_in_words_of_limesurvey() {
        Response response = only("id,submitdate,work,work[other],tools[1],tools[2],tools[other],judged[1],judged[2],"
                + "hours,since,why\n7,1980-01-01 00:00:00,Overige,sea,n/a,Ja,,,,,,\n");

        assertThat(answer(response, "work")).isEqualTo(Answer.code(3, "sea"));
        assertThat(answer(response, "tools")).isEqualTo(Answer.codes(2));
    }

    @Test
    void a_row_that_was_not_submitted_tells_of_the_pages_up_to_its_last() {
        Response response =
                only("id,submitdate,lastpage,work,work[other],tools[1],tools[2],tools[other],judged[1],judged[2],"
                        + "hours,since,why\n7,,1,1,,,,,,,,,\n");

        assertThat(response.status()).contains(Status.PARTIAL);
        assertThat(answer(response, "tools")).isEqualTo(Answer.leftOpen());
        assertThat(response.reached()).contains(ItemId.of("judged"));
    }

    @Test
    void what_is_wrong_is_told_with_its_line_and_column() {
        List<LimeSurveyResponses.Result> results = read(
                CLUB,
                "id,submitdate,work,tools[1],hours,since\n" + "7,,9,maybe,many,1 May\n" + "8,,1,Y,999,\n" + "9,,1\n");

        assertThat(results).extracting(LimeSurveyResponses.Result::line).containsExactly(2L, 3L, 4L);
        assertThat(results.get(0).problems().stream().map(Problem::toString))
                .containsExactly(
                        "r.csv, line 2, respondent 7, work: Column 'work' takes option codes 1 to 3; found \"9\": the"
                                + " answer is left out",
                        "r.csv, line 2, respondent 7, tools[1]: Column 'tools[1]' takes Y, or nothing; found \"maybe\":"
                                + " the answer is left out",
                        "r.csv, line 2, respondent 7, hours: Column 'hours' takes a number; found \"many\": the answer is"
                                + " left out",
                        "r.csv, line 2, respondent 7, since: Column 'since' takes a day such as 2026-04-17; found"
                                + " \"1 May\": the answer is left out");
        assertThat(results.get(1).problems()).extracting(Problem::code).contains("number");
        assertThat(results.get(2).response()).isEmpty();
        assertThat(results.get(2).problems().get(0))
                .hasToString(
                        "r.csv, line 4: The row has 3 cells, and the head has 6: put a cell that holds the separator"
                                + " between quotation marks");
    }

    @Test
    void columns_that_are_unknown_or_lacking_are_told_once() {
        List<Problem> problems = LimeSurveyResponses.of(CLUB)
                .read(
                        "r.csv",
                        new StringReader("id,work,worl,refurl,groupTime3\n1,1,1,x,4\n2,1,1,x,4\n"),
                        result -> {});

        assertThat(problems).extracting(Problem::code).contains("unknown-column", "no-column");
        assertThat(problems.get(0).message())
                .isEqualTo("Column 'worl' belongs to no question and is passed over. Did you mean 'work'?");
    }

    @Test
    void a_file_without_a_column_of_the_questionnaire_is_refused() {
        for (String csv : List.of("", "\n", "a,b\n1,2\n", "\u0000\u0001", "%PDF-1.7")) {
            assertThatThrownBy(() -> read(CLUB, csv))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("No column belongs to questionnaire 'club'");
        }
        assertThatThrownBy(() -> read(CLUB, "id,work,work\n1,1,2\n"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("Column 'work' stands twice");
    }

    @Test
    void a_quotation_mark_that_is_not_closed_is_told() {
        List<LimeSurveyResponses.Result> results = new ArrayList<>();

        List<Problem> problems = LimeSurveyResponses.of(CLUB)
                .read("r.csv", new StringReader("id,why\n1,\"begun\n2,never\n3,closed\n"), results::add);

        assertThat(problems.get(problems.size() - 1).message()).contains("odd number of quotation marks");
        assertThat(problems.get(problems.size() - 1).place().line()).hasValue(2);
    }

    @Test
    void a_cell_without_end_is_refused() {
        String endless = "id,why\n1,\"" + "x".repeat(40_000_000);

        assertThatThrownBy(() -> read(CLUB, endless))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("line 1: Behind this line the file cannot be cut into cells");
    }

    @Test
    void rows_are_handed_on_as_they_are_read() {
        AtomicLong rows = new AtomicLong();
        StringBuilder csv = new StringBuilder("id,work\n");
        for (int i = 1; i <= 2000; i++) {
            csv.append(i).append(",1\n");
        }
        csv.append("x,\"").append("y".repeat(40_000_000));

        assertThatThrownBy(() -> LimeSurveyResponses.of(CLUB)
                        .read("r.csv", new StringReader(csv.toString()), result -> rows.incrementAndGet()))
                .isInstanceOf(ProblemsException.class);
        assertThat(rows).hasValue(2000);
    }

    @Test
    void a_text_that_a_spreadsheet_would_run_gets_an_apostrophe_in_front() {
        Map<ItemId, Answer> answers = Map.of(
                ItemId.of("work"),
                Answer.code(3, "=cmd|' /C calc'!A0"),
                ItemId.of("hours"),
                Answer.number(3),
                ItemId.of("why"),
                Answer.text("@SUM(1)"));

        String csv = written(CLUB, Response.of("+r", answers).status(Status.COMPLETE));

        assertThat(csv.lines().skip(1))
                .containsExactly("\"1\",\"1980-01-01 00:00:00\",\"2\",\"\",\"'+r\",\"\",\"-oth-\","
                        + "\"'=cmd|' /C calc'!A0\",\"\",\"\",\"\",\"\",\"\",\"3\",\"\",\"'@SUM(1)\"");
        assertThat(read(CLUB, csv).get(0).response().orElseThrow().answers().get(ItemId.of("why")))
                .isEqualTo(Answer.text("@SUM(1)"));
    }
}
