package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.LetterRow;
import org.polder.tabulation.statistics.LetteredTable;
import org.polder.tabulation.statistics.Method;
import org.polder.tabulation.statistics.TestFamily;
import org.polder.tabulation.statistics.TwoMeanTest;

/** Marks, in the columns of one break, the columns that each cell is significantly above. */
final class Letters {
    private final ColumnLetters rules;
    private final Set<String> methods = new TreeSet<>();
    private int greatestFamily;

    Letters(ColumnLetters rules) {
        this.rules = rules;
    }

    /** Gives the keys of the tests that were made. */
    Set<String> methods() {
        return methods;
    }

    int greatestFamily() {
        return greatestFamily;
    }

    List<Group> mark(GroupMaker maker, String name, List<Group> groups, List<Long> numbers, int firstLetter) {
        List<Line> lines = maker.lines();
        List<LetterRow<?>> rows = new ArrayList<>();
        for (Line line : lines) {
            rows.add(new LetterRow<>(
                    line.label("left open"),
                    maker.plan().statistics().test(),
                    numbers.stream()
                            .map(number -> maker.share(line, number))
                            .collect(ImmutableList.toImmutableList())));
        }
        boolean means = maker.rows().kind().isNumeric();
        if (means) {
            rows.add(new LetterRow<>(
                    "mean",
                    TwoMeanTest.WELCH,
                    numbers.stream().map(maker::mean).collect(ImmutableList.toImmutableList())));
        }
        LetteredTable lettered = rules.lettersFrom(firstLetter).mark(name, rows);
        lettered.rows().forEach(row -> row.methods().stream().map(Method::name).forEach(methods::add));
        lettered.families().stream()
                .mapToInt(TestFamily::size)
                .forEach(size -> greatestFamily = Math.max(greatestFamily, size));
        List<Group> marked = new ArrayList<>();
        for (int column = 0; column < groups.size(); column++) {
            ImmutableList.Builder<Cell> cells = ImmutableList.builder();
            for (int row = 0; row < lines.size(); row++) {
                cells.add(groups.get(column)
                        .cells()
                        .get(row)
                        .lettered(lettered.rows().get(row).cells().get(column).letters()));
            }
            Group group = groups.get(column).with(cells.build()).lettered(ColumnLetters.letter(firstLetter + column));
            int place = column;
            marked.add(
                    means
                            ? group.with(group.numbers()
                                    .map(summary -> summary.lettered(lettered.rows()
                                            .get(lines.size())
                                            .cells()
                                            .get(place)
                                            .letters())))
                            : group);
        }
        return marked;
    }
}
