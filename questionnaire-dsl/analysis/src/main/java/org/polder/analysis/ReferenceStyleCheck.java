package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.polder.model.Item;
import org.polder.problem.Severity;

/** Looks whether instructions name answers in one way: {@code mixed-references}, a warning for each other way. */
final class ReferenceStyleCheck {
    private final Form form;
    private final Instructions instructions;

    ReferenceStyleCheck(Form form, Instructions instructions) {
        this.form = form;
        this.instructions = instructions;
    }

    ImmutableList<Finding> findings() {
        Map<Instruction.Style, List<Item>> byStyle = new EnumMap<>(Instruction.Style.class);
        for (Item item : form.items()) {
            instructions.of(item).stream()
                    .flatMap(Instruction::clauses)
                    .flatMap(clause -> clause.values().stream())
                    .map(Instruction.Value::style)
                    .distinct()
                    .forEach(style -> byStyle.computeIfAbsent(style, any -> new ArrayList<>())
                            .add(item));
        }
        List<Instruction.Style> styles = byStyle.keySet().stream()
                .sorted(Comparator.comparing(style -> -byStyle.get(style).size()))
                .toList();
        return styles.stream()
                .skip(1)
                .map(style -> finding(styles.get(0), style, byStyle.get(style)))
                .collect(ImmutableList.toImmutableList());
    }

    private Finding finding(Instruction.Style usual, Instruction.Style other, List<Item> items) {
        Item first = items.get(0);
        return Finding.of(
                "mixed-references",
                Severity.WARNING,
                Form.place(first),
                "Most instructions name an answer by its " + usual.singular() + ", but that of " + form.called(first)
                        + " (\"" + form.instruction(first).orElse("") + "\") by a " + other.singular() + ".",
                "Name answers in one way, as they are printed beside the options.");
    }
}
