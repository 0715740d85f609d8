package org.polder.examples.reconstruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.json.AuditJson;

/** The account of the reconstruction: of everything published whether the synthetic respondents give it, and why not. */
record Account(ImmutableList<CheckedClaim> checked) {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String text() {
        ObjectNode account = MAPPER.createObjectNode();
        account.put("en", "A synthetic reconstruction from published figures, not the respondents' data.");
        account.put(
                "nl", "Een synthetische reconstructie uit gepubliceerde cijfers, niet de gegevens van respondenten.");
        account.put("seed", Reconstruct.SEED);
        account.put("solver", "OR-Tools CP-SAT 9.14.6206, one thread");
        for (CheckedClaim.Verdict verdict : CheckedClaim.Verdict.values()) {
            account.put(
                    verdict.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                    checked.stream().filter(one -> one.verdict() == verdict).count());
        }
        try {
            account.setAll((ObjectNode) MAPPER.readTree(AuditJson.of(checked)));
            return MAPPER.writeValueAsString(account) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
