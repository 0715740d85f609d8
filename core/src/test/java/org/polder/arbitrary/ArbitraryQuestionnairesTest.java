package org.polder.arbitrary;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.model.Questionnaire;

class ArbitraryQuestionnairesTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void every_questionnaire_is_sound(@ForAll("questionnaires") Questionnaire questionnaire) {
        assertThat(questionnaire.items()).isNotEmpty();
    }

    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        return ArbitraryQuestionnaires.questionnaires();
    }
}
