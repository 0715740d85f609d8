package org.polder.genai2026;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polder.model.Questionnaire;

class Genai2026Test {
    @Test
    void the_questionnaire_builds_without_problems_in_both_languages() {
        Questionnaire questionnaire = Genai2026.asFielded();

        assertThat(questionnaire.languages()).extracting(Object::toString).containsExactly("nl", "en");
        assertThat(questionnaire.items()).hasSize(46);
    }
}
