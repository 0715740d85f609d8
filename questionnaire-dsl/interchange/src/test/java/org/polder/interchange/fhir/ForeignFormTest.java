package org.polder.interchange.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.Imported;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;

/** Questionnaires that others made. */
class ForeignFormTest {
    private static final String PETS = """
            {"resourceType": "Questionnaire", "name": "Pets", "version": "3", "language": "en", "status": "draft",
             "contained": [{"resourceType": "ValueSet", "id": "homes", "compose": {"include": [{"concept": [
               {"code": "house", "display": "A house"}, {"code": "boat", "display": "A boat"}]}]}}],
             "item": [
              {"linkId": "1", "type": "group", "text": "You", "item": [
                {"linkId": "home", "type": "choice", "text": "Where do you live?", "required": true,
                 "answerValueSet": "#homes",
                 "_text": {"extension": [{"url": "http://hl7.org/fhir/StructureDefinition/translation", "extension": [
                   {"url": "lang", "valueCode": "nl"}, {"url": "content", "valueString": "Waar woont u?"}]}]}},
                {"linkId": "pets", "type": "group", "text": "About pets", "enableBehavior": "any", "enableWhen": [
                   {"question": "home", "operator": "=", "answerCoding": {"code": "house"}},
                   {"question": "home", "operator": "=", "answerCoding": {"code": "boat"}}],
                 "item": [
                  {"linkId": "animals", "type": "choice", "repeats": true, "answerOption": [
                    {"valueInteger": 1}, {"valueInteger": 2}, {"valueInteger": 3, "initialSelected": true}]},
                  {"linkId": "many", "type": "integer", "text": "How many?", "enableWhen": [
                    {"question": "animals", "operator": "exists", "answerBoolean": true}],
                   "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/minValue", "valueInteger": 0},
                     {"url": "http://hl7.org/fhir/StructureDefinition/maxValue", "valueInteger": 20}]}]}]},
              {"linkId": "2", "type": "group", "item": [
                {"linkId": "fed", "type": "boolean", "text": "Fed?", "enableWhen": [
                  {"question": "many", "operator": ">=", "answerInteger": 5}]},
                {"linkId": "judged", "type": "group", "text": "How is it?",
                 "extension": [{"url": "http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl",
                   "valueCodeableConcept": {"coding": [{"code": "htable"}]}}],
                 "item": [
                  {"linkId": "judged.food", "type": "choice", "text": "Food", "answerOption": [
                    {"valueCoding": {"code": "1", "display": "Bad"}}, {"valueCoding": {"code": "2", "display": "Good"}}]},
                  {"linkId": "judged.sleep", "type": "choice", "text": "Sleep", "answerOption": [
                    {"valueCoding": {"code": "1", "display": "Bad"}}, {"valueCoding": {"code": "2", "display": "Good"}}]}]},
                {"linkId": "why", "type": "text", "enableWhen": [
                  {"question": "judged.food", "operator": "=", "answerCoding": {"code": "1"}}]},
                {"linkId": "weight", "type": "quantity", "text": "Weight?"},
                {"linkId": "more", "type": "string", "initial": [{"valueString": "x"}], "extension": [
                  {"url": "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
                   "valueExpression": {"language": "text/fhirpath", "expression":
                     "%resource.item.item.where(linkId='fed').answer.value = true and %age > 3"}}]}]}]}
            """;

    private final Imported pets = FhirQuestionnaires.read("pets.json", PETS);

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
        assertThat(pets.manuscript().id()).isEqualTo("Pets");
        assertThat(pets.manuscript().version()).isEqualTo("3");
    }

    @Test
    void groups_at_the_top_are_pages_and_others_give_their_condition_to_what_they_hold() {
        assertThat(pets.manuscript().pages()).hasSize(2);
        Condition gate = is("home", 1).or(is("home", 2));
        assertThat(item("pets")).isInstanceOf(Notice.class);
        assertThat(item("pets").askedIf()).isEqualTo(gate);
        assertThat(item("animals").askedIf()).isEqualTo(gate);
        assertThat(item("many").askedIf()).isEqualTo(gate.and(new Condition.Answered(ItemId.of("animals"))));
    }

    @Test
    void options_come_from_value_sets_that_the_questionnaire_holds() {
        SingleChoice home = (SingleChoice) item("home");
        assertThat(home.options()).extracting(option -> option.code()).containsExactly(1, 2);
        assertThat(pets.manuscript().questionnaire().wording(Language.EN, TextKey.of("option-home.2")))
                .hasToString("A boat");
        assertThat(home.asking().required()).isTrue();
        assertThat(pets.losses())
                .anySatisfy(loss ->
                        assertThat(loss.message()).isEqualTo("Options have numbers here: 'house' = 1, 'boat' = 2"));
    }

    @Test
    void translations_are_wordings() {
        assertThat(pets.manuscript().languages()).containsExactly(Language.EN, Language.NL);
        assertThat(pets.manuscript().questionnaire().wording(Language.NL, TextKey.of("home.text")))
                .hasToString("Waar woont u?");
    }

    @Test
    void numbers_have_their_bounds_and_repeats_are_multiple_choices() {
        NumberQuestion many = (NumberQuestion) item("many");
        assertThat(many.least()).isEqualByComparingTo("0");
        assertThat(many.most()).isEqualByComparingTo("20");
        assertThat(item("animals")).isInstanceOf(MultipleChoice.class);
        assertThat(item("fed").askedIf())
                .isEqualTo(new Condition.NumberIs(ItemId.of("many"), Comparison.AT_LEAST, BigDecimal.valueOf(5)));
    }

    @Test
    void a_table_of_the_same_options_is_a_grid() {
        Grid judged = (Grid) item("judged");
        assertThat(judged.rows()).hasSize(2);
        assertThat(item("why").askedIf())
                .isEqualTo(new Condition.RowIn(ItemId.of("judged"), 1, ImmutableSortedSet.of(1)));
    }

    @Test
    void what_is_not_understood_is_a_loss_and_leaves_nobody_out() {
        assertThat(item("more").askedIf()).isEqualTo(is("fed", 1));
        assertThat(pets.losses())
                .extracting(loss -> loss.code() + " " + loss.place().item().orElse(""))
                .contains("expression more", "initial item[1].item[4]", "initial animals.3", "type item[1].item[3]");
        assertThat(pets.losses())
                .anySatisfy(loss -> assertThat(loss.message())
                        .contains("looks at something other than the response", "taken to hold for everyone"));
    }

    private static Imported enabled(String question, String expression) {
        return FhirQuestionnaires.read("q.json", """
                {"resourceType": "Questionnaire", "item": [
                  {"linkId": "one", "type": "choice", "answerOption": [{"valueCoding": {"code": "1"}},
                    {"valueCoding": {"code": "2"}}, {"valueCoding": {"code": "3"}}]},
                  {"linkId": "many", "type": "choice", "repeats": true, "answerOption": [{"valueCoding": {"code": "1"}},
                    {"valueCoding": {"code": "2"}}, {"valueCoding": {"code": "3"}}]},
                  {"linkId": "born", "type": "date"},
                  {"linkId": "name", "type": "string"},
                  {"linkId": "last", "type": "string", %s
                   "extension": [{"url":
                     "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
                   "valueExpression": {"language": "text/fhirpath", "expression": "%s"}}]}]}
                """.formatted(question, expression));
    }

    private static Condition gate(String expression) {
        Imported read = enabled("", expression);
        assertThat(read.losses()).noneMatch(loss -> loss.code().equals("expression"));
        List<Item> items = read.manuscript().items();
        return items.get(items.size() - 1).askedIf();
    }

    @Test
    void expressions_are_read_however_they_find_the_answer() {
        Condition two = is("one", 2);
        for (String answer : List.of(
                "%resource.item.where(linkId='one').answer.value.code",
                "%resource.repeat(item).where(linkId = 'one').answer.valueCoding.code",
                "QuestionnaireResponse.item.where(linkId='one').answer.first().value.code",
                "%resource.descendants().where(linkId='one').answer.value.ofType(Coding).code",
                "item.where(linkId='one').answer[0].value.code")) {
            assertThat(gate(answer + " = '2'")).isEqualTo(two);
        }
        assertThat(gate("%resource.item.where(linkId='one').answer.exists(value.code = '2')"))
                .isEqualTo(two);
        assertThat(gate("%resource.item.where(linkId='one').answer.value.code in ('1' | '2')"))
                .isEqualTo(is("one", 1).or(two));
        assertThat(gate("('2' in %resource.item.where(linkId='one').answer.value.code)"))
                .isEqualTo(two);
    }

    @Test
    void a_negated_test_holds_where_there_is_no_answer() {
        Condition none = new Condition.Answered(ItemId.of("one")).negate();
        assertThat(gate("%resource.item.where(linkId='one').answer.where(value.code = '2').exists().not()"))
                .isEqualTo(none.or(is("one", 2).negate()));
        assertThat(gate("%resource.item.where(linkId='one').answer.where(value.code = '2').empty()"))
                .isEqualTo(none.or(is("one", 2).negate()));
        // A comparison with nothing is empty, and so is its negation.
        assertThat(gate("(%resource.item.where(linkId='one').answer.value.code = '2').not()"))
                .isEqualTo(is("one", 2).negate());
        assertThat(gate("%resource.item.where(linkId='one').answer.value.code != '2'"))
                .isEqualTo(is("one", 1, 3));
    }

    @Test
    void differing_from_one_of_several_answers_is_having_another() {
        Condition any = new Condition.ContainsAny(ItemId.of("many"), ImmutableSortedSet.of(1, 3));
        assertThat(gate("%resource.item.where(linkId='many').answer.where(value.code != '2').exists()"))
                .isEqualTo(any);
        Imported read = enabled(
                "\"enableWhen\": [{\"question\": \"many\", \"operator\": \"!=\", \"answerCoding\": {\"code\": \"2\"}}],",
                "true");
        assertThat(read.manuscript().items().get(4).askedIf()).isEqualTo(any);
    }

    @Test
    void counts_days_and_words_are_read() {
        assertThat(gate("%resource.item.where(linkId='many').answer.count() > 1"))
                .isEqualTo(new Condition.CountBetween(ItemId.of("many"), 2, 2)
                        .or(new Condition.CountBetween(ItemId.of("many"), 3, 3)));
        assertThat(gate("%resource.item.where(linkId='born').answer.value <= today() - 18 years"))
                .isEqualTo(new Condition.DateIs(
                        ItemId.of("born"), Comparison.AT_MOST, Day.fromToday(Period.ofYears(-18))));
        assertThat(gate("%resource.item.where(linkId='name').answer.value.startsWith('A')"))
                .isEqualTo(new Condition.TextMatches(ItemId.of("name"), "^\\QA\\E"));
    }

    @Test
    void what_stands_later_or_nowhere_is_for_the_analyser_to_find() {
        Imported read = FhirQuestionnaires.read("q.json", """
                {"resourceType": "Questionnaire", "item": [
                  {"linkId": "a", "type": "string", "enableWhen": [
                    {"question": "b", "operator": "exists", "answerBoolean": true}]},
                  {"linkId": "b", "type": "string", "enableWhen": [
                    {"question": "b", "operator": "exists", "answerBoolean": true}]},
                  {"linkId": "c", "type": "string", "enableWhen": [
                    {"question": "nowhere", "operator": "=", "answerString": "x"}]},
                  {"linkId": "a", "type": "string"}, {"type": "string"}]}
                """);

        assertThat(read.manuscript().problems())
                .extracting(
                        problem -> problem.code() + " " + problem.place().item().orElse(""))
                .contains("later-item a", "later-item b", "unknown-item c");
        assertThat(read.losses())
                .filteredOn(loss -> loss.code().equals("link-id"))
                .extracting(loss -> loss.place().item())
                .containsExactly(Optional.of("item[3]"), Optional.of("item[4]"));
    }
}
