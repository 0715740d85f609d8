package org.polder.analysis.audit;

import com.google.common.collect.ImmutableSet;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Truth;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.Rowed;

/** Holds the rows and options within an answer against who is shown them. */
final class PartsJudge {
    private PartsJudge() {}

    /** Tells the code of each row or option that is wrong or skipped. */
    static void judge(Item item, Answer answer, Function<Condition, Truth> shown, BiConsumer<Integer, Verdict> found) {
        if (item instanceof Rowed rowed) {
            ImmutableSet<Integer> judged = answer.accept(GivenCodes.ROWS);
            for (Row row : rowed.rows()) {
                Truth truth = truth(row.askedIf(), shown);
                if (judged.contains(row.code())) {
                    if (truth == Truth.FALSE) {
                        found.accept(row.code(), Verdict.WRONG);
                    }
                } else if (item.asking().required()
                        && truth == Truth.TRUE
                        && !(row.label() instanceof Row.NamedByRespondent)) {
                    found.accept(row.code(), Verdict.SKIPPED);
                }
            }
        } else {
            ImmutableSet<Integer> chosen = answer.accept(GivenCodes.OPTIONS);
            for (Option option : item.options()) {
                if (chosen.contains(option.code()) && truth(option.askedIf(), shown) == Truth.FALSE) {
                    found.accept(option.code(), Verdict.WRONG);
                }
            }
        }
    }

    private static Truth truth(Condition condition, Function<Condition, Truth> shown) {
        return condition.equals(Condition.always()) ? Truth.TRUE : shown.apply(condition);
    }
}
