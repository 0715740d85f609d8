package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.problem.Problem;

class ResponseReaderTest {
    private static ResponseReader.Result read(String... lines) throws IOException {
        return read(ReadLimits.standard(), lines);
    }

    private static ResponseReader.Result read(ReadLimits limits, String... lines) throws IOException {
        byte[] bytes = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        return ResponseReader.of(Surveys.chain(), limits).readAll("file.jsonl", new ByteArrayInputStream(bytes));
    }

    @Test
    void what_was_written_is_read_back_the_same() throws IOException {
        String line = "{\"respondent\":\"r1\",\"questionnaire\":\"test\",\"version\":\"1.0\",\"status\":\"partial\","
                + "\"answers\":{\"a\":9,\"m\":[1,2],\"t\":null},\"texts\":{\"a.9\":\"else\"},\"reached\":\"t\"}";
        ResponseReader.Result result = read(line);

        assertThat(result.problems()).isEmpty();
        assertThat(ResponseWriter.line(result.responses().get(0))).isEqualTo(line);
    }

    @Test
    void broken_json_is_reported_with_its_line_and_the_rest_is_still_read() throws IOException {
        ResponseReader.Result result =
                read("{\"respondent\":\"r1\",\"answers\":{}}", "{nonsense", "{\"respondent\":\"r3\",\"answers\":{}}");

        assertThat(result.responses())
                .extracting(response -> response.respondent())
                .containsExactly("r1", "r3");
        assertThat(result.problems()).singleElement().asString().startsWith("file.jsonl, line 2");
    }

    @Test
    void every_problem_of_a_line_is_named_with_respondent_and_question() throws IOException {
        ResponseReader.Result result = read("{\"respondent\":\"r1\",\"colour\":1,\"answers\":{\"a\":[1,2],\"zz\":1,"
                + "\"m\":2},\"texts\":{\"t.1\":\"x\"}}");

        assertThat(result.problems())
                .extracting(Problem::code)
                .containsExactly(
                        "unknown-field", "two-answers", "unknown-question", "wrong-kind", "text-without-option");
        assertThat(result.problems().get(1))
                .hasToString("file.jsonl, line 1, respondent r1, a: Question 'a' is a"
                        + " single choice and takes one option code; found [1,2]: keep one of them");
    }

    @Test
    void an_empty_file_and_a_file_of_another_questionnaire_are_refused() throws IOException {
        assertThat(read("").problems()).extracting(Problem::code).containsExactly("empty-file");
        assertThat(read("{\"respondent\":\"r1\",\"questionnaire\":\"other\",\"answers\":{}}")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("other-questionnaire");
    }

    @Test
    void a_repeated_key_or_respondent_is_refused() throws IOException {
        assertThat(read("{\"respondent\":\"r1\",\"answers\":{\"a\":1,\"a\":2}}").problems())
                .extracting(Problem::code)
                .containsExactly("broken-json");
        assertThat(read("{\"respondent\":\"r1\",\"answers\":{}}", "{\"respondent\":\"r1\",\"answers\":{}}")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("repeated-respondent");
    }

    @Test
    void bounds_on_line_depth_and_number_of_problems_hold() throws IOException {
        ReadLimits small = new ReadLimits(60, 3, 10, 2);
        String nested = "{\"respondent\":\"r1\",\"answers\":{\"a\":[[[[1]]]]}}";
        assertThat(read(small, nested).problems()).extracting(Problem::code).containsExactly("broken-json");
        assertThat(read(small, "x".repeat(61)).problems())
                .extracting(Problem::code)
                .containsExactly("line-too-long");
        assertThat(read(small, "{", "{", "{", "{").problems())
                .extracting(Problem::code)
                .containsExactly("broken-json", "broken-json", "more-problems");
    }
}
