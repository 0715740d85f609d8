package org.polder.analysis.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.condition.Condition;
import org.polder.genai2026.Genai2026;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.name.Language;
import org.polder.text.TextBundle;

class PaperFormTest {
    private static final Questionnaire GENAI = Genai2026.asFielded();

    private static String club() {
        return PaperForm.of(Club.QUESTIONNAIRE, Language.EN).markdown();
    }

    @Test
    void a_question_stands_with_its_number_instruction_options_and_jumps() {
        assertThat(PaperForm.of(GENAI, Language.EN).markdown()).contains("""
                        *Only if you answered something other than ‘None’ or ‘I don't know / I'd rather not say’ to question 9.*

                        **14.**
                        - *If you answered ‘Interest organisation for’ or ‘Branch organisation for’ to question 2:* Have jobs been lost among your members because of GenAI?
                        - *Otherwise, if you answered ‘Self-employed without staff’ to question 1:* Have you lost work or assignments because of GenAI?
                        - *Otherwise, if you answered ‘Employer or director of a company (with staff)’ to question 1:* Have jobs been lost in your organisation because of GenAI?
                        - *Otherwise, if you answered ‘Employee’ to question 1:* Have jobs been lost in the organisation you work for because of GenAI?
                        - *In all other cases:* Have you lost work because of GenAI?

                        *Choose one answer.*

                        - ○ 1 Yes
                        - ○ 2 No, the amount of work is the same **→ go to question 16**
                        - ○ 3 No, the amount of work has grown because of GenAI **→ go to question 16**
                        - ○ 4 I don't know / I'd rather not say **→ go to question 16**
                        """);
    }

    @Test
    void whoever_is_asked_nothing_more_is_sent_to_the_end() {
        assertThat(PaperForm.of(GENAI, Language.NL).markdown())
                .contains("- ○ 2 Nee **→ u bent klaar: ga naar het einde**")
                .contains("- ○ 5 Nooit **→ ga naar vraag 9**");
    }

    @Test
    void every_kind_of_item_says_how_it_is_answered() {
        assertThat(club())
                .contains("*Write a whole number from 12 to 110.*", "- ☐ 999 I'd rather not say")
                .contains(
                        "*Write a date (day, month and year) from 1 January 1990 up to and including the day this form"
                                + " is filled in. You have 90 seconds for this.*")
                .contains("*You can choose more than one answer, at most 2.*", "Think of the last year.")
                .contains("- ☐ 4 None of these *(not together with another answer)*")
                .contains("*Put exactly 2 in order: write 1 before the first, 2 before the next, and so on.*")
                .contains("*Write at most 300 characters. You may leave this open.*")
                .contains("*Choose one answer in each row. You may leave this open.*")
                .contains("*You can choose more than one answer in each row.*")
                .contains("*Stop here: there are no more questions for you.*")
                .contains("**Thank you, \\[the answer to question 7\\].**");
    }

    @Test
    void a_repeated_question_stands_once_in_a_frame() {
        assertThat(club()).contains("""
                        > **Answer the questions in this frame again for each answer chosen at question 4.**
                        >
                        > **5.** **How many hours a week do you play \\[the answer to question 4 that this is about\\]?**
                        """).containsOnlyOnce("**5.**");
    }

    @Test
    void what_only_the_office_needs_is_set_apart() {
        assertThat(club())
                .contains("*For the office: years is computed: the number of whole years since the date at question 3"
                        + " or, where that is missing, 0.*")
                .contains(
                        "Quota ‘members’: at most 100 complete interviews with those of whom this is so: the respondent"
                                + " answered ‘Yes’ to question 1.");
    }

    @Test
    void a_table_keeps_its_columns_whatever_its_labels_hold() {
        Questionnaire piped = Club.QUESTIONNAIRE.wordedBy(TextBundle.of(
                Language.EN, Map.of("staff.row.1", "Trainers | coaches\n| more", "staff.scale.2", "a|b")));
        assertThat(PaperForm.of(piped, Language.EN).markdown()).contains("""
                        |  | 1 Bad | 2 a\\|b |
                        | --- | :-: | :-: |
                        | 1 Trainers \\| coaches \\| more | ○ | ○ |
                        """);
    }

    @Test
    void every_number_label_and_routing_sentence_of_the_genai_questionnaire_stands_in_the_form() {
        GENAI.languages().forEach(language -> everythingStands(GENAI, language));
        everythingStands(Club.QUESTIONNAIRE, Language.EN);
    }

    private static void everythingStands(Questionnaire questionnaire, Language language) {
        PaperForm form = PaperForm.of(questionnaire, language);
        Parsed page = Parsed.of(form.html());
        RoutingWords words = RoutingWords.of(questionnaire, language);
        List<String> labels = Parsed.texts(page.elements("span", "label"));
        List<String> routing = Parsed.texts(page.elements("p", "routing"));
        List<String> numbers = Parsed.texts(page.elements("span", "number"));
        String only = language.equals(Language.NL) ? "Alleen als " : "Only if ";
        for (Item item : words.names().book().items()) {
            Optional<String> number = words.names().book().number(item.id());
            number.ifPresent(own -> assertThat(numbers).containsOnlyOnce(own + "."));
            if (!item.askedIf().equals(Condition.always())) {
                String sentence = only + words.say(item.askedIf()) + ".";
                assertThat(routing).contains(sentence);
                assertThat(form.markdown()).contains("*" + MarkdownForm.text(sentence) + "*");
            }
            for (Option option : item.options()) {
                option.text().keys().forEach(key -> {
                    String label = words.names().wording(option.text(), key, Map.of());
                    assertThat(labels).anySatisfy(said -> assertThat(said).endsWith(label));
                    assertThat(form.markdown()).contains(MarkdownForm.text(label));
                });
            }
        }
    }

    @Test
    void a_hostile_text_stands_in_the_form_as_text() {
        String hostile = "</p><script>alert('x')</script> & \"<b>\" ]]> [x](javascript:1) `a` *b* \u0001\uD800";
        String harmless = hostile.replace('\u0001', '\uFFFD').replace('\uD800', '\uFFFD');
        Questionnaire questionnaire = Club.QUESTIONNAIRE.wordedBy(TextBundle.of(
                Language.EN, Map.of("member.text", hostile, "member.1", hostile, "sports.hint", hostile)));
        PaperForm form = PaperForm.of(questionnaire, Language.EN);

        Parsed page = Parsed.of(form.html());
        assertThat(page.elements("script")).isEmpty();
        assertThat(page.elements("b")).isEmpty();
        assertThat(Parsed.texts(page.elements("p", "text"))).contains(harmless);
        assertThat(Parsed.texts(page.elements("span", "label"))).contains(harmless);
        assertThat(form.markdown())
                .doesNotContainPattern("(?<!\\\\)(<script|\\[x)")
                .contains(
                        "\\<script\\>alert('x')\\</script\\> &amp; \"\\<b\\>\" \\]\\]\\> \\[x\\](javascript:1) \\`a\\`");
    }

    @Test
    void a_form_wants_nothing_from_elsewhere() {
        assertThat(PaperForm.of(GENAI, Language.NL).html())
                .startsWith("<!DOCTYPE html>\n<html")
                .contains("@page { size: A4;")
                .doesNotContain("<script", "<link", "<img", "@import", "url(");
    }

    @Test
    void a_language_that_the_questionnaire_lacks_is_refused() {
        assertThatThrownBy(() -> PaperForm.of(Club.QUESTIONNAIRE, Language.NL))
                .hasMessage("Questionnaire 'club' has no language 'nl'; its languages are [en]");
    }

    @Property(tries = 300)
    void any_questionnaire_becomes_a_form_with_sound_tables(@ForAll long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        for (Language language : questionnaire.languages()) {
            PaperForm form = PaperForm.of(questionnaire, language);
            Parsed page = Parsed.of(form.html());
            List<Item> items =
                    RoutingWords.of(questionnaire, language).names().book().items();
            assertThat(page.elements("article")).hasSameSizeAs(items);
            form.markdown().lines().map(line -> line.replaceFirst("^> ?", "")).reduce("", (before, line) -> {
                if (before.startsWith("|") && line.startsWith("|")) {
                    assertThat(line.split("(?<!\\\\)\\|", -1)).hasSameSizeAs(before.split("(?<!\\\\)\\|", -1));
                }
                return line;
            });
        }
    }
}
