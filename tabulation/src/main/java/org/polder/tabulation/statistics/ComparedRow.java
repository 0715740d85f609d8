package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;

/** One row with the tests of its pairs of columns, before any correction. */
record ComparedRow(String name, ImmutableList<Boolean> compared, ImmutableList<Pair> pairs) {

    /** Two columns and the test of the first minus the second. */
    record Pair(int first, int second, TestResult test) {

        int higher() {
            return test.estimate() > 0 ? first : second;
        }

        int lower() {
            return test.estimate() > 0 ? second : first;
        }
    }

    static ComparedRow of(LetterRow<?> row, long leastBase) {
        int width = row.columns().size();
        ImmutableList.Builder<Boolean> compared = ImmutableList.builder();
        ImmutableList.Builder<Pair> pairs = ImmutableList.builder();
        for (int second = 0; second < width; second++) {
            compared.add(row.hasBase(second, leastBase));
            for (int first = 0; first < second; first++) {
                if (row.hasBase(first, leastBase) && row.hasBase(second, leastBase)) {
                    int left = first;
                    int right = second;
                    row.compare(first, second).value().ifPresent(test -> pairs.add(new Pair(left, right, test)));
                }
            }
        }
        return new ComparedRow(row.name(), compared.build(), pairs.build());
    }

    LetteredTable.Row lettered(ColumnLetters rules, TestFamily family, int start) {
        List<ImmutableList.Builder<LetteredTable.Letter>> letters = new ArrayList<>();
        for (int i = 0; i < compared.size(); i++) {
            letters.add(ImmutableList.builder());
        }
        // Pairs come by their second column and then their first, which is not the order of a higher column's losers.
        ImmutableList<Integer> order = ordered();
        for (int index : order) {
            Pair pair = pairs.get(index);
            double p = family.adjusted().get(start + index);
            boolean upper = p < rules.strict();
            boolean lower = rules.loose().isPresent() && p < rules.loose().getAsDouble();
            if (pair.test().estimate() != 0 && (upper || lower)) {
                letters.get(pair.higher())
                        .add(new LetteredTable.Letter(
                                ColumnLetters.letter(rules.firstLetter() + pair.lower()), upper, p));
            }
        }
        ImmutableList.Builder<LetteredTable.Cell> cells = ImmutableList.builder();
        for (int i = 0; i < compared.size(); i++) {
            cells.add(new LetteredTable.Cell(compared.get(i), letters.get(i).build()));
        }
        ImmutableSet<Method> methods =
                pairs.stream().map(pair -> pair.test().method()).collect(ImmutableSet.toImmutableSet());
        return new LetteredTable.Row(name, cells.build(), methods);
    }

    private ImmutableList<Integer> ordered() {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            order.add(i);
        }
        order.sort((left, right) ->
                Integer.compare(pairs.get(left).lower(), pairs.get(right).lower()));
        return ImmutableList.copyOf(order);
    }
}
