package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.interchange.internal.XmlElement;

/** Makes binds of the lines of a survey sheet: who is asked, and what may be answered. */
final class SheetBinds {
    private final String sheet;
    private final SheetReferences references;
    private final SheetWords words;
    private final SheetLosses losses;
    private final Map<String, XmlElement> binds = new LinkedHashMap<>();

    SheetBinds(String sheet, SheetReferences references, SheetWords words, SheetLosses losses) {
        this.sheet = sheet;
        this.references = references;
        this.words = words;
        this.losses = losses;
    }

    ImmutableMap<String, XmlElement> all() {
        return ImmutableMap.copyOf(binds);
    }

    void put(String path, SheetElements elements, Map<String, String> attributes) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("nodeset", path);
        all.putAll(attributes);
        binds.put(path, elements.of("bind", all, List.of()));
    }

    void group(Entry entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        expression(entry, "relevant", attributes);
        put(entry.path(), new SheetElements(sheet, entry.line()), attributes);
    }

    private void expression(Entry entry, String column, Map<String, String> attributes) {
        entry.cells().truth(column).ifPresent(words -> attributes.put(column, references.inward(words)));
    }

    void question(Entry entry) {
        Map<String, String> attributes = new LinkedHashMap<>();
        SheetType type = entry.type();
        attributes.put("type", entry.cells().cell("bind::type").orElse(type.data()));
        for (String column : List.of("relevant", "constraint", "required")) {
            expression(entry, column, attributes);
        }
        entry.cells().cell("calculation").ifPresent(formula -> attributes.put("calculate", references.inward(formula)));
        if (type.kind() == SheetType.Kind.NOTE) {
            attributes.put("readonly", Terms.TRUE);
        } else {
            entry.cells().truth("read_only").ifPresent(value -> attributes.put("readonly", references.inward(value)));
        }
        if (type.kind() == SheetType.Kind.TODAY) {
            attributes.put("preload", "date");
            attributes.put("preloadParams", "today");
        }
        if (entry.cells().cell("type").filter(SheetBinds::isPercentage).isPresent()) {
            attributes.putIfAbsent("constraint", ". >= 0 and . <= 100");
        }
        ImmutableMap<String, String> message = entry.cells().words("constraint_message");
        if (!message.isEmpty()) {
            attributes.put(
                    "constraintMsg",
                    words.message(
                            entry.path() + ":constraintMsg",
                            message,
                            new SheetWords.Spot(sheet, entry.line(), entry.name(), losses)));
        }
        put(entry.path(), new SheetElements(sheet, entry.line()), attributes);
    }

    private void calculation(Entry entry, Map<String, String> attributes) {
        Optional<String> formula = entry.cells().cell("calculation");
        Optional<String> trigger = entry.cells().cell("trigger");
        if (formula.isPresent() && trigger.isPresent()) {
            losses.add(
                    "trigger",
                    entry.line(),
                    entry.name(),
                    "'" + entry.name() + "' is computed whenever " + trigger.get() + " is answered anew, as `"
                            + formula.get() + "`: that is left out");
        } else {
            formula.ifPresent(found -> attributes.put("calculate", references.inward(found)));
        }
    }

    private static boolean isPercentage(String type) {
        return type.strip().equalsIgnoreCase("percentage");
    }
}
