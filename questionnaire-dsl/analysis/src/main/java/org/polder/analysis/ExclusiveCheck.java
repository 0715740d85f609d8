package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.List;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.problem.Severity;

/** Looks for a "none of these" that can be chosen with others: {@code not-exclusive}, a warning. */
final class ExclusiveCheck {
    private final Form form;

    ExclusiveCheck(Form form) {
        this.form = form;
    }

    ImmutableList<Finding> findings() {
        return form.items().stream()
                .filter(MultipleChoice.class::isInstance)
                .flatMap(item -> findings(item).stream())
                .collect(ImmutableList.toImmutableList());
    }

    private List<Finding> findings(Item item) {
        List<Option> alone = Form.substantive(item).stream()
                .filter(option -> Vocabulary.isAlone(form.allWords(option.text())))
                .toList();
        // Where several options deny something, each is a statement of its own, not the denial of the others.
        return alone.size() != 1 || alone.get(0).exclusive()
                ? List.of()
                : List.of(Finding.of(
                        "not-exclusive",
                        Severity.WARNING,
                        Form.place(item).withItem(item.id() + "." + alone.get(0).code()),
                        "Of " + form.quoted(item) + ", several answers may be chosen, and "
                                + Form.quote(form.label(alone.get(0))) + " along with others that it denies.",
                        "Let it be chosen only alone: mark it exclusive."));
    }
}
