package org.polder.analysis;

import java.util.List;
import java.util.function.Consumer;
import org.logicng.formulas.Formula;
import org.polder.model.Check;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.model.Rowed;
import org.polder.problem.Place;
import org.polder.problem.Severity;

/** Finds options that are shown, and yet can never be part of an answer that is taken. */
final class OptionSearch implements Search {
    private final Evidence evidence;

    OptionSearch(Evidence evidence) {
        this.evidence = evidence;
    }

    @Override
    public void at(int position, Item item, Consumer<Finding> found) {
        Model model = evidence.model();
        if (!evidence.prover().isPossible(position, model.asked(position))) {
            return;
        }
        // Where nothing can forbid an answer and enough can be chosen, each option can be part of one.
        if (!model.isCoupled(position) && isPlain(item)) {
            return;
        }
        for (Option option : item.options()) {
            Formula chosen = chosen(model, model.domain(position), item, option.code());
            boolean shown = item instanceof Rowed
                    || evidence.prover().isPossible(position, model.asked(position), model.shown(item, option.code()));
            if (shown
                    && evidence.prover().isImpossible(position, model.asked(position), model.valid(position), chosen)) {
                found.accept(Finding.of(
                        "impossible-option",
                        Severity.ERROR,
                        Place.item(item.id() + "." + option.code()),
                        "Option " + option.code() + " of " + evidence.name(item) + " ("
                                + evidence.words().option(item.id(), option.code())
                                + ") can never be chosen: no answer with it is taken" + because(item) + ".",
                        "Correct the checks or the numbers of options asked for, or remove the option."));
            }
        }
    }

    private static boolean isPlain(Item item) {
        return !(item instanceof MultipleChoice choice)
                || choice.options().stream()
                                .filter(option -> !option.exclusive())
                                .count()
                        >= choice.least();
    }

    private static String because(Item item) {
        return item.asking().checks().stream().allMatch(Check::soft) ? "" : ", as the question's checks refuse it";
    }

    /** That an option, or a column for some row, is chosen. */
    static Formula chosen(Model model, Domain domain, Item item, int code) {
        if (domain instanceof ChoiceDomain choice) {
            return choice.any(List.of(code));
        }
        if (domain instanceof SetDomain choice) {
            return choice.any(List.of(code));
        }
        if (domain instanceof RankDomain ranking) {
            return ranking.between(code, 1, item.options().size());
        }
        if (domain instanceof RowsDomain rows) {
            return model.definitions()
                    .or(item.rows().stream()
                            .map(row -> rows.cell(row.code(), code))
                            .toList());
        }
        return ((ValueDomain) domain).any(List.of(code));
    }
}
