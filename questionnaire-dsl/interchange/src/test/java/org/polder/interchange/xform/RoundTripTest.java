package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interchange.Imported;
import org.polder.interchange.Shapes;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** Questionnaires written as forms and read back. */
class RoundTripTest {
    @Test
    void the_genai_questionnaire_comes_back_without_a_loss() {
        Imported imported =
                XForms.read("genai", XForms.write(Genai2026.asFielded()).document());

        assertThat(imported.losses()).isEmpty();
        assertThat(imported.manuscript().problems()).isEmpty();
        Questionnaire read = imported.manuscript().questionnaire();
        assertThat(Shapes.of(read)).isEqualTo(Shapes.of(Genai2026.asFielded()));
        assertThat(read.pages().stream().map(page -> page.name()))
                .containsExactlyElementsOf(Genai2026.asFielded().pages().stream()
                        .map(page -> page.name())
                        .toList());
        assertThat(read.languages()).isEqualTo(Genai2026.asFielded().languages());
    }

    @Property(tries = 20, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_is_put_in_the_same_words(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Questionnaire read = XForms.read("genai", XForms.write(questionnaire).document())
                .manuscript()
                .questionnaire();
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.1).interview(1);
        for (Language language : List.of(Language.NL, Language.EN)) {
            Interview own = interview.in(language);
            Interview other = RoundTrip.again(Routing.of(read), own).in(language);
            assertThat(other.path()).isEqualTo(own.path());
            for (ItemId item : own.path()) {
                assertThat(words(other.prompt(item).orElseThrow()))
                        .isEqualTo(words(own.prompt(item).orElseThrow()));
            }
        }
    }

    static List<Object> words(Prompt prompt) {
        return List.of(
                prompt.text(),
                prompt.hint(),
                prompt.choices().stream()
                        .map(choice -> choice.code() + " " + choice.label())
                        .toList(),
                prompt.rows().stream()
                        .map(row -> row.code() + " " + row.label())
                        .toList());
    }

    @Property(tries = 200, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void a_form_reads_back_as_the_same_questionnaire(@ForAll @LongRange(min = 0) long seed) {
        agree(seed);
    }

    @Test
    @Tag("full")
    void many_forms_read_back_as_the_same_questionnaires() {
        Seeds.each(RoundTripTest::agree);
    }

    private static void agree(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = XForms.write(questionnaire);
        RoundTrip.agree(seed, questionnaire, exported.losses(), XForms.read("form", exported.document()));
    }
}
