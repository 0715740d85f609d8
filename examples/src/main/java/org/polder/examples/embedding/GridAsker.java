package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.polder.answer.Answer;
import org.polder.problem.Problem;

/** Asks a grid row by row, so that it fits any window. */
final class GridAsker implements Asker {
    private final ImmutableList<RowAsker> rows;

    /** Makes an answer of the columns and names of the rows. */
    private final BiFunction<Map<Integer, List<Integer>>, Map<Integer, String>, Answer> whole;

    private int at;

    GridAsker(
            ImmutableList<RowAsker> rows, BiFunction<Map<Integer, List<Integer>>, Map<Integer, String>, Answer> whole) {
        this.rows = rows;
        this.whole = whole;
    }

    @Override
    public Leaving ask(Dialogue dialogue, Heading heading) {
        while (at < rows.size()) {
            Leaving left = rows.get(at).ask(dialogue, heading, (at + 1) + "/" + rows.size());
            if (left == Leaving.STOP || left == Leaving.BACK && at == 0) {
                return left;
            }
            at += left == Leaving.BACK ? -1 : 1;
        }
        at = 0;
        return Leaving.DONE;
    }

    /** The first row that is wrong is where to go on. */
    @Override
    public void refused(ImmutableList<Problem> problems) {
        List<String> wrong = problems.stream()
                .map(problem -> problem.details().getOrDefault("row", ""))
                .toList();
        for (int place = rows.size() - 1; place >= 0; place--) {
            if (wrong.contains(String.valueOf(rows.get(place).code()))) {
                at = place;
            }
        }
    }

    @Override
    public Answer answer() {
        Map<Integer, List<Integer>> columns = new TreeMap<>();
        ImmutableMap.Builder<Integer, String> names = ImmutableMap.builder();
        for (RowAsker row : rows) {
            if (!row.columns().isEmpty()) {
                columns.put(row.code(), row.columns());
            }
            row.name().ifPresent(name -> names.put(row.code(), name));
        }
        Map<Integer, String> named = names.buildOrThrow();
        return columns.isEmpty() && named.isEmpty() ? Answer.leftOpen() : whole.apply(columns, named);
    }
}
