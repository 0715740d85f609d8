package org.polder.analysis.audit;

import org.polder.analysis.audit.Panel.Choice;
import org.polder.analysis.audit.Panel.Member;

/** The respondents who came as far as a question, by two earlier choices and by whether they were recorded. */
final class CrossTable {
    private final int[][] recorded;
    private final int[][] not;

    /** One more row and column than options, at the end, for those who chose none. */
    private CrossTable(int rows, int columns) {
        this.recorded = new int[rows + 1][columns + 1];
        this.not = new int[rows + 1][columns + 1];
    }

    static CrossTable of(Crowd crowd, int row, Choice rows, int column, Choice columns) {
        CrossTable table = new CrossTable(rows.size(), columns.size());
        for (Member member : crowd.members()) {
            int r = member.chosen()[row] < 0 ? rows.size() : member.chosen()[row];
            int c = member.chosen()[column] < 0 ? columns.size() : member.chosen()[column];
            (crowd.isRecorded(member) ? table.recorded : table.not)[r][c]++;
        }
        return table;
    }

    /** Adds up the rows within a set, or all others: per column, those who chose none last. */
    Counts[] columns(CodeSet rows, boolean within) {
        Counts[] sums = new Counts[recorded[0].length];
        for (int column = 0; column < sums.length; column++) {
            int yes = 0;
            int no = 0;
            for (int row = 0; row < recorded.length; row++) {
                if (rows.has(row) == within) {
                    yes += recorded[row][column];
                    no += not[row][column];
                }
            }
            sums[column] = new Counts(yes, no);
        }
        return sums;
    }
}
