package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.model.Questionnaire;

/** Exported forms run in JavaRosa beside the interview they come from. */
class JavaRosaAgreementTest {
    @Property(tries = 200, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void a_form_asks_what_the_interview_asks(@ForAll @LongRange(min = 0) long seed) {
        agree(seed);
    }

    @Test
    @Tag("full")
    void many_forms_ask_what_their_interviews_ask() {
        Seeds.each(JavaRosaAgreementTest::agree);
    }

    private static void agree(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = XForms.write(questionnaire);
        RosaAgreement.agree(seed, questionnaire, exported.document(), Fragment.of(questionnaire, exported));
    }

    @Property(tries = 60, seed = "20261126", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_asks_the_same_in_a_form(@ForAll @LongRange(min = 0) long seed) {
        genai(seed);
    }

    @Test
    @Tag("full")
    void thousands_of_interviews_of_the_genai_questionnaire_ask_the_same_in_a_form() {
        Seeds.each(JavaRosaAgreementTest::genai);
    }

    private static void genai(long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Exported exported = XForms.write(questionnaire);
        Set<String> all = Fragment.of(questionnaire, exported);
        assertThat(all).hasSize(questionnaire.items().size());
        RosaAgreement.agreeOnGenai(seed, exported.document(), all);
    }

    @Test
    void javarosa_opens_the_genai_questionnaire_without_a_warning() {
        assertThat(new RosaForm(XForms.write(Genai2026.asFielded()).document()).warnings())
                .isEmpty();
    }
}
