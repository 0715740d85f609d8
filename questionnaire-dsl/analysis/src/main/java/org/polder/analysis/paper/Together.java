package org.polder.analysis.paper;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/** Parts of an "and" or "or" that say the same of several questions or rows, so that it is said once. */
record Together(List<Condition> parts) {

    /** Groups parts, each group where its first part stood. */
    static List<Together> of(List<Condition> parts, Names names) {
        Map<Object, List<Condition>> groups = new LinkedHashMap<>();
        for (Condition part : parts) {
            groups.computeIfAbsent(shape(part, names), shape -> new ArrayList<>())
                    .add(part);
        }
        return groups.values().stream().map(Together::new).toList();
    }

    /** What is said, apart from the question or row it is said of; what cannot be said of several is its own shape. */
    private static Object shape(Condition part, Names names) {
        boolean denied = part instanceof Condition.Not;
        Condition leaf = leaf(part);
        if (leaf instanceof Condition.CodeIn choice
                && names.questions(List.of(choice.question())).isPresent()) {
            return new Choice(choice.codes(), names.labels(choice.question()), denied);
        }
        return leaf instanceof Condition.RowIn row ? new Rows(row.grid(), row.codes(), denied) : part;
    }

    private record Choice(ImmutableSortedSet<Integer> codes, List<String> labels, boolean denied) {}

    private record Rows(ItemId grid, ImmutableSortedSet<Integer> codes, boolean denied) {}

    private static Condition leaf(Condition part) {
        return part instanceof Condition.Not not ? not.part() : part;
    }

    /** Says the parts at once. */
    String say(Sentences sentences, boolean all) {
        if (parts.size() == 1) {
            return sentences.part(parts.get(0));
        }
        Sentences saying = sentences.denied(parts.get(0) instanceof Condition.Not);
        String key = all ? "each" : "some";
        List<Condition> leaves = parts.stream().map(Together::leaf).toList();
        if (leaves.get(0) instanceof Condition.RowIn row) {
            List<Integer> rows =
                    leaves.stream().map(leaf -> ((Condition.RowIn) leaf).row()).toList();
            return saying.sameRow(row, rows, key);
        }
        List<ItemId> questions = leaves.stream()
                .map(leaf -> ((Condition.CodeIn) leaf).question())
                .toList();
        return saying.sameChoice((Condition.CodeIn) leaves.get(0), questions, key);
    }
}
