package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.polder.model.Questionnaire;

class QuestionnaireDocumentTest {
    @Test
    void a_document_with_every_kind_is_written_as_it_was_read() {
        Questionnaire questionnaire = EveryKind.questionnaire();

        assertThat(QuestionnaireWriter.text(questionnaire)).isEqualTo(EveryKind.document());
    }
}
