package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.model.Asking;
import org.polder.model.Check;

/** Reads constraints as checks, and those that bound a date by the day of the interview as bounds. */
final class CheckReader {
    private final Losses losses;
    private final TextReader texts;
    private final GateReader gates;

    CheckReader(Losses losses, TextReader texts, GateReader gates) {
        this.losses = losses;
        this.texts = texts;
        this.gates = gates;
    }

    /** A check passes unless its condition is false, so that it is read as "not false". */
    Asking of(Entry entry, Asking asking) {
        String user = entry.id().value();
        String key = user.replaceAll("[\\[\\]]", "-");
        Asking checked = asking;
        int number = 0;
        for (JsonNode constraint : Extensions.all(entry.node(), Urls.CONSTRAINT)) {
            if (bound(entry, constraint, "<").isPresent()
                    || bound(entry, constraint, ">").isPresent()) {
                continue;
            }
            String text = Extensions.value(constraint, "expression").asText("");
            try {
                Condition fails = gates.whole(text, false);
                JsonNode human = Extensions.first(constraint, "human").orElse(constraint);
                checked = checked.check(new Check(
                        Joined.not(fails),
                        texts.text(key + ".check-" + ++number, human, "valueString", "This cannot be.", user),
                        Extensions.value(constraint, "severity").asText().equals("warning")));
            } catch (NotUnderstood not) {
                losses.add(
                        "constraint",
                        user,
                        "A constraint " + not.getMessage() + ", and is not read: " + HardenedJson.cut(text));
            }
        }
        return checked;
    }

    /** The day that bounds a date: no answer may lie before it, or after it. */
    Optional<Day> bound(Entry entry, String sign) {
        return Extensions.all(entry.node(), Urls.CONSTRAINT).stream()
                .flatMap(constraint -> bound(entry, constraint, sign).stream())
                .findFirst();
    }

    private static Optional<Day> bound(Entry entry, JsonNode constraint, String sign) {
        try {
            String key = sign.equals("<") ? "earliest" : "latest";
            if (entry.kind() == Entry.Kind.DATE
                    && Extensions.value(constraint, "key").asText().equals(key)
                    && PathParser.parse(
                                    Extensions.value(constraint, "expression").asText(""))
                            instanceof Path.Call not
                    && not.name().equals("not")
                    && not.of() instanceof Path.Call exists
                    && exists.name().equals("exists")
                    && exists.arguments().isEmpty()) {
                Selection selection = Selection.of(exists.of());
                if (selection.link().equals(entry.link())
                        && selection.filter().isPresent()
                        && selection.filter().get() instanceof Path.Binary test
                        && test.operator().equals(sign)
                        && test.left() instanceof Path.Member value
                        && value.name().equals("value")
                        && LeafReader.day(test.right()) instanceof Day.FromToday day) {
                    return Optional.of(day);
                }
            }
            return Optional.empty();
        } catch (NotUnderstood readAsACheck) {
            return Optional.empty();
        }
    }
}
