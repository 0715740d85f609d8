package org.polder.analysis.paper;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.model.SingleChoice;

/**
 * The options to name when the answer to a question is said: those chosen, or those not, whichever is clearly the
 * shorter.
 *
 * @param denied whether it is to be said that none of them was chosen
 * @param codes the options; none when any answer will do
 */
record Chosen(boolean denied, ImmutableSortedSet<Integer> codes) {

    static Chosen of(Condition.CodeIn condition, boolean denied, Names names) {
        // A number or date is another answer than any of the options.
        if (!(names.book().item(condition.question()) instanceof SingleChoice)) {
            return new Chosen(denied, condition.codes());
        }
        Set<Integer> all = Set.copyOf(names.codes(condition.question()).toList());
        Set<Integer> others = Sets.difference(all, condition.codes());
        Set<Integer> wanted = denied ? others : condition.codes();
        Set<Integer> unwanted = denied ? condition.codes() : others;
        if (unwanted.isEmpty()) {
            return new Chosen(false, ImmutableSortedSet.of());
        }
        return unwanted.size() < wanted.size() - 1 || wanted.isEmpty()
                ? new Chosen(true, ImmutableSortedSet.copyOf(unwanted))
                : new Chosen(false, ImmutableSortedSet.copyOf(wanted));
    }
}
