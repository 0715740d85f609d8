package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Codes in runs: codes that follow one another, with states that do so too, take one comparison together.
 *
 * @param runs the longest first, since most respondents are in it and the others are not compared then
 */
record CodeRuns(List<Run> runs) {

    /** Codes from one to another, of which the first has a state, and the next ones the next. */
    private record Run(int from, int to, int state) {
        long length() {
            return to - (long) from + 1;
        }

        boolean goesOnWith(int code, int next) {
            return code == to + 1L && next == state + length();
        }

        String when(String code) {
            if (from == to) {
                return " WHEN " + code + " = " + from + " THEN " + state;
            }
            long shift = (long) state - from;
            // What is whole may be as narrow as a byte, and a shift as wide as an integer.
            String shifted = Math.abs(shift) > 1_000_000_000
                    ? "CAST(CAST(" + code + " AS BIGINT) + (" + shift + ") AS INTEGER)"
                    : "CAST(" + code + " AS INTEGER) + (" + shift + ")";
            return " WHEN " + code + " BETWEEN " + from + " AND " + to + " THEN " + shifted;
        }
    }

    static CodeRuns of(SortedMap<Integer, Integer> states) {
        List<Run> runs = new ArrayList<>();
        states.forEach((code, state) -> {
            int last = runs.size() - 1;
            if (last >= 0 && runs.get(last).goesOnWith(code, state)) {
                runs.set(
                        last,
                        new Run(runs.get(last).from(), code, runs.get(last).state()));
            } else {
                runs.add(new Run(code, code, state));
            }
        });
        runs.sort(Comparator.comparingLong(Run::length).reversed());
        return new CodeRuns(List.copyOf(runs));
    }

    /** Writes the state of a whole number; NULL for one that is no code. */
    String state(String code, String isBlank, String blank) {
        StringBuilder text = new StringBuilder("CASE");
        runs.forEach(run -> text.append(run.when(code)));
        return text + " WHEN " + isBlank + " THEN " + blank + " END";
    }
}
