package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Ranking;
import org.polder.problem.Severity;

/**
 * Looks at how many options can be chosen: {@code most-exceeds-options} and {@code least-out-of-reach}, warnings.
 *
 * <p>A least number above that of all options is a problem of the model and told there.
 */
final class ChoiceLimitsCheck {
    private final Form form;

    ChoiceLimitsCheck(Form form) {
        this.form = form;
    }

    ImmutableList<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        for (Item item : form.items()) {
            if (item instanceof MultipleChoice choice) {
                most(item, choice.most(), findings);
                least(choice, findings);
            } else if (item instanceof Ranking ranking) {
                most(item, ranking.most(), findings);
            } else if (item instanceof MultipleGrid grid) {
                most(item, grid.most(), findings);
            }
        }
        return ImmutableList.copyOf(findings);
    }

    private void most(Item item, int most, List<Finding> findings) {
        int options = item.options().size();
        if (most > options && options > 0) {
            findings.add(Finding.of(
                    "most-exceeds-options",
                    Severity.WARNING,
                    Form.place(item),
                    "Of " + form.quoted(item) + ", " + most + " options may be chosen, but there are " + options + ".",
                    "Lower the greatest number, or look whether options were lost."));
        }
    }

    private void least(MultipleChoice choice, List<Finding> findings) {
        long together =
                choice.options().stream().filter(option -> !option.exclusive()).count();
        if (choice.least() > together && choice.least() <= choice.options().size()) {
            findings.add(Finding.of(
                    "least-out-of-reach",
                    Severity.WARNING,
                    Form.place(choice),
                    "Of " + form.quoted(choice) + ", at least " + choice.least() + " options must be chosen, but only "
                            + together + " can be chosen together.",
                    "Lower the least number."));
        }
    }
}
