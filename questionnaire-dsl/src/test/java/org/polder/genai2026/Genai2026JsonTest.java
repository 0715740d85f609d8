package org.polder.genai2026;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.junit.jupiter.api.Test;
import org.polder.json.Fingerprint;
import org.polder.json.JsonSchemas;
import org.polder.json.QuestionnaireReader;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Questionnaire;

class Genai2026JsonTest {
    @Test
    void the_questionnaire_is_read_back_from_json_as_it_was_and_agrees_with_the_schema() {
        Questionnaire questionnaire = Genai2026.asFielded();
        String document = QuestionnaireWriter.text(questionnaire);
        Questionnaire again = QuestionnaireReader.standard().read("genai-2026.json", document);

        assertThat(again).isEqualTo(questionnaire);
        assertThat(QuestionnaireWriter.text(again)).isEqualTo(document);
        assertThat(Fingerprint.ofMeaning(again)).isEqualTo(Fingerprint.ofMeaning(questionnaire));
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(JsonSchemas.questionnaire())
                        .validate(document, InputFormat.JSON))
                .isEmpty();
    }
}
