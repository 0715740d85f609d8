package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.polder.model.Questionnaire;

/** What docs/formats.md shows is what the readers read and the writers write. */
class FormatsDocumentTest {
    private static final QuestionnaireLimits LIMITS = QuestionnaireLimits.standard();

    private static String page() throws IOException {
        return Files.readString(Path.of("..", "docs", "formats.md"));
    }

    private static String block(String language) throws IOException {
        Matcher block =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page());
        assertThat(block.find()).as(language).isTrue();
        return block.group(1);
    }

    @Test
    void the_questionnaire_shown_is_written_exactly_so() throws IOException {
        String shown = block("json");

        assertThat(QuestionnaireWriter.text(QuestionnaireReader.standard().read("formats.md", shown)))
                .isEqualTo(shown);
        assertThat(Validator.QUESTIONNAIRE.errors(shown)).isEmpty();
    }

    @Test
    void the_responses_shown_are_read_without_a_problem() throws IOException {
        String shown = block("jsonl");
        Questionnaire questionnaire = QuestionnaireReader.standard().read("formats.md", block("json"));
        ResponseReader.Result result = ResponseReader.of(questionnaire)
                .readAll("formats.md", new ByteArrayInputStream(shown.getBytes(StandardCharsets.UTF_8)));

        assertThat(result.problems()).isEmpty();
        assertThat(result.responses()).hasSize(3);
        assertThat(ResponseWriter.line(result.responses().get(2)))
                .isEqualTo(shown.lines().toList().get(2));
        assertThat(shown.lines())
                .allSatisfy(line -> assertThat(Validator.RESPONSE.errors(line)).isEmpty());
    }

    @Test
    void every_condition_and_expression_shown_is_read_and_written_so() throws IOException {
        Shared shared = new Shared(LIMITS);
        ConditionDecoder conditions = new ConditionDecoder(LIMITS.depth(), shared);
        ExpressionDecoder expressions = new ExpressionDecoder(LIMITS.depth(), shared, conditions);

        assertThat(block("conditions").lines()).hasSizeGreaterThan(20).allSatisfy(line -> {
            Entry entry = entry(line);
            JsonValue again = new ConditionEncoder(Detail.EVERYTHING).of(conditions.read(entry, 1));
            assertThat(entry.findings().problems()).isEmpty();
            assertThat(JsonPrinter.compact(again)).isEqualTo(line);
        });
        assertThat(block("expressions").lines()).hasSizeGreaterThan(10).allSatisfy(line -> {
            Entry entry = entry(line);
            JsonValue again = new ExpressionEncoder(Detail.EVERYTHING).of(expressions.read(entry, 1));
            assertThat(entry.findings().problems()).isEmpty();
            assertThat(JsonPrinter.compact(again)).isEqualTo(line);
        });
    }

    private static Entry entry(String line) {
        Findings findings = new Findings("", 10);
        return Entry.root(new DocumentParser(LIMITS, findings).parse(line).orElseThrow(), findings);
    }

    @Test
    void every_kind_and_field_of_an_item_is_named() throws IOException {
        String page = page();
        for (ItemKind kind : ItemKind.values()) {
            assertThat(page).contains("`" + kind.code() + "`");
            kind.fields().forEach(field -> assertThat(page).contains("`" + field + "`"));
        }
    }
}
