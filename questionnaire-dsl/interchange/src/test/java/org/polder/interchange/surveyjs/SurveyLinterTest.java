package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the analyser finds in forms beside what SurveyJS's own checks find, as the guide's table has it. */
class SurveyLinterTest {
    private static final Path GUIDE = Path.of("../../docs/surveyjs.md");

    @Test
    void the_guide_tells_what_the_analyser_finds() throws IOException {
        String guide = Files.readString(GUIDE);

        assertThat(Stream.of(FaultyForm.values())).allSatisfy(form -> {
            assertThat(form.found()).isNotEmpty();
            assertThat(guide).contains("| " + form.words() + " | " + cell(form.found()) + " | ");
        });
    }

    @Test
    @Tag("full")
    void the_guide_tells_what_the_checks_of_surveyjs_find() throws IOException {
        List<FaultyForm> forms = List.of(FaultyForm.values());
        List<JsonNode> verdicts =
                SurveyCore.run("lint.mjs", forms.stream().map(FaultyForm::task).toList());
        StringBuilder table = new StringBuilder();
        for (int i = 0; i < forms.size(); i++) {
            table.append("| ")
                    .append(forms.get(i).words())
                    .append(" | ")
                    .append(cell(forms.get(i).found()))
                    .append(" | ")
                    .append(cell(texts(verdicts.get(i).get("linter"))))
                    .append(" | ")
                    .append(cell(texts(verdicts.get(i).get("model"))))
                    .append(" |\n");
        }
        assertThat(Files.readString(GUIDE)).contains(table);
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.textValue()));
        return texts;
    }

    private static String cell(List<String> found) {
        return found.isEmpty()
                ? "nothing"
                : String.join(
                        "; ",
                        found.stream()
                                .map(one -> "`" + one.replace(" (", "` ("))
                                .toList());
    }
}
