package org.polder.examples.reconstruction;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.polder.examples.report.AuditedGenai;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Contradiction;
import org.polder.tabulation.audit.GroupRef;
import org.polder.tabulation.audit.Grouping;
import org.polder.tabulation.audit.Statement;

/** The account of the reconstruction: of everything published whether the synthetic respondents give it, and why not. */
record Account(Audit audit, ImmutableList<CheckedClaim> checked) {
    /** The figures that the report shows. */
    static final ImmutableSet<String> REQUIRED = ImmutableSet.of(
            "tabel-1", "fig-05", "fig-06", "fig-07", "fig-11", "fig-12", "fig-13", "fig-14", "fig-17", "fig-19",
            "fig-21");

    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    String text() {
        ObjectNode account = MAPPER.createObjectNode();
        account.put("en", "A synthetic reconstruction from published figures, not the respondents' data.");
        account.put(
                "nl", "Een synthetische reconstructie uit gepubliceerde cijfers, niet de gegevens van respondenten.");
        account.put("seed", Reconstruct.SEED);
        account.put("solver", "OR-Tools CP-SAT 9.14.6206, one thread");
        ArrayNode doubted = account.putArray("leastThatMustBeWrong");
        audit.fewestWrong().forEach(statement -> doubted.add(statement.id()));
        count(account);
        ArrayNode claims = account.putArray("claims");
        ArrayNode others = account.putArray("others");
        checked.forEach(one -> claim((one.statement() instanceof Claim ? claims : others).addObject(), one));
        try {
            return MAPPER.writeValueAsString(account) + "\n";
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private void count(ObjectNode account) {
        for (CheckedClaim.Verdict verdict : CheckedClaim.Verdict.values()) {
            account.put(
                    verdict.name().toLowerCase(Locale.ROOT),
                    checked.stream().filter(one -> one.verdict() == verdict).count());
        }
    }

    private static void claim(ObjectNode node, CheckedClaim one) {
        Statement statement = one.statement();
        node.put("id", statement.id());
        node.put("figure", statement.figure());
        node.put("question", String.join(" ", statement.variables()));
        statement.group().ifPresent(group -> group(node.putObject("group"), group));
        node.put("required", REQUIRED.contains(statement.figure()));
        if (statement instanceof Claim claim) {
            node.put("published", claim.stated().text('.'));
        }
        node.put("reached", one.found().stream().map(Object::toString).collect(Collectors.joining(" ")));
        node.put(
                "status",
                switch (one.verdict()) {
                    case MET -> "met";
                    case CONTRADICTORY, MISSED -> "missed";
                    case IN_WORDS -> "in words";
                });
        one.contradiction().ifPresent(why -> why(node, why));
        if (one.verdict() == CheckedClaim.Verdict.MISSED) {
            node.putObject("reason")
                    .put("en", "No respondents were found who meet it beside the others")
                    .put("nl", "Er zijn geen respondenten gevonden die ook hieraan voldoen");
        }
    }

    private static void why(ObjectNode node, Contradiction why) {
        ArrayNode with = node.putArray("contradicts");
        why.statements().forEach(other -> with.add(other.id()));
        node.putObject("reason")
                .put("en", why.arithmetic().en())
                .put("nl", why.arithmetic().nl());
    }

    /** Names a group by a variable of the tables and the code of its category. */
    private static void group(ObjectNode node, GroupRef group) {
        Grouping grouping = AuditedGenai.survey().grouping(group.grouping()).orElseThrow();
        boolean derived = !grouping.name().equals("sector");
        node.put("variable", derived ? grouping.name() : grouping.variable());
        node.put(
                "code",
                derived
                        ? grouping.categories().keySet().asList().indexOf(group.category()) + 1
                        : grouping.codes(group.category()).first());
    }
}
