package org.polder.tabulation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.json.QuestionnaireReader;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.JsonLines;
import org.polder.tabulation.source.QuestionnaireResponses;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/** Lines of JSON are read by a schema alone. */
class JsonRecordsTest {
    private static final Schema SCHEMA = Schema.of(List.of(
            Variable.single("Q1", "", Category.of(1, "a"), Category.of(2_000_000, "b")),
            Variable.multiple("Q2", "", Category.of(1, "a"), Category.of(2, "b"), Category.of(3, "c")),
            Variable.single("Q3.1", "", Category.of(1, "x"), Category.of(2, "y")),
            Variable.single("Q3.2", "", Category.of(1, "x"), Category.of(2, "y")),
            new Variable("Q4", "", Variable.Kind.NUMBER, ImmutableList.of(Category.missing(9, "?", Missing.DONT_KNOW))),
            new Variable("Q5", "", Variable.Kind.DATE, ImmutableList.of()),
            new Variable("Q6", "", Variable.Kind.TEXT, ImmutableList.of())));

    private static JsonRecords records(String text) {
        return JsonRecords.of("people.jsonl", ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)), SCHEMA);
    }

    private static List<String> values(ResponseSource source) {
        List<String> lines = new ArrayList<>();
        source.forEach(respondent -> lines.add(source.schema().variables().stream()
                .map(variable -> respondent.value(variable.name()))
                .map(value -> value.absence().map(Enum::name).orElseGet(value::key))
                .toList()
                .toString()));
        return lines;
    }

    @Test
    void each_kind_of_answer_becomes_its_value() {
        JsonRecords records = records("\uFEFF{\"respondent\":\"a\",\"answers\":{\"Q1\":2000000,\"Q2\":[1,3],"
                + "\"Q3\":{\"2\":1},\"Q4\":1.5,\"Q5\":\"2026-03-31\",\"Q6\":\"é\"}}\r\n"
                + "\n"
                + "{\"respondent\":\"b\",\"answers\":{\"Q1\":null,\"Q2\":[],\"Q3\":null,\"Q4\":{\"code\":9},"
                + "\"Q6\":{\"withheld\":true}},\"texts\":{\"Q1.1\":\"x\"}}\n"
                + "{\"respondent\":\"c\",\"status\":\"partial\",\"answers\":{\"Q2\":[2]},\"reached\":\"Q3\"}");

        assertThat(values(records))
                .containsExactly(
                        "[2000000, [1, 3], LEFT_OPEN, 1, 1.5, 2026-03-31, é]",
                        "[LEFT_OPEN, LEFT_OPEN, LEFT_OPEN, LEFT_OPEN, 9, NOT_ASKED, ]",
                        "[NOT_ASKED, 2, NOT_ASKED, NOT_ASKED, NOT_REACHED, NOT_REACHED, NOT_REACHED]");
        assertThat(values(Columns.of(records, Run.here()))).isEqualTo(values(records));
    }

    @Test
    void all_that_is_wrong_with_a_line_is_told() {
        JsonRecords records = records("{\"respondent\":\"a\",\"answers\":{\"Q1\":3,\"Q2\":[1,1,7],\"Q3\":{\"9\":1},"
                + "\"Q4\":\"7\",\"Q5\":\"31-3\",\"q6\":1},\"stats\":\"x\"}\n"
                + "{\"answers\":{}}\n"
                + "nonsense\n"
                + "{\"respondent\":\"d\"}\n"
                + "{\"respondent\":\"e\",\"answers\":{\"Q1\":1}} {}\n"
                + "{\"respondent\":\"f\",\"answers\":{\"Q1\":1}}\n");

        assertThatThrownBy(() -> records.forEach(respondent -> {}))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContainingAll(
                        "people.jsonl, line 1, respondent a, Q1: Question 'Q1' has no option 3; its options are 1, 2000000",
                        "respondent a, Q2: Question 'Q2' has option 1 twice",
                        "respondent a, Q2: Question 'Q2' has no option 7",
                        "respondent a, Q3: Question 'Q3' has no row '9'; its rows are 1, 2",
                        "respondent a, Q4: Question 'Q4' takes a number without quotation marks",
                        "respondent a, Q5: Question 'Q5' takes a date such as",
                        "respondent a, q6: There is no question 'q6'. Did you mean 'Q6'?",
                        "unknown field 'stats'; its fields are",
                        "line 2: The response has no 'respondent'",
                        "line 3: The line is not one JSON object",
                        "line 4, respondent d: The response has no 'answers'",
                        "line 5, respondent e: The line goes on behind its object");
        Columns columns = Columns.of(records, Run.here().skipBadRows());
        assertThat(columns.size()).isEqualTo(1);
        assertThat(columns.skipped().rows()).isEqualTo(5);
    }

    @Test
    void a_long_line_is_skipped_and_the_next_one_read() {
        String good = "{\"respondent\":\"b\",\"answers\":{\"Q1\":1}}";
        String text = good + "\n{\"respondent\":\"a\",\"answers\":{\"Q6\":\"" + "x".repeat(3_000_000) + "\"}}\n" + good
                + "\n" + good;
        List<String> read = new ArrayList<>();
        Skipped skipped = records(text)
                .forEach(
                        respondent -> read.add(respondent.place().toString()),
                        Run.here().skipBadRows());

        assertThat(read)
                .containsExactly(
                        "people.jsonl, line 1, respondent b",
                        "people.jsonl, line 3, respondent b",
                        "people.jsonl, line 4, respondent b");
        assertThat(skipped.first())
                .singleElement()
                .asString()
                .contains("line 2: The line is longer than 1000000 bytes");
    }

    @Test
    void without_routing_in_the_way_it_reads_what_the_questionnaire_reads() throws IOException {
        Questionnaire questionnaire = QuestionnaireReader.standard().read(Path.of("src/test/resources/leisure.json"));
        Language english = Language.of("en");
        ByteSource bytes = ByteSource.wrap(
                ("{\"respondent\":\"r1\",\"status\":\"complete\",\"answers\":{\"Q1\":[1],\"Q2\":12.0,\"Q3\":null}}\n"
                                + "{\"respondent\":\"r2\",\"status\":\"complete\",\"answers\":{\"Q1\":[1,3],\"Q2\":{\"code\":9},\"Q3\":\"x\"},\"texts\":{\"Q1.3\":\"go\"}}\n"
                                + "{\"respondent\":\"r3\",\"status\":\"partial\",\"answers\":{\"Q1\":[4]},\"reached\":\"Q3\"}\n")
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(values(JsonRecords.of("f", bytes, QuestionnaireResponses.schema(questionnaire, english)))
                        .subList(0, 2))
                .isEqualTo(
                        values(JsonLines.of("f", bytes, questionnaire, english)).subList(0, 2));
    }

    @Test
    void a_schema_is_read_off_the_answers() {
        String line = "{\"respondent\":\"a\",\"answers\":{\"Q1\":2,\"Q2\":[1],\"Q3\":{\"1\":2},\"Q4\":{\"code\":9},"
                + "\"Q5\":\"2026-03-31\",\"Q6\":\"x\",\"Q7\":30}}\n";
        String other =
                "{\"respondent\":\"b\",\"answers\":{\"Q1\":1,\"Q2\":null,\"Q3\":null,\"Q4\":2.5,\"Q7\":31}}\nnonsense\n";
        JsonRecords inferred =
                JsonRecords.inferred("f", ByteSource.wrap((line + other).getBytes(StandardCharsets.UTF_8)));

        assertThat(inferred.schema().variables())
                .extracting(variable -> variable.name() + " " + variable.kind() + " " + variable.codes())
                .containsExactly(
                        "Q1 SINGLE [1, 2]",
                        "Q2 MULTIPLE [1]",
                        "Q3.1 SINGLE [2]",
                        "Q4 NUMBER [9]",
                        "Q5 DATE []",
                        "Q6 TEXT []",
                        "Q7 NUMBER []");
        List<String> read = new ArrayList<>();
        inferred.forEach(respondent -> read.add(""), Run.here().skipBadRows());
        assertThat(read).hasSize(2);
    }

    /** What begins so is taken for four bytes a character, in an order that nobody uses. */
    @Test
    void a_line_in_another_encoding_is_refused_as_such() {
        JsonRecords records = records("\0{\0\0\n");
        Skipped skipped = records.forEach(respondent -> {}, Run.here().skipBadRows());

        assertThat(skipped.rows()).isEqualTo(1);
        assertThat(skipped.first().get(0).message()).contains("not one JSON object in UTF-8");
        assertThat(JsonRecords.inferred("f", ByteSource.wrap("\0{\0\0\n".getBytes(StandardCharsets.UTF_8)))
                        .schema()
                        .variables())
                .isEmpty();
    }

    @Property(tries = 1_000)
    void any_bytes_are_read_or_refused(@ForAll("lines") String text) {
        JsonRecords records = records(text);
        Skipped skipped = records.forEach(
                respondent -> SCHEMA.variables().forEach(variable -> respondent.value(variable.name())),
                Run.here().skipBadRows());

        assertThat(Columns.of(records, Run.here().skipBadRows()).skipped()).isEqualTo(skipped);
        JsonRecords.inferred("f", ByteSource.wrap(text.getBytes(StandardCharsets.UTF_8)))
                .forEach(respondent -> {}, Run.here().skipBadRows());
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{\"respondent\":\"a\",\"answers\":{",
                "}}",
                "\"Q1\":",
                "\"Q2\":",
                "\"Q3\":",
                "\"Q4\":",
                "\"Q5\":",
                "\"Q6\":",
                "1",
                "[1,2]",
                "[",
                "]",
                "{",
                "}",
                "{\"1\":1}",
                "{\"code\":9}",
                "\"2026-02-30\"",
                "null",
                "true",
                ",",
                "\n",
                "1e999999999",
                "99999999999",
                "\"\"",
                "\u0000",
                "{\"withheld\":true}",
                "\"status\":\"partial\"",
                ":");
        return Arbitraries.oneOf(
                pieces.list().ofMaxSize(25).map(parts -> String.join("", parts)),
                Arbitraries.strings().ofMaxLength(60));
    }
}
