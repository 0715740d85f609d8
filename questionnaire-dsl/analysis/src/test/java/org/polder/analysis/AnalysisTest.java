package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.genai2026.Genai2026;
import org.polder.model.Questionnaire;

class AnalysisTest {
    @Test
    void the_questionnaire_on_generative_ai_has_no_errors_and_every_witness_is_confirmed() {
        Questionnaire questionnaire = Genai2026.asFielded();

        List<Finding> findings = Analysis.of(questionnaire).findings();

        assertThat(findings).noneMatch(Finding::isError);
        assertThat(findings)
                .allMatch(finding -> finding.witness()
                        .map(witness -> witness.isConfirmedBy(questionnaire))
                        .orElse(true));
    }
}
