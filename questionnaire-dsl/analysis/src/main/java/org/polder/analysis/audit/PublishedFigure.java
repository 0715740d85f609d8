package org.polder.analysis.audit;

import java.math.BigDecimal;

/** What was published of one option. */
sealed interface PublishedFigure {
    /** The option. */
    int code();

    /** The counts it may stand for. */
    CountRange counts(int base);

    /** A number of respondents. */
    record Count(int code, int respondents) implements PublishedFigure {
        @Override
        public CountRange counts(int base) {
            return CountRange.exactly(respondents);
        }
    }

    /** A share of the base in percent, rounded to the decimals it has. */
    record Percent(int code, BigDecimal percent) implements PublishedFigure {
        @Override
        public CountRange counts(int base) {
            return CountRange.of(percent, base);
        }
    }
}
