package org.polder.tabulation.statistics;

/**
 * Something a reader of a result must know.
 *
 * @param kind what it is about
 * @param value the number it is about, as the kind says
 */
public record Caution(Kind kind, double value) {

    /** The kinds of caution; a constant's name is a stable key for other languages. */
    public enum Kind {
        /** The value is the share of a table's cells whose expected count is below 5. */
        LOW_EXPECTED_COUNTS("share of cells with an expected count below 5"),
        /** The value is the smaller of the two effective bases, before rounding. */
        ROUNDED_EFFECTIVE_BASE("an exact test was made with effective counts rounded to whole numbers; smallest base"),
        /** The value is the number of respondents both options have at least, as a share of the base. */
        OVERLAP_UNKNOWN("how many chose both is unknown and was taken as low as the shares allow; share of the base");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * Gives the words for a footnote.
         *
         * @return a phrase in English that the value follows
         */
        public String label() {
            return label;
        }
    }
}
