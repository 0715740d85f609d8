package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.interchange.Imported;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;

/** XLSForms as people make them. */
class ForeignWorkbooksTest {
    private static final String HOUSEHOLD = """
            survey|type|name|label::English (en)|label::Nederlands (nl)|hint::English (en)|required|relevant|constraint|constraint_message::English (en)|constraint_message::Nederlands (nl)
            survey|text|name|Your name|Uw naam|As on your card|||||
            survey|select_one yes_no|child|Have you children, ${name}?|Hebt u kinderen, ${name}?||yes||||
            survey|begin_group|family|Family|Gezin|||${child} = 'yes'|||
            survey|integer|age|Age of the oldest|Leeftijd van de oudste||true()||. >= 0 and . <= 40 and . != 13|Not thirteen|Geen dertien
            survey|select_multiple tools|tools|Tools|Gereedschap|||${age} > 17|||
            survey|end_group|||||||||
            survey|rank tools|best|Which first?|Welke eerst?|||selected(${tools}, '2')|||
            survey|note|thanks|Thank you|Dank u||||||
            choices|list_name|name|label::English (en)|label::Nederlands (nl)
            choices|yes_no|yes|Yes|Ja
            choices|yes_no|no|No|Nee
            choices|tools|1|Pen|Pen
            choices|tools|2|Saw|Zaag
            settings|form_title|form_id|version|default_language
            settings|Household|household|2026.1|Nederlands (nl)
            """;

    private static Questionnaire questionnaire(String table) {
        return Workbooks.read(table).manuscript().questionnaire();
    }

    private static Item item(Questionnaire questionnaire, String id) {
        return questionnaire.item(ItemId.of(id)).orElseThrow();
    }

    private static List<String> losses(Imported imported) {
        return imported.losses().stream().map(Object::toString).toList();
    }

    @Test
    void a_form_is_read_with_its_names_languages_and_pages() {
        Questionnaire read = questionnaire(HOUSEHOLD);

        assertThat(read.id()).isEqualTo("household");
        assertThat(read.version()).isEqualTo("2026.1");
        assertThat(read.languages()).containsExactly(Language.NL, Language.EN);
        assertThat(read.items().stream()
                        .map(item -> item.id().value() + " " + item.getClass().getSimpleName()))
                .containsExactly(
                        "name OpenQuestion",
                        "child SingleChoice",
                        "age NumberQuestion",
                        "tools MultipleChoice",
                        "best Ranking",
                        "thanks Notice");
        assertThat(read.pages().stream().map(page -> page.name())).containsExactly("page-1", "family", "page-3");
        assertThat(read.wording(Language.EN, TextKey.of("child.text")).pattern())
                .isEqualTo("Have you children, {name}?");
        assertThat(read.wording(Language.NL, TextKey.of("tools.2")).pattern()).isEqualTo("Zaag");
        assertThat(item(read, "child").asking().required()).isTrue();
        assertThat(item(read, "name").asking().required()).isFalse();
        assertThat(item(read, "name").asking().hint()).isPresent();
    }

    @Test
    void conditions_and_bounds_are_read() {
        Questionnaire read = questionnaire(HOUSEHOLD);
        Condition child = new Condition.CodeIn(ItemId.of("child"), ImmutableSortedSet.of(1));

        assertThat(item(read, "age").askedIf()).isEqualTo(child);
        assertThat(item(read, "tools").askedIf())
                .isEqualTo(Condition.all(List.of(
                        child, new Condition.NumberIs(ItemId.of("age"), Comparison.GREATER, BigDecimal.valueOf(17)))));
        assertThat(item(read, "best").askedIf())
                .isEqualTo(new Condition.ContainsAny(ItemId.of("tools"), ImmutableSortedSet.of(2)));
        NumberQuestion age = (NumberQuestion) item(read, "age");
        assertThat(age.most()).isEqualTo("40");
        assertThat(age.asking().checks()).hasSize(1);
        assertThat(read.wording(Language.NL, TextKey.of("age.check")).pattern()).isEqualTo("Geen dertien");
    }

    @Test
    void what_is_not_read_is_told_with_sheet_and_line() {
        Imported imported = Workbooks.read("""
                survey|type|name|label|relevant|default|choice_filter|appearance
                survey|start|begun|||||
                survey|select_one places|place|Where?|||region = ${x}|minimal
                survey|select_one_from_file p.csv|other|Which?||||
                survey|geopoint|spot|Spot||||
                survey|image|photo|Photo||||
                survey|text|why|Why ${nobody}?|indexed-repeat(${place}, ${spot}, 1) = 'a'|Because||
                survey|begin_repeat|rep|Each||||
                survey|integer|age|Age||||
                survey|end_repeat|||||
                choices|list_name|name|label
                choices|places|a|A
                choices|places|b|B
                choices|places|a|A again
                choices||c|C
                """);

        assertThat(imported.manuscript().problems()).isEmpty();
        assertThat(losses(imported))
                .containsExactlyInAnyOrder(
                        "form.xlsx, sheet survey, line 2, begun: 'begun' is filled in by the device: it is left out",
                        "form.xlsx, sheet survey, line 3, place: The options of 'place' are filtered by region ="
                                + " ${x}: all are shown to everyone",
                        "form.xlsx, sheet survey, line 3, place: The options of 'place' have values that are no codes:"
                                + " they are numbered from 1, [a, b]",
                        "form.xlsx, sheet survey, line 3: The column 'appearance' is not read: it says something in 1"
                                + " line",
                        "form.xlsx, sheet survey, line 4, other: The options of 'other' come from a file or another"
                                + " sheet, p.csv, which is not in the form",
                        "form.xlsx, sheet survey, line 5, spot: 'spot' has the type geopoint: it is read as a text",
                        "form.xlsx, sheet survey, line 6, /data/photo: A control 'upload' has no counterpart here:"
                                + " '/data/photo' is left out",
                        "form.xlsx, sheet survey, line 7, why: The words put in ${nobody}, which no line, or more than"
                                + " one, is called: they show it as it is",
                        "form.xlsx, sheet survey, line 7, why: `relevant` of 'why' uses the function indexed-repeat,"
                                + " not understood: that part is taken for true, so no fewer are asked; it reads"
                                + " `indexed-repeat(/data/place, /data/spot, 1) = 'a'`",
                        "form.xlsx, sheet survey, line 7, /data/why: '/data/why' begins with the answer Because: it"
                                + " begins empty here",
                        "form.xlsx, sheet survey, line 8, /data/rep: The group '/data/rep' is repeated as often as the"
                                + " respondent likes: it is asked once",
                        "form.xlsx, sheet choices, line 4, a: The list 'places' has the choice 'a' twice: the second is"
                                + " left out",
                        "form.xlsx, sheet choices, line 5, c: This choice has no list_name: it is left out");
    }

    @Test
    void a_choice_of_other_brings_its_question() {
        Questionnaire read = questionnaire("""
                survey|type|name|label
                survey|select_one fruits or_other|fruit|Which fruit?
                choices|list_name|name|label
                choices|fruits|1|Apple
                choices|fruits|2|Pear
                """);

        assertThat(((SingleChoice) item(read, "fruit")).options()).hasSize(3);
        assertThat(item(read, "fruit_other")).isInstanceOf(OpenQuestion.class);
        assertThat(item(read, "fruit_other").askedIf())
                .isEqualTo(new Condition.CodeIn(ItemId.of("fruit"), ImmutableSortedSet.of(3)));
    }

    @Test
    void names_of_long_ago_are_read() {
        Questionnaire read = questionnaire("""
                survey|type|name|caption|relevance|constraint message|bind:required
                survey|add select one prompt using yes_no|a|A?|||yes
                survey|begin group|g|G|${a} = '1'||
                survey|q string|b|B?|||
                survey|end group||||
                choices|list name|name|caption
                choices|yes_no|1|Yes
                choices|yes_no|2|No
                """);

        assertThat(item(read, "a").asking().required()).isTrue();
        assertThat(item(read, "b")).isInstanceOf(OpenQuestion.class);
        assertThat(item(read, "b").askedIf()).isEqualTo(new Condition.CodeIn(ItemId.of("a"), ImmutableSortedSet.of(1)));
    }

    @ParameterizedTest
    @CsvSource({
        "select_one a, SingleChoice",
        "select one a, SingleChoice",
        "select_multiple a, MultipleChoice",
        "select all that apply from a, MultipleChoice",
        "rank a, Ranking",
        "text, OpenQuestion",
        "add integer prompt, NumberQuestion",
        "Integer, NumberQuestion",
        "decimal, NumberQuestion",
        "range, NumberQuestion",
        "percentage, NumberQuestion",
        "date, DateQuestion",
        "note, Notice",
        "acknowledge, Notice",
        "datetime, OpenQuestion"
    })
    void types_are_read(String type, String kind) {
        Questionnaire read = questionnaire("""
                survey|type|name|label
                survey|%s|q|Q?
                choices|list_name|name|label
                choices|a|1|One
                choices|a|2|Two
                """.formatted(type));

        assertThat(item(read, "q").getClass().getSimpleName()).isEqualTo(kind);
    }

    @Test
    void a_name_in_several_groups_is_no_reference() {
        Imported imported = Workbooks.read("""
                survey|type|name|label|relevant
                survey|begin_group|g||
                survey|integer|a|A|
                survey|end_group|||
                survey|begin_group|h||
                survey|integer|a|A|
                survey|end_group|||
                survey|text|b|B|${a} > 3
                """);

        assertThat(losses(imported))
                .contains("form.xlsx, sheet survey, line 8, b: `relevant` of 'b' uses the node a, which is no question"
                        + " that was read, not understood: that part is taken for true, so no fewer are asked; it reads"
                        + " `a > 3`");
    }

    @Test
    void words_of_a_computed_name_are_put_in() {
        Questionnaire read = questionnaire("""
                survey|type|name|label|calculation
                survey|select_one a|pet|Pet?|
                survey|calculate|pet_name||jr:choice-name(${pet}, '${pet}')
                survey|text|why|Why a ${pet_name}?|
                choices|list_name|name|label
                choices|a|1|cat
                choices|a|2|dog
                """);

        assertThat(read.wording(Language.EN, TextKey.of("why.text")).pattern()).isEqualTo("Why a {pet}?");
    }
}
