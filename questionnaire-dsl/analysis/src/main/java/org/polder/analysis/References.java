package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.polder.condition.Condition;
import org.polder.model.Codes;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;

/** Finds the questions, rows and options that instructions speak of. */
final class References {
    private final Form form;
    private final boolean lettered;

    References(Form form, boolean lettered) {
        this.form = form;
        this.lettered = lettered;
    }

    /** What an instruction of an item speaks of. */
    Reference find(Item asker, Instruction.Comparisons comparisons) {
        return Reference.joined(
                comparisons.alternatives().stream()
                        .map(clauses -> Reference.joined(
                                clauses.stream()
                                        .map(clause -> find(asker, clause))
                                        .toList(),
                                true))
                        .toList(),
                false);
    }

    private Reference find(Item asker, Instruction.Clause clause) {
        return Reference.joined(
                clause.questions().stream()
                        .map(number -> find(asker, number, clause))
                        .toList(),
                clause.every());
    }

    private Reference find(Item asker, String number, Instruction.Clause clause) {
        List<Item> numbered = form.numbered(number);
        List<Reference> earlier = numbered.stream()
                .filter(item -> form.position(item) < form.position(asker))
                .map(item -> in(item, clause))
                .toList();
        if (!earlier.isEmpty()) {
            return earlier.stream().filter(Reference::isFound).findFirst().orElse(earlier.get(0));
        }
        return numbered.isEmpty()
                ? Reference.missing("unknown-item", "question " + number + ", which does not exist.", clause)
                : Reference.missing(
                        "later-item", form.quoted(numbered.get(0)) + ", which is not asked before it.", clause);
    }

    /** What a comparison speaks of when it is about a certain question. */
    Reference in(Item item, Instruction.Clause clause) {
        Optional<String> rows = rowsMissing(item, clause);
        if (rows.isPresent()) {
            return Reference.missing("unknown-row", rows.get(), clause);
        }
        boolean number = item instanceof NumberQuestion || item instanceof Computed;
        ImmutableSortedSet.Builder<Integer> codes = ImmutableSortedSet.naturalOrder();
        if (!number && !item.options().isEmpty()) {
            NamedOptions options = new NamedOptions(form, item, lettered);
            for (Instruction.Value value : clause.values()) {
                ImmutableSortedSet<Integer> named = options.codes(value);
                if (named.isEmpty()) {
                    return Reference.missing("unknown-option", optionMissing(item, value), clause);
                }
                codes.addAll(named);
            }
        }
        return condition(item, clause, codes.build())
                .map(clause.negated() ? Condition::negate : condition -> condition)
                .map(Reference::to)
                .orElseGet(() -> Reference.missing("wrong-kind", kindMissing(item), clause));
    }

    private static Optional<Condition> condition(
            Item item, Instruction.Clause clause, ImmutableSortedSet<Integer> codes) {
        boolean asksForCodes = !(item instanceof NumberQuestion || item instanceof Computed);
        return asksForCodes && codes.isEmpty() ? Optional.empty() : item.accept(new NamedAnswer(clause, codes));
    }

    private Optional<String> rowsMissing(Item item, Instruction.Clause clause) {
        List<Integer> known = item.rows().stream().map(Row::code).toList();
        if (known.containsAll(clause.rows())) {
            return Optional.empty();
        }
        String wanted =
                new TreeSet<>(clause.rows()).stream().map(String::valueOf).collect(Collectors.joining(" and "));
        return Optional.of((clause.rows().size() == 1 ? "row " : "rows ") + wanted + " of " + form.quoted(item)
                + (known.isEmpty() ? ", which has no rows." : ", which has only rows " + Codes.listed(known) + "."));
    }

    private String optionMissing(Item item, Instruction.Value value) {
        List<Integer> known = item.options().stream().map(Option::code).toList();
        return form.quoted(item) + ", option '" + value.written() + "', which does not exist; its options are "
                + Codes.listed(known) + ".";
    }

    private String kindMissing(Item item) {
        return item instanceof Rowed
                ? form.quoted(item) + " without saying which of its rows."
                : "an option of " + form.quoted(item) + ", which has none to choose.";
    }

    /** Lists questions that an instruction may have meant, the nearest first. */
    ImmutableList<Item> earlier(Item asker) {
        return form.items().subList(0, form.position(asker)).reverse();
    }
}
