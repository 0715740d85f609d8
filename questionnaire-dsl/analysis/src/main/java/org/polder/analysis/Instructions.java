package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Severity;

/**
 * The printed instructions of a form, read and looked up.
 *
 * <p>Findings: {@code unknown-item}, {@code later-item}, {@code unknown-row}, {@code unknown-option} and
 * {@code wrong-kind} for what an instruction speaks of and is not there (errors), {@code unreadable-instruction} (a
 * warning).
 */
final class Instructions {
    private final Form form;
    private final Map<ItemId, Instruction> read = new LinkedHashMap<>();
    private final Map<ItemId, Reference> found = new LinkedHashMap<>();
    private final References references;

    Instructions(Form form) {
        this.form = form;
        form.items()
                .forEach(item -> form.instruction(item)
                        .ifPresent(words -> read.putIfAbsent(item.id(), InstructionReader.read(words))));
        this.references = new References(form, isLettered());
        form.items().forEach(this::lookUp);
    }

    private void lookUp(Item item) {
        if (read.get(item.id()) instanceof Instruction.Comparisons comparisons) {
            found.putIfAbsent(item.id(), references.find(item, comparisons));
        }
    }

    private boolean isLettered() {
        List<Instruction.Style> styles = read.values().stream()
                .flatMap(Instruction::clauses)
                .flatMap(clause -> clause.values().stream())
                .map(Instruction.Value::style)
                .toList();
        return styles.contains(Instruction.Style.LETTER) && !styles.contains(Instruction.Style.NUMBER);
    }

    /** The instruction of an item. */
    Optional<Instruction> of(Item item) {
        return Optional.ofNullable(read.get(item.id()));
    }

    /** The condition an instruction means, where all it speaks of is there. */
    Optional<Condition> condition(Item item) {
        return Optional.ofNullable(found.get(item.id())).flatMap(Reference::condition);
    }

    /** Tells whether it is known who is asked. */
    boolean isClear(Item item) {
        boolean unreadable = read.get(item.id()) instanceof Instruction.Unreadable;
        return !unreadable
                && (!found.containsKey(item.id()) || found.get(item.id()).isFound());
    }

    /** Who is asked an item: as the questionnaire has it, or else as print says. */
    Condition askedIf(Item item) {
        return item.askedIf().equals(Condition.always()) ? condition(item).orElse(Condition.always()) : item.askedIf();
    }

    /** The questions that decide who is asked or shown something. */
    ImmutableSet<ItemId> gates() {
        return form.items().stream()
                .flatMap(item -> Stream.of(
                                Stream.of(askedIf(item)),
                                item.options().stream().map(Option::askedIf),
                                item.rows().stream().map(Row::askedIf))
                        .flatMap(conditions -> conditions))
                .flatMap(condition -> condition.items().stream())
                .map(Form::asWritten)
                .collect(ImmutableSet.toImmutableSet());
    }

    ImmutableList<Finding> findings() {
        LikelyMeant meant = new LikelyMeant(form, references, gates());
        List<Finding> findings = new ArrayList<>();
        String told = "";
        for (Item item : form.items()) {
            // Parts of one printed question share its number and instruction.
            String key = form.number(item) + ": " + form.instruction(item).orElse("");
            if (!key.equals(told)) {
                findings.addAll(findings(item, meant));
            }
            told = key;
        }
        return ImmutableList.copyOf(findings);
    }

    private List<Finding> findings(Item item, LikelyMeant meant) {
        if (read.get(item.id()) instanceof Instruction.Unreadable unreadable) {
            return List.of(Finding.of(
                    "unreadable-instruction",
                    Severity.WARNING,
                    Form.place(item),
                    "The instruction \"" + unreadable.found() + "\" of " + form.quoted(item)
                            + " could not be read, so it is not known who is asked.",
                    "Write it like \"if 3 = 1 or 2\". " + until(item)));
        }
        Reference reference = found.get(item.id());
        return reference == null
                ? List.of()
                : reference.mismatches().stream()
                        .map(mismatch -> Finding.of(
                                mismatch.code(),
                                Severity.ERROR,
                                Form.place(item),
                                Form.sentence(form.quoted(item)) + " depends on " + mismatch.words(),
                                meant.sentence(item, mismatch.clause())
                                                .orElse("Mend the instruction \""
                                                        + form.instruction(item).orElse("") + "\".")
                                        + " " + until(item)))
                        .toList();
    }

    private String until(Item item) {
        return item.askedIf().equals(Condition.always()) ? asIfAskedOfEveryone(form.called(item)) : "";
    }

    /** Says how the rest is judged when the condition of an item is not known. */
    static String asIfAskedOfEveryone(String called) {
        return "Until it is mended, the rest is judged as if " + called + " were asked of everyone.";
    }
}
