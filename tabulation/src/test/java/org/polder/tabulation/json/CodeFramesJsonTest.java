package org.polder.tabulation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.coding.AnswerCode;
import org.polder.tabulation.coding.CodeFrame;

class CodeFramesJsonTest {
    private static final List<CodeFrame> FRAMES = List.of(
            CodeFrame.of("Q1.4", "Other work", AnswerCode.of(1, "\"volunteer\" €", "vrijwillig", "\\bstage"))
                    .assign("r 1", 1),
            CodeFrame.of("Q20b", "Why"));

    private static List<Problem> problems(String document) {
        try {
            CodeFramesJson.read("codes.json", document);
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }

    @Test
    void frames_come_back_as_they_were_and_agree_with_the_published_schema(@TempDir Path folder) throws IOException {
        String text = CodeFramesJson.text(FRAMES);
        Path file = Files.writeString(folder.resolve("codes.json"), "\uFEFF" + text);

        assertThat(CodeFramesJson.read(file)).isEqualTo(FRAMES);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(CodeFramesJson.schema())
                        .validate(text, InputFormat.JSON))
                .isEmpty();
    }

    @Test
    void every_problem_is_reported_with_its_place() {
        String document = """
                {"polder":"code-frames","format":2,"frames":[
                 {"place":"Q1.4","codes":[{"code":"1","label":"a"},{"code":2,"label":"b","patterns":["(",7]},
                  {"code":3,"label":"c","patern":[]}]},
                 {"place":"Q2.10","codes":[{"code":1,"label":"a"}],"assignments":{"r1":[5]}},
                 {"place":"Q2.11","codes":[],"assignments":{"r1":["x"]}}]}
                """;

        assertThat(problems(document))
                .extracting(Problem::toString)
                .anyMatch(found -> found.contains("Format 2"))
                .anyMatch(found -> found.contains("/frames/0/codes/0/code") && found.contains("whole number"))
                .anyMatch(found -> found.contains("/frames/0/codes/1") && found.contains("no regular expression"))
                .anyMatch(found -> found.contains("/frames/0/codes/1/patterns/1") && found.contains("found 7"))
                .anyMatch(found -> found.contains("'patern'") && found.contains("patterns"))
                .anyMatch(found -> found.contains("/frames/1") && found.contains("assigns [5]"))
                .anyMatch(found -> found.contains("/frames/2/assignments/r1/0"));
    }

    @Test
    void two_frames_of_one_place_are_refused() {
        assertThat(problems("{\"polder\":\"code-frames\",\"format\":1,\"frames\":["
                        + "{\"place\":\"Q1.4\",\"codes\":[]},{\"place\":\"Q1.4\",\"codes\":[]}]}"))
                .extracting(Problem::code)
                .containsExactly("repeated-place");
    }

    @Test
    void what_is_no_json_or_no_utf_8_is_refused_with_its_line() {
        assertThat(problems("{\n  \"polder\": ,"))
                .singleElement()
                .extracting(Problem::toString)
                .asString()
                .contains("codes.json, line 2");
        assertThatThrownBy(() -> CodeFramesJson.read(
                        "codes.json", new ByteArrayInputStream("{\"é\":1}".getBytes(StandardCharsets.ISO_8859_1))))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("UTF-8");
    }
}
