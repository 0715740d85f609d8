package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;

/**
 * Reads how far an interview got.
 *
 * @param codebook names the column
 * @param items the places of the items in asking order
 */
record ReachedReader(Codebook codebook, ImmutableMap<String, Integer> items) {
    /** The place of the last item reached: -1 for none, and beyond all items for a complete interview. */
    int position(FlatRow row, List<Problem> problems) {
        Optional<String> last = codebook.reached().flatMap(row::cell);
        if (last.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        Integer position = items.get(last.get());
        if (position != null) {
            return position;
        }
        Optional<Integer> none = codebook.code(Missing.NOT_REACHED);
        if (none.map(String::valueOf).equals(last)) {
            return -1;
        }
        problems.add(Problem.error(
                "reached",
                row.place().withItem(codebook.reached().orElse("")),
                "'" + last.get() + "' is no item that could be reached last."
                        + Suggestion.sentence(last.get(), items.keySet())));
        return -1;
    }
}
