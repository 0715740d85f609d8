package org.polder.tabulation.audit.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import org.polder.name.Language;
import org.polder.tabulation.audit.Audit;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Contradiction;
import org.polder.tabulation.audit.PossibleCounts;
import org.polder.tabulation.audit.Statement;

/** Writes what an audit found, and how respondents compare with what was published, as JSON. */
public final class AuditJson {
    private static final ObjectMapper MAPPER = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private AuditJson() {}

    /**
     * Writes an audit: {@code {"statements":…,"fewestWrong":[id…],"contradictions":[{"statements":[id…],"repeats":[id…],
     * "arithmetic":{"nl":…,"en":…},"repairs":[{"id":…,"instead":…,"percent":…}],"roundings":[…]}]}}; what a repair changes
     * is also there as numbers, a base as {@code n}. {@link AuditReader} reads it.
     *
     * @param audit the audit
     * @return the document
     */
    public static String of(Audit audit) {
        ObjectNode root = MAPPER.createObjectNode();
        root.put("statements", audit.figures().statements().size());
        ids(root.putArray("fewestWrong"), audit.fewestWrong());
        ArrayNode contradictions = root.putArray("contradictions");
        audit.contradictions().forEach(one -> contradiction(contradictions.addObject(), one));
        return text(root);
    }

    /**
     * Writes how respondents compare with what was published: {@code {"claims":[{"id":…,"figure":…,"published":…,
     * "reached":"n/base …","status":"met|contradictory|missed|not comparable|in words","contradiction":{…}}]}}.
     *
     * @param checked the statements beside the respondents
     * @return the document
     */
    public static String of(List<CheckedClaim> checked) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode claims = root.putArray("claims");
        checked.forEach(one -> checked(claims.addObject(), one));
        return text(root);
    }

    /**
     * Writes which counts could stand behind published numbers:
     * {@code {"counts":[{"id":…,"figure":…,"published":…,"counts":["5/13"…],"complete":true}]}}.
     *
     * @param counts the counts
     * @return the document
     */
    public static String ofCounts(List<PossibleCounts> counts) {
        ObjectNode root = MAPPER.createObjectNode();
        ArrayNode all = root.putArray("counts");
        for (PossibleCounts one : counts) {
            ObjectNode node = all.addObject();
            node.put("id", one.claim().id());
            node.put("figure", one.claim().figure());
            node.put("published", one.claim().stated().text('.'));
            ArrayNode each = node.putArray("counts");
            one.counts().forEach(count -> each.add(count.toString()));
            node.put("complete", one.complete());
        }
        return text(root);
    }

    private static void checked(ObjectNode node, CheckedClaim one) {
        node.put("id", one.statement().id());
        node.put("figure", one.statement().figure());
        if (one.statement() instanceof Claim claim) {
            node.put("published", claim.stated().text('.'));
        }
        node.put(
                "reached",
                String.join(" ", one.found().stream().map(Object::toString).toList()));
        node.put("status", one.verdict().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        one.contradiction().ifPresent(why -> contradiction(node.putObject("contradiction"), why));
    }

    private static void contradiction(ObjectNode node, Contradiction one) {
        ids(node.putArray("statements"), one.statements());
        ids(node.putArray("repeats"), one.repeats());
        node.putObject("arithmetic")
                .put("nl", one.arithmetic().in(Language.NL))
                .put("en", one.arithmetic().in(Language.EN));
        ArrayNode repairs = node.putArray("repairs");
        one.repairs().forEach(repair -> repair(repairs.addObject(), repair));
        ArrayNode roundings = node.putArray("roundings");
        one.roundings()
                .forEach(rounding ->
                        roundings.add(rounding.name().toLowerCase(Locale.ROOT).replace('_', ' ')));
    }

    private static void repair(ObjectNode node, Contradiction.Repair repair) {
        node.put("id", repair.statement().id());
        node.put("instead", repair.text('.'));
        repair.instead().accept(new RepairNumbers(node));
    }

    private static void ids(ArrayNode array, List<? extends Statement> statements) {
        statements.forEach(statement -> array.add(statement.id()));
    }

    private static String text(ObjectNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
