package org.polder.genai2026;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.text.Text;

/** The questionnaire against a description of the printed instrument, item by item. */
class InstrumentTest {
    private static final Questionnaire ASKED = Genai2026.asFielded();
    private static final JsonNode PRINTED = printed();

    private static JsonNode printed() {
        try (InputStream input = InstrumentTest.class.getResourceAsStream("instrument.json")) {
            return new ObjectMapper().readTree(input);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Stream<JsonNode> items() {
        List<JsonNode> items = new ArrayList<>();
        PRINTED.get("items").forEach(items::add);
        return items.stream();
    }

    private static Item item(JsonNode printed) {
        int position = items().toList().indexOf(printed);
        return ASKED.items().get(position);
    }

    @Test
    void items_stand_on_the_pages_of_the_instrument_in_its_order() {
        List<String> places = new ArrayList<>();
        for (Page page : ASKED.pages()) {
            page.elements().forEach(element -> places.add(page.name() + " " + ((Item) element).id()));
        }
        assertThat(places)
                .containsExactlyElementsOf(items().map(item ->
                                item.get("page").asText() + " " + item.get("id").asText())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("items")
    void an_item_has_its_kind_flags_and_number_of_wordings(JsonNode printed) {
        Item item = item(printed);
        Class<? extends Item> kind = switch (printed.get("kind").asText()) {
            case "single" -> SingleChoice.class;
            case "multiple" -> MultipleChoice.class;
            case "grid" -> Grid.class;
            default -> OpenQuestion.class;
        };
        String id = printed.get("id").asText();

        assertThat(item).isInstanceOf(kind);
        assertThat(item.asking().personal()).isEqualTo(printed.path("personal").asBoolean());
        assertThat(item.asking().required()).isEqualTo(kind != Grid.class && !id.equals("Q29"));
        // Role wordings count: constituency, self-employed, employer, employee and everyone else.
        if (printed.get("variesBy").asBoolean()) {
            assertThat(item.asking().text().keys()).hasSize(5);
        } else if (!id.startsWith("Q25b_") && !id.equals("Q23b")) {
            assertThat(item.asking().text().keys()).hasSize(1);
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void options_have_their_codes_labels_and_flags(JsonNode printed) {
        Item item = item(printed);
        List<Option> options = options(item);
        JsonNode expected = item instanceof Grid ? printed.path("scale") : printed.path("options");

        assertThat(options).hasSize(expected.size());
        for (int i = 0; i < options.size(); i++) {
            Option option = options.get(i);
            JsonNode one = expected.get(i);
            assertThat(option.code()).isEqualTo(one.get("code").asInt());
            if (!(List.of("Q18", "Q19").contains(printed.get("id").asText()) && option.code() == 1)) {
                assertThat(wording(option.text())).isEqualTo(one.get("label").asText());
            }
            assertThat(option.exclusive()).isEqualTo(one.path("exclusive").asBoolean());
            assertThat(option.kind().missing().isPresent()).isEqualTo(one.has("missing"));
            assertThat(option.open().map(part -> part instanceof OpenPart.Number ? "percentage 0 to 100" : "text"))
                    .isEqualTo(Optional.ofNullable(one.get("open")).map(JsonNode::asText));
        }
        if (item instanceof MultipleChoice multiple) {
            assertThat(multiple.most())
                    .isEqualTo(printed.path("most").asInt(multiple.options().size()));
        }
    }

    @ParameterizedTest
    @MethodSource("items")
    void rows_have_their_codes_labels_and_origin(JsonNode printed) {
        List<Row> rows = item(printed) instanceof Grid grid ? grid.rows() : List.of();

        assertThat(rows).hasSize(printed.path("rows").size());
        for (int i = 0; i < rows.size(); i++) {
            JsonNode one = printed.get("rows").get(i);
            assertThat(rows.get(i).code()).isEqualTo(one.get("code").asInt());
            if (one.has("named by the respondent")) {
                assertThat(rows.get(i).label()).isInstanceOf(Row.NamedByRespondent.class);
            } else if (one.has("carried forward from")) {
                Row.CarriedForward carried = (Row.CarriedForward) rows.get(i).label();
                assertThat(carried.grid() + " row " + carried.row() + ", where named")
                        .isEqualTo(one.get("carried forward from").asText());
            } else if (one.has("label")) {
                assertThat(wording(((Row.Fixed) rows.get(i).label()).label()))
                        .isEqualTo(one.get("label").asText());
            }
        }
    }

    @Test
    void both_languages_word_everything_differently() {
        Set<String> alike = new HashSet<>();
        for (Item item : ASKED.items()) {
            Stream.concat(
                            Stream.concat(Stream.of(item.asking().text()), item.asking().hint().stream()),
                            options(item).stream().map(Option::text))
                    .flatMap(Text::keys)
                    .forEach(key -> {
                        String dutch = ASKED.wording(Language.NL, key).pattern();
                        if (dutch.equals(ASKED.wording(Language.EN, key).pattern())) {
                            alike.add(dutch);
                        }
                    });
        }
        // Bands of percentages read the same in both.
        assertThat(alike).containsExactlyInAnyOrder("0-20%", "20-40%", "40-60%", "60-80%", "80-100%");
    }

    private static List<Option> options(Item item) {
        if (item instanceof SingleChoice single) {
            return single.options();
        }
        if (item instanceof MultipleChoice multiple) {
            return multiple.options();
        }
        return item instanceof Grid grid ? grid.scale() : List.of();
    }

    private static String wording(Text text) {
        return ASKED.wording(Language.NL, text.otherwise().orElseThrow()).pattern();
    }
}
