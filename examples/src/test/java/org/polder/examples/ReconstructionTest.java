package org.polder.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.polder.examples.report.AuditedGenai;
import org.polder.examples.report.Report;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.name.Language;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.ClaimCheck;
import org.polder.tabulation.source.QuestionnaireResponses;

/** The shipped respondents beside everything that was published. */
class ReconstructionTest {
    @Test
    void everything_published_is_met_but_as_many_numbers_as_contradict_the_others() throws IOException {
        Set<String> contradictory = new HashSet<>();
        ImmutableList<CheckedClaim> checked;
        try (InputStream account = Report.class.getResourceAsStream("reconstruction.json");
                InputStream respondents = Report.class.getResourceAsStream("respondents.jsonl")) {
            new ObjectMapper()
                    .readTree(account)
                    .get("leastThatMustBeWrong")
                    .forEach(id -> contradictory.add(id.asText()));
            checked = ClaimCheck.of(
                    AuditedGenai.published(),
                    QuestionnaireResponses.of(
                            Genai2026.asFielded(),
                            Language.NL,
                            ResponseReader.of(Genai2026.asFielded())
                                    .readAll("respondents.jsonl", respondents)
                                    .responses()));
        }

        assertThat(checked).hasSize(571);
        assertThat(checked)
                .filteredOn(one -> one.verdict() == CheckedClaim.Verdict.MISSED)
                .extracting(one -> one.statement().id())
                .containsExactlyInAnyOrderElementsOf(contradictory);
        assertThat(contradictory).hasSize(12);
    }
}
