package org.polder.interchange.surveyjs;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.interchange.Imported;
import org.polder.model.Computed;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
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
                {"title": "T", "triggers": [{"type": "skip", "expression": "{b} = 1", "gotoName": "b"}], "cookieName": "c", "elements": [
                  {"type": "file", "name": "a", "maxSize": 3},
                  {"type": "text", "name": "b", "validators": [{"type": "regex", "regex": "x"}], "visibleIf": "{a} ="}]}
                """);

        assertThat(imported.losses())
                .extracting(Problem::code)
                .containsExactlyInAnyOrder(
                        "title", "trigger", "property", "unknown-type", "property", "validator", "expression");
    }

    @Test
    void a_computed_number_is_a_computed_value_in_which_nothing_counts_as_zero() {
        Imported imported = SurveyJs.read("form.json", """
                {"elements": [
                  {"type": "text", "inputType": "number", "name": "a", "min": 0, "max": 9, "step": 1},
                  {"type": "text", "inputType": "number", "name": "b", "min": 0, "max": 9, "step": 1},
                  {"type": "expression", "name": "sum", "title": "Sum", "expression": "{a} + 2 * {b}"},
                  {"type": "comment", "name": "why", "visibleIf": "{sum} > 5"}]}
                """);

        assertThat(imported.losses()).isEmpty();
        Expression a = new Expression.ValueOf(ItemId.of("a")).orElse(Expression.of(0));
        Expression b = new Expression.ValueOf(ItemId.of("b")).orElse(Expression.of(0));
        assertThat(computed(imported).value()).isEqualTo(a.plus(Expression.of(2).times(b)));
        assertThat(imported.manuscript().problems()).isEmpty();
        assertThat(imported.manuscript().items().get(3).askedIf())
                .isEqualTo(new Condition.NumberIs(ItemId.of("sum"), Comparison.GREATER, BigDecimal.valueOf(5)));
    }

    private static Computed computed(Imported imported) {
        return imported.manuscript().items().stream()
                .filter(Computed.class::isInstance)
                .map(Computed.class::cast)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_number_that_is_not_understood_how_to_compute_is_asked_for() {
        Imported imported = SurveyJs.read("form.json", """
                {"elements": [{"type": "expression", "name": "pay", "expression": "round({a}) + 1"}]}
                """);

        assertThat(imported.manuscript().items()).hasOnlyElementsOfType(OpenQuestion.class);
        assertThat(SurveyJs.read("form.json", """
                        {"elements": [{"type": "expression", "name": "pay", "expression": "{a} + 1"}]}
                        """).losses())
                .extracting(Object::toString)
                .containsExactly("form.json, pay: expression computes with 'a', which is no number, kept as text, not"
                        + " understood: here respondents are asked for the number: {a} + 1");
    }

    @Test
    void a_trigger_that_completes_the_form_is_a_screen_out_at_the_end_of_its_page() {
        Imported imported = SurveyJs.read("form.json", """
                {"triggers": [{"type": "complete", "expression": "{age} < 18"},
                              {"type": "complete", "expression": "{age} > 90 and {work} = 2"},
                              {"type": "setvalue", "expression": "{age} > 60", "setToName": "work", "setValue": 1}],
                 "pages": [
                  {"name": "one", "elements": [
                    {"type": "text", "inputType": "number", "name": "age", "min": 0, "max": 99, "step": 1},
                    {"type": "comment", "name": "school"}]},
                  {"name": "two", "elements": [{"type": "radiogroup", "name": "work", "choices": [1, 2]}]}]}
                """);

        assertThat(imported.manuscript().items())
                .extracting(item -> item.id().value())
                .containsExactly("age", "school", "complete-1", "work");
        Item end = imported.manuscript().items().get(2);
        assertThat(end).isInstanceOf(ScreenOut.class);
        assertThat(end.askedIf())
                .isEqualTo(new Condition.NumberIs(ItemId.of("age"), Comparison.LESS, BigDecimal.valueOf(18)));
        assertThat(imported.losses())
                .extracting(loss -> loss.message())
                .anySatisfy(message -> assertThat(message)
                        .startsWith("A trigger is not read, as it does not hang on the questions of one page"))
                .anySatisfy(message ->
                        assertThat(message).startsWith("A trigger is not read, as it is of type 'setvalue'"));
    }

    @Test
    void what_stands_beside_the_words_of_the_form_s_language_is_english() {
        Questionnaire questionnaire =
                SurveyJs.read("form.json", """
                        {"locale": "nl", "elements": [
                          {"type": "comment", "name": "why", "title": {"default": "Why?", "nl": "Waarom?"}}]}
                        """).manuscript().questionnaire();

        TextKey key = TextKey.of("why.text");
        assertThat(questionnaire.wording(Language.EN, key).pattern()).isEqualTo("Why?");
        assertThat(questionnaire.wording(Language.NL, key).pattern()).isEqualTo("Waarom?");
    }
}
