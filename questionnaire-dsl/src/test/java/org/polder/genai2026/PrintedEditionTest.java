package org.polder.genai2026;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polder.condition.Condition;
import org.polder.json.JsonSchemas;
import org.polder.json.QuestionnaireReader;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Option;
import org.polder.model.Printed;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.text.Text;

class PrintedEditionTest {
    private static final Manuscript PRINTED = Genai2026.asPrinted();

    private static Item item(String id) {
        return PRINTED.items().stream()
                .filter(item -> item.id().equals(ItemId.of(id)))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> keys(String id) {
        return item(id).asking().text().keys().map(Object::toString).toList();
    }

    @Test
    void numbers_and_instructions_are_those_of_the_instrument() throws IOException {
        Map<String, String> expected = new TreeMap<>();
        try (InputStream input = PrintedEditionTest.class.getResourceAsStream("instrument.json")) {
            for (JsonNode item : new ObjectMapper().readTree(input).get("items")) {
                if (item.has("printed")) {
                    JsonNode printed = item.get("printed");
                    expected.put(
                            item.get("id").asText(),
                            printed.get("number").asText() + ": "
                                    + printed.get("condition").asText());
                }
            }
        }
        Map<String, String> found = new TreeMap<>();
        PRINTED.printed()
                .forEach((id, printed) -> printed.instruction()
                        .ifPresent(
                                words -> found.put(id.value(), printed.number().orElseThrow() + ": " + words)));

        assertThat(expected).hasSize(21);
        assertThat(found).isEqualTo(expected);
    }

    @Test
    void an_item_without_an_instruction_bears_its_own_number_and_follow_ups_bear_none() {
        assertThat(PRINTED.printed().get(ItemId.of("Q21"))).isEqualTo(Printed.numbered("21"));
        assertThat(PRINTED.printed()).doesNotContainKey(ItemId.of("Q25b_1")).hasSize(46 - 9);
    }

    @Test
    void only_what_is_carried_into_question_24_is_unsound() {
        assertThat(PRINTED.problems())
                .extracting(Problem::code, problem -> problem.place().item())
                .allMatch(pair -> pair.toList().get(0).equals("wrong-kind"))
                .extracting(pair -> pair.toList().get(1))
                .containsOnly(Optional.of("Q24 row 12"), Optional.of("Q24 row 13"), Optional.of("Q24 row 14"));
    }

    @Test
    void routing_is_left_to_the_instructions() {
        assertThat(PRINTED.items()).hasSize(46).allMatch(item -> item.askedIf().equals(Condition.always()));
        assertThat(item("Q25").rows().get(3).askedIf()).isNotEqualTo(Condition.always());
    }

    @Test
    void nothing_is_worded_for_those_in_no_role() {
        assertThat(keys("Q6"))
                .containsExactly(
                        "Q6.text@constituency", "Q6.text@self-employed", "Q6.text@employer", "Q6.text@employee");
        assertThat(keys("Q19")).containsExactly("Q19.text@self-employed", "Q19.text@employee");
        assertThat(keys("Q26")).containsExactly("Q26.text@constituency", "Q26.text@employer", "Q26.text@employee");
        assertThat(keys("Q1")).containsExactly("Q1.text");
        assertThat(Stream.concat(
                                item("Q18").options().stream().map(Option::text),
                                item("Q25").rows().stream().flatMap(row -> row.label().text().stream()))
                        .filter(text -> !text.variants().isEmpty())
                        .map(Text::otherwise))
                .hasSize(13)
                .containsOnly(Optional.empty());
    }

    @Test
    void no_option_of_question_22_must_be_chosen_alone() {
        assertThat(item("Q22").options()).hasSize(8).noneMatch(Option::exclusive);
    }

    @Test
    void question_24_carries_rows_from_question_18() {
        assertThat(item("Q24").rows().subList(10, 13))
                .extracting(Row::label)
                .containsExactly(
                        new Row.CarriedForward(ItemId.of("Q18"), 12),
                        new Row.CarriedForward(ItemId.of("Q18"), 13),
                        new Row.CarriedForward(ItemId.of("Q18"), 14));
    }

    @Test
    void it_has_a_name_of_its_own() {
        assertThat(PRINTED.id()).isEqualTo("genai-2026-printed");
    }

    @Test
    void it_is_read_back_from_json_as_it_was_and_agrees_with_the_schema() {
        String document = QuestionnaireWriter.text(PRINTED);

        assertThat(QuestionnaireReader.standard().manuscript("printed.json", document))
                .isEqualTo(PRINTED);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonSchemas.questionnaire())
                        .validate(document, InputFormat.JSON))
                .isEmpty();
    }
}
