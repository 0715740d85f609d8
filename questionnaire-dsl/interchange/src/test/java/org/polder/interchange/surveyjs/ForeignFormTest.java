package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.interchange.Imported;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.problem.Problem;

/** Forms that others made. */
class ForeignFormTest {
    private static final String PETS = """
            {"locale": "en", "pages": [
              {"name": "you", "elements": [
                {"type": "radiogroup", "name": "home", "title": {"default": "Where do you live?", "nl": "Waar woont u?"},
                 "isRequired": true, "choices": ["house", {"value": "boat", "text": "A boat"}, "van"], "showOtherItem": true},
                {"type": "panel", "name": "pets", "visibleIf": "{home} anyof ['house', 'boat']", "elements": [
                  {"type": "checkbox", "name": "animals", "choices": [1, 2, 3], "showNoneItem": true,
                   "maxSelectedChoices": 2},
                  {"type": "text", "inputType": "number", "name": "how many", "min": 0, "max": 20, "step": 1,
                   "visibleIf": "{animals} contains 1 or {animals.length} > 1"}]}]},
              {"name": "more", "visibleIf": "{how many} >= 5 and !({home} = 'van')", "elements": [
                {"type": "matrix", "name": "judged", "columns": [1, 2], "rows": ["food", "sleep"], "eachRowRequired": true},
                {"type": "boolean", "name": "again", "visibleIf": "{judged.food} = 2"},
                {"type": "comment", "name": "why", "visibleIf": "{again} and iif({home} = 'van', true, false)",
                 "title": "Why {animals}?"}]}]}
            """;

    private final Imported pets = SurveyJs.read("pets.json", PETS);

    private Item item(String id) {
        return pets.manuscript().items().stream()
                .filter(item -> item.id().value().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static Condition is(String id, Integer... codes) {
        return new Condition.CodeIn(ItemId.of(id), ImmutableSortedSet.copyOf(codes));
    }

    @Test
    void what_was_read_is_sound() {
        assertThat(pets.manuscript().problems()).isEmpty();
    }

    @Test
    void choices_get_numbers_in_their_order() {
        SingleChoice home = (SingleChoice) item("home");

        assertThat(home.options()).extracting(Option::code).containsExactly(1, 2, 3, 4);
        assertThat(home.options().get(3).open()).isPresent();
        assertThat(pets.manuscript()
                        .questionnaire()
                        .wording(Language.EN, TextKey.of("home.2"))
                        .pattern())
                .isEqualTo("A boat");
        assertThat(messages())
                .contains(
                        "pets.json, home: Options have numbers here: 'house' = 1, 'boat' = 2, 'van' = 3, 'other' = 4");
    }

    @Test
    void a_choice_of_none_stands_alone() {
        MultipleChoice animals = (MultipleChoice) item("animals");

        assertThat(animals.options()).extracting(Option::exclusive).containsExactly(false, false, false, true);
        assertThat(animals.most()).isEqualTo(2);
    }

    @Test
    void a_wording_that_a_language_lacks_is_that_of_the_first() {
        var questionnaire = pets.manuscript().questionnaire();

        assertThat(questionnaire.languages()).containsExactly(Language.EN, Language.NL);
        assertThat(questionnaire.wording(Language.NL, TextKey.of("home.text")).pattern())
                .isEqualTo("Waar woont u?");
        assertThat(questionnaire.wording(Language.NL, TextKey.of("home.2")).pattern())
                .isEqualTo("A boat");
    }

    @Test
    void the_condition_of_a_panel_joins_those_of_its_questions() {
        ItemId animals = ItemId.of("animals");

        assertThat(item("animals").askedIf()).isEqualTo(is("home", 1, 2));
        assertThat(item("how_many").askedIf())
                .isEqualTo(is("home", 1, 2)
                        .and(Condition.any(List.of(
                                new Condition.ContainsAny(animals, ImmutableSortedSet.of(1)),
                                Condition.any(List.of(
                                        new Condition.CountBetween(animals, 2, 2),
                                        new Condition.CountBetween(animals, 3, 3),
                                        new Condition.CountBetween(animals, 4, 4)))))));
    }

    @Test
    void is_not_holds_for_no_answer_too_and_a_page_gates_its_questions() {
        Condition many = new Condition.NumberIs(ItemId.of("how_many"), Comparison.AT_LEAST, BigDecimal.valueOf(5));

        assertThat(item("judged").askedIf())
                .isEqualTo(many.and(new Condition.Answered(ItemId.of("home"))
                        .negate()
                        .or(is("home", 3).negate())));
    }

    @Test
    void rows_are_found_by_name() {
        Grid judged = (Grid) item("judged");

        assertThat(judged.rows()).extracting(row -> row.code()).containsExactly(1, 2);
        assertThat(((Condition.And) item("again").askedIf()).parts())
                .contains(new Condition.RowIn(judged.id(), 1, ImmutableSortedSet.of(2)));
    }

    @Test
    void of_what_is_not_understood_the_rest_of_an_and_stays() {
        assertThat(((Condition.And) item("why").askedIf()).parts()).contains(is("again", 1));
        assertThat(messages())
                .contains("pets.json, why: visibleIf uses function iif, kept as text, not understood, and taken to hold"
                        + " for everyone: {again} and iif({home} = 'van', true, false)");
    }

    @Test
    void a_number_has_the_bounds_and_step_of_the_form() {
        NumberQuestion number = (NumberQuestion) item("how_many");

        assertThat(number.least()).isEqualByComparingTo("0");
        assertThat(number.most()).isEqualByComparingTo("20");
        assertThat(number.decimals()).isZero();
        assertThat(messages()).contains("pets.json, how_many: Question 'how many' is item 'how_many' here");
    }

    private List<String> messages() {
        return pets.losses().stream().map(Problem::toString).toList();
    }

    @Test
    void names_that_do_not_exist_or_stand_later_are_left_for_the_analyser() {
        Imported imported = SurveyJs.read("form.json", """
                {"elements": [
                  {"type": "html", "name": "first", "html": "x", "visibleIf": "{second} = 1"},
                  {"type": "radiogroup", "name": "second", "choices": [1, 2], "visibleIf": "{secnd} = 1"},
                  {"type": "radiogroup", "name": "third", "choices": [1, 2], "visibleIf": "{second} = 3"}]}
                """);

        assertThat(imported.losses()).isEmpty();
        assertThat(imported.manuscript().problems())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder("later-item", "unknown-item", "unknown-option");
    }

    @Test
    void what_is_not_read_is_named() {
        Imported imported = SurveyJs.read("form.json", """
                {"title": "T", "triggers": [{"type": "complete", "expression": "{a} = 1"}], "cookieName": "c", "elements": [
                  {"type": "file", "name": "a", "maxSize": 3},
                  {"type": "text", "name": "b", "validators": [{"type": "regex", "regex": "x"}], "visibleIf": "{a} ="}]}
                """);

        assertThat(imported.losses())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "title", "trigger", "property", "unknown-type", "property", "validator", "expression");
    }
}
