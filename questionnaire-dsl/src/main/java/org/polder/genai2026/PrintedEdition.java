package org.polder.genai2026;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.ItemEdit;
import org.polder.model.Manuscript;
import org.polder.model.Option;
import org.polder.model.Printed;
import org.polder.model.Questionnaire;
import org.polder.model.Revision;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.text.Text;
import org.polder.text.Variant;

/** Takes the questionnaire as fielded back to what the report's appendix prints. */
final class PrintedEdition {
    private static final String SELF_EMPLOYED = "@self-employed";
    private static final String EMPLOYEE = "@employee";
    private static final String CONSTITUENCY = "@constituency";

    /** Numbers other than the id's own. */
    private static final ImmutableMap<String, String> NUMBERS = ImmutableMap.of(
            "Q20b", "20",
            "Q23b", "18b",
            "Q31a", "31",
            "Q31b", "31",
            "Q31c", "31");

    private static final ImmutableMap<String, String> INSTRUCTIONS = ImmutableMap.<String, String>builder()
            .put("Q3", "only if 1 = 2 or 3")
            .put("Q7", "always")
            .put("Q8", "always")
            .put("Q13", "if 9 & 10 & 11 & 12 = 1 or 7")
            .put("Q14", "if 9 = 2-6")
            .put("Q15", "if 14 = 1")
            .put("Q16", "if 10 = 2-6")
            .put("Q17", "if 16 = 1")
            .put("Q18", "if 11 = 2-6")
            .put("Q19", "if 12 = 2-6")
            .put("Q20a", "if 20 = 1")
            .put("Q20b", "if 20 = 2")
            .put("Q20c", "if 20 = 3")
            .put("Q23", "always")
            .put("Q23b", "if row 10 or row 11 of question 18 is better or worse")
            .put("Q24", "extra rows: the named \"anders\" rows of question 18")
            .put("Q27", "if 21 = a")
            .put("Q28", "always")
            .put("Q31a", "if 19 = yes")
            .put("Q31b", "if 19 = yes")
            .put("Q31c", "if 19 = yes")
            .buildOrThrow();

    private final Questionnaire fielded;

    PrintedEdition(Questionnaire fielded) {
        this.fielded = fielded;
    }

    Manuscript manuscript() {
        return Manuscript.of(fielded)
                .with(this::edited)
                .named(Genai2026.ID + "-printed")
                .printed(notes());
    }

    private Revision edited(Revision start) {
        Revision revision = start;
        for (Item item : fielded.items()) {
            revision = revision.edit(item.id().value(), edit -> unruled(item, edit));
        }
        // Print has these two for some roles only.
        return revision.edit("Q19", wordedFor(key -> key.endsWith(SELF_EMPLOYED) || key.endsWith(EMPLOYEE)))
                .edit("Q26", wordedFor(key -> !key.endsWith(SELF_EMPLOYED)))
                .edit("Q22", edit -> edit.replaceOption(notAlone(option("Q22", 7))))
                .edit("Q24", PrintedEdition::carriedFromQuestion18);
    }

    /** Routing is what the instructions say, and nothing words a question for those in none of the roles. */
    private static ItemEdit unruled(Item item, ItemEdit edit) {
        ItemEdit changed =
                edit.asking(asking -> asking.askedIf(Condition.always()).text(byRoleOnly(asking.text())));
        for (Option option : item.options()) {
            changed = changed.replaceOption(option.text(byRoleOnly(option.text())));
        }
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.Fixed fixed) {
                changed = changed.replaceRow(
                        new Row(row.code(), new Row.Fixed(byRoleOnly(fixed.label())), row.askedIf(), row.anchored()));
            }
        }
        return changed;
    }

    private static Text byRoleOnly(Text text) {
        boolean byRole = text.keys().anyMatch(key -> key.value().endsWith(CONSTITUENCY));
        return byRole ? only(text, key -> key.contains("@")) : text;
    }

    private static Text only(Text text, Predicate<String> keys) {
        ImmutableList<Variant> variants = text.variants().stream()
                .filter(variant -> keys.test(variant.key().value()))
                .collect(ImmutableList.toImmutableList());
        return new Text(variants, Optional.empty(), text.fills());
    }

    private static UnaryOperator<ItemEdit> wordedFor(Predicate<String> keys) {
        return edit -> edit.asking(asking -> asking.text(only(asking.text(), keys)));
    }

    private Option option(String item, int code) {
        return fielded.item(ItemId.of(item)).orElseThrow().options().stream()
                .filter(option -> option.code() == code)
                .findFirst()
                .orElseThrow();
    }

    private static Option notAlone(Option option) {
        return new Option(
                option.code(), option.text(), option.open(), false, option.kind(), option.anchored(), option.askedIf());
    }

    private static ItemEdit carriedFromQuestion18(ItemEdit edit) {
        ItemEdit changed = edit;
        for (int code : List.of(12, 13, 14)) {
            changed = changed.replaceRow(Row.carriedForward(code, ItemId.of("Q18"), code));
        }
        return changed;
    }

    private Map<ItemId, Printed> notes() {
        Map<ItemId, Printed> notes = new LinkedHashMap<>();
        for (Item item : fielded.items()) {
            String id = item.id().value();
            // The follow-ups of question 25 bear no numbers of their own.
            if (!id.contains("_")) {
                Printed number = Printed.numbered(NUMBERS.getOrDefault(id, id.substring(1)));
                notes.put(
                        item.id(),
                        Optional.ofNullable(INSTRUCTIONS.get(id))
                                .map(number::instruction)
                                .orElse(number));
            }
        }
        return notes;
    }
}
