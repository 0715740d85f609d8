package org.polder.examples.report;

import org.polder.tabulation.compare.BenchmarkResult.JudgedRow;

/**
 * What the report says of a sector beside national statistics.
 *
 * @param words the reader's language
 */
public record Cbs(ReportWords words) {

    /**
     * Says the judgement in the report's words.
     *
     * @param row a sector, judged
     * @return what to make of it
     */
    public String judge(JudgedRow row) {
        return switch (row.judgement()) {
            case COMPARABLE -> words.of("cbs.comparable", Report.TOLERANCE);
            case DIFFERENT -> words.of("cbs.outside", Report.TOLERANCE);
            case UNDECIDED -> words.of("cbs.undecided");
            case TOO_FEW, HIDDEN -> words.of("cbs.too-few", Report.LEAST_BASE);
            case NOT_PRINTED -> words.of("cbs.not-printed");
            case NO_COUNTERPART -> words.of(row.row().row().note());
        };
    }
}
