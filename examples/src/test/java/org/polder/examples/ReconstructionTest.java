package org.polder.examples;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.examples.report.AuditedGenai;
import org.polder.examples.report.Report;
import org.polder.genai2026.Genai2026;
import org.polder.json.ResponseReader;
import org.polder.name.Language;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.ClaimCheck;
import org.polder.tabulation.audit.Statement;
import org.polder.tabulation.audit.json.AuditJson;
import org.polder.tabulation.source.QuestionnaireResponses;

/** The shipped respondents beside everything that was published. */
class ReconstructionTest {
    private static InputStream resource(String name) {
        return Report.class.getResourceAsStream(name);
    }

    private static QuestionnaireResponses respondents() throws IOException {
        try (InputStream respondents = resource("respondents.jsonl")) {
            return QuestionnaireResponses.of(
                    Genai2026.asFielded(),
                    Language.NL,
                    ResponseReader.of(Genai2026.asFielded())
                            .readAll("respondents.jsonl", respondents)
                            .responses());
        }
    }

    @Test
    void everything_published_is_met_but_as_many_numbers_as_contradict_the_others() throws IOException {
        ImmutableList<CheckedClaim> checked = ClaimCheck.of(AuditedGenai.published(), respondents());

        assertThat(checked).hasSize(571);
        assertThat(checked)
                .filteredOn(one -> one.verdict() == CheckedClaim.Verdict.MISSED)
                .extracting(one -> one.statement().id())
                .containsExactlyInAnyOrderElementsOf(AuditedGenai.audit().fewestWrong().stream()
                        .map(Statement::id)
                        .toList())
                .hasSize(12);
    }

    @Test
    void the_shipped_account_says_what_the_shipped_respondents_give() throws IOException {
        Audit audit = AuditedGenai.audit();
        JsonNode account;
        try (InputStream input = resource("reconstruction.json")) {
            account = new ObjectMapper().readTree(input);
        }

        List<CheckedClaim> checked = ClaimCheck.of(audit.figures(), respondents(), audit.contradictions());

        assertThat(account.get("claims"))
                .isEqualTo(new ObjectMapper().readTree(AuditJson.of(checked)).get("claims"));
        assertThat(account.get("met").asInt()
                        + account.get("contradictory").asInt()
                        + account.get("in words").asInt())
                .isEqualTo(571);
        assertThat(account.get("missed").asInt()).isZero();
    }
}
