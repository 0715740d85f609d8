package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.problem.Severity;

/**
 * Looks for an option such as "no effect" in a question that is asked only of those who just said there is one:
 * {@code denies-its-gate}, a warning.
 */
final class DeniedGateCheck {
    private final Form form;
    private final Instructions instructions;

    DeniedGateCheck(Form form, Instructions instructions) {
        this.form = form;
        this.instructions = instructions;
    }

    ImmutableList<Finding> findings() {
        return form.items().stream().flatMap(item -> findings(item).stream()).collect(ImmutableList.toImmutableList());
    }

    private List<Finding> findings(Item item) {
        Optional<Item> gate = gateJustBefore(item).filter(before -> isAffirmed(before, instructions.askedIf(item)));
        return gate.isEmpty()
                ? List.of()
                : Form.substantive(item).stream()
                        .filter(this::denies)
                        .map(option -> finding(item, option, gate.get()))
                        .toList();
    }

    private boolean denies(Option option) {
        return Vocabulary.isDenial(form.allWords(option.text()));
    }

    /** The only question that decides who is asked, when nothing stands between but what it decides too. */
    private Optional<Item> gateJustBefore(Item item) {
        ImmutableSet<ItemId> sources = instructions.askedIf(item).items();
        if (sources.size() != 1) {
            return Optional.empty();
        }
        return form.item(sources.iterator().next())
                .filter(SingleChoice.class::isInstance)
                .filter(gate -> form.position(gate) < form.position(item))
                .filter(gate -> form.items().subList(form.position(gate) + 1, form.position(item)).stream()
                        .allMatch(
                                between -> instructions.askedIf(between).items().equals(sources)));
    }

    /** Tells whether whoever meets a condition said yes, or anything but "none". */
    private boolean isAffirmed(Item gate, Condition condition) {
        Set<Integer> admitted = AdmittedCodes.of(condition, gate);
        boolean yesOnly = gate.options().stream()
                .filter(option -> admitted.contains(option.code()))
                .allMatch(option -> form.allWords(option.text()).stream().allMatch(Vocabulary::isYes));
        boolean noneLeftOut = Form.substantive(gate).stream()
                .filter(option -> denies(option) && !Vocabulary.isNever(form.allWords(option.text())))
                .anyMatch(option -> !admitted.contains(option.code()));
        boolean noneTaken = Form.substantive(gate).stream()
                .filter(this::denies)
                .anyMatch(option -> admitted.contains(option.code()));
        return Vocabulary.isYesOrNo(form, gate) && yesOnly || noneLeftOut && !noneTaken;
    }

    private Finding finding(Item item, Option option, Item gate) {
        return Finding.of(
                "denies-its-gate",
                Severity.WARNING,
                Form.place(item).withItem(item.id() + "." + option.code()),
                Form.sentence(form.quoted(item)) + " offers " + Form.quote(form.label(option))
                        + " to respondents who are asked it because of what they just said to " + form.quoted(gate)
                        + ".",
                "Drop the option, or ask everyone and drop the question before.");
    }
}
