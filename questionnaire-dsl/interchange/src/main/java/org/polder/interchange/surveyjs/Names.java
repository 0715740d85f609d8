package org.polder.interchange.surveyjs;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/**
 * The names of questions and variables in a form. SurveyJS finds them whatever their case, and takes brackets for the
 * index of a list, so that an asking {@code Q8[3]} becomes {@code Q8-3}.
 */
final class Names {
    /** What stands for something else in expressions. */
    private static final Set<String> TAKEN = Set.of(
            "locale",
            "pageno",
            "pagecount",
            "row",
            "item",
            "choice",
            "panel",
            "survey",
            "self",
            "state",
            "process",
            "prevpanel",
            "nextpanel",
            "parentpanel",
            "totalrow",
            "rowindex",
            "rowname",
            "rowtitle",
            "rowvalue",
            "panelindex",
            "visiblepanelindex");

    private final Set<String> used = new HashSet<>(TAKEN);
    private final Map<ItemId, String> items = new HashMap<>();
    private final Map<String, String> others = new HashMap<>();

    Names(Questionnaire questionnaire) {
        for (Item item : questionnaire.items()) {
            String plain = item.id().value().replace('[', '-').replace("]", "");
            items.put(item.id(), free(plain));
        }
    }

    /** The name of a question. */
    String of(ItemId item) {
        return items.getOrDefault(item, item.value());
    }

    /** The question that takes the options beside a number or date. */
    String instead(ItemId item) {
        return other(of(item) + "-instead");
    }

    /** The question that takes the respondent's name for a row. */
    String row(ItemId grid, int row) {
        return other(of(grid) + "-row-" + row);
    }

    /** The variable that tells whether an item is asked. */
    String asked(ItemId item) {
        return other("asked_" + of(item));
    }

    /** The variable that tells whether a quota is full. */
    String quota(String quota) {
        return others.computeIfAbsent(
                "quota " + quota, any -> free("quota_" + quota.replaceAll("[^A-Za-z0-9_-]", "_")));
    }

    /** A name for something that belongs to the form alone. */
    String other(String wanted) {
        return others.computeIfAbsent(wanted, this::free);
    }

    private String free(String wanted) {
        String name = wanted;
        for (int number = 2; !used.add(name.toLowerCase(Locale.ROOT)); number++) {
            name = wanted + "_" + number;
        }
        return name;
    }
}
