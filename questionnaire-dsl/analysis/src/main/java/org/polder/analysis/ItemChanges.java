package org.polder.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.Language;
import org.polder.text.Text;

/** What changed of one item, apart from who is asked it. */
final class ItemChanges {
    private final Questionnaire before;
    private final Questionnaire after;
    private final Item old;
    private final Item item;
    private final List<Change> changes = new ArrayList<>();

    ItemChanges(Questionnaire before, Questionnaire after, Item old, Item item) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.item = item;
    }

    List<Change> changes() {
        String id = item.id().value();
        if (old.getClass() != item.getClass()) {
            changes.add(Change.of(Change.Kind.ITEM_REPLACED, id, "Item '" + id + "' is of another kind."));
            return changes;
        }
        reworded(
                Change.Kind.ITEM_REWORDED,
                id,
                "The text of '" + id + "'",
                old.asking().text(),
                item.asking().text());
        hint(id);
        parts("option", "Option", options(old), options(item), Option::text);
        parts(
                "row",
                "Row",
                rows(old),
                rows(item),
                row -> row.label().text().orElse(item.asking().text()));
        restricted(id);
        return changes;
    }

    private void hint(String id) {
        Optional<Text> was = old.asking().hint();
        Optional<Text> is = item.asking().hint();
        if (was.isPresent() != is.isPresent()) {
            changes.add(Change.of(
                    Change.Kind.ITEM_REWORDED,
                    id,
                    "Item '" + id + "' " + (is.isPresent() ? "has a hint now." : "has no hint any more.")));
        } else if (is.isPresent()) {
            reworded(Change.Kind.ITEM_REWORDED, id, "The hint of '" + id + "'", was.get(), is.get());
        }
    }

    private static Map<Integer, Option> options(Item item) {
        Map<Integer, Option> options = new LinkedHashMap<>();
        item.options().forEach(option -> options.put(option.code(), option));
        return options;
    }

    private static Map<Integer, Row> rows(Item item) {
        Map<Integer, Row> rows = new LinkedHashMap<>();
        item.rows().forEach(row -> rows.put(row.code(), row));
        return rows;
    }

    private <T> void parts(String what, String name, Map<Integer, T> was, Map<Integer, T> is, Function<T, Text> text) {
        was.keySet().stream()
                .filter(code -> !is.containsKey(code))
                .forEach(code -> changes.add(Change.of(
                        Change.Kind.PART_REMOVED,
                        item.id() + (what.equals("row") ? " row " : ".") + code,
                        name + " " + code + " of '" + item.id() + "' is gone.")));
        is.forEach((code, part) -> {
            String place = item.id() + (what.equals("row") ? " row " : ".") + code;
            String words = name + " " + code + " of '" + item.id() + "'";
            if (was.containsKey(code)) {
                reworded(Change.Kind.PART_REWORDED, place, words, text.apply(was.get(code)), text.apply(part));
            } else {
                changes.add(Change.of(Change.Kind.PART_ADDED, place, words + " is new."));
            }
        });
    }

    private void reworded(Change.Kind kind, String place, String words, Text was, Text is) {
        for (Language language : after.languages()) {
            if (before.languages().contains(language)) {
                String then = said(before, language, was);
                String now = said(after, language, is);
                if (!then.equals(now)) {
                    changes.add(
                            Change.of(kind, place, words + " (" + language + ") was " + then + " and is " + now + "."));
                }
            }
        }
    }

    private static String said(Questionnaire questionnaire, Language language, Text text) {
        List<String> all = text.keys()
                .map(key -> "“" + questionnaire.wording(language, key).pattern() + "”")
                .toList();
        return String.join(" / ", all);
    }

    private void restricted(String id) {
        if (!bare(old).equals(bare(item))) {
            changes.add(Change.of(
                    Change.Kind.ITEM_RESTRICTED,
                    id,
                    "What '" + id
                            + "' accepts or in which order it shows its parts changed: bounds, requirement, checks,"
                            + " conditions of options or rows, or order."));
        }
    }

    /** The item without its words and its own condition, which are told of apart. */
    private static String bare(Item item) {
        Asking asking = item.asking();
        Asking plain = new Asking(
                asking.id(),
                Text.of("text"),
                Optional.empty(),
                Condition.always(),
                asking.requirement(),
                asking.personal(),
                asking.checks(),
                asking.timeLimit());
        return item.toString()
                .replace(asking.toString(), plain.toString())
                .replaceAll("Text\\[.*?fills=\\{[^}]*}]", "");
    }
}
