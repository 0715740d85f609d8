package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.model.Questionnaire;

class QuestionnaireRoundTripTest {
    @Provide
    Arbitrary<Questionnaire> questionnaires() {
        return ArbitraryQuestionnaires.questionnaires();
    }

    @Property
    void reading_what_was_written_gives_the_same_questionnaire(@ForAll("questionnaires") Questionnaire questionnaire) {
        String text = QuestionnaireWriter.text(questionnaire);
        Questionnaire again = QuestionnaireReader.standard().read("test", text);

        assertThat(again).isEqualTo(questionnaire);
        assertThat(QuestionnaireWriter.text(again)).isEqualTo(text);
        assertThat(QuestionnaireReader.standard().read("test", QuestionnaireWriter.line(questionnaire)))
                .isEqualTo(questionnaire);
    }
}
