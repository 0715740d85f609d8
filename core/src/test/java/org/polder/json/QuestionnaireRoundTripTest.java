package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
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

    @Property(tries = 200)
    void what_is_written_agrees_with_the_published_schema(@ForAll("questionnaires") Questionnaire questionnaire) {
        assertThat(Validator.QUESTIONNAIRE.errors(QuestionnaireWriter.line(questionnaire)))
                .isEmpty();
    }

    @Test
    void a_document_with_every_kind_is_written_as_it_was_read() {
        assertThat(QuestionnaireWriter.text(EveryKind.questionnaire())).isEqualTo(EveryKind.document());
        assertThat(Validator.QUESTIONNAIRE.errors(EveryKind.document())).isEmpty();
    }

    @Test
    void a_document_survives_its_bytes_whatever_is_in_its_wordings() {
        // The document words hello.text with half a surrogate pair, a line separator and a null character.
        String text = QuestionnaireWriter.text(EveryKind.questionnaire());

        assertThat(new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8))
                .isEqualTo(text)
                .contains("\\ud800 \\u2028 \\u0000 \\\"ja\\\" 😀");
    }
}
