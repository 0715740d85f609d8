package org.polder.tabulation.sql;

/**
 * Writes how a day such as 2026-03-31 is counted in whole numbers, since databases stumble over a text that is no day.
 *
 * @param dialect the database's
 * @param text the text
 */
record DayText(Dialect dialect, String text) {

    /** Days since 1970-01-01 by the rules of the Gregorian calendar; NULL for what is no day or is written otherwise. */
    String days() {
        String year = part(1, 4);
        String month = part(6, 2);
        String day = part(9, 2);
        String written = "LENGTH(" + text + ") = 10 AND SUBSTR(" + text + ", 5, 1) = '-' AND SUBSTR(" + text
                + ", 8, 1) = '-' AND " + digits(1, 4) + " AND " + digits(6, 2) + " AND " + digits(9, 2);
        String leap = "(" + year + " % 4 = 0 AND (" + year + " % 100 <> 0 OR " + year + " % 400 = 0))";
        String length = "CASE WHEN " + month + " IN (4, 6, 9, 11) THEN 30 WHEN " + month + " <> 2 THEN 31 WHEN " + leap
                + " THEN 29 ELSE 28 END";
        // January and February count as the last months of the year before, so that the odd day comes last.
        String counted = "(" + year + " - CASE WHEN " + month + " <= 2 THEN 1 ELSE 0 END)";
        String since = "(" + month + " + CASE WHEN " + month + " <= 2 THEN 9 ELSE -3 END)";
        String days = "365 * " + counted + " + " + dialect.divided(counted, 4) + " - " + dialect.divided(counted, 100)
                + " + " + dialect.divided(counted, 400) + " + " + dialect.divided("(153 * " + since + " + 2)", 5)
                + " + " + day + " - 719469";
        return "CASE WHEN " + written + " THEN CASE WHEN " + year + " >= 1 AND " + month + " BETWEEN 1 AND 12 AND "
                + day + " BETWEEN 1 AND " + length + " THEN " + days + " END END";
    }

    private String part(int from, int length) {
        return "CAST(SUBSTR(" + text + ", " + from + ", " + length + ") AS INTEGER)";
    }

    private String digits(int from, int length) {
        String part = "SUBSTR(" + text + ", " + from + ", " + length + ")";
        String digit = "SUBSTR(" + part + ", 1, 1)";
        return dialect.isInteger(part) + " AND " + digit + " NOT IN ('-', '+')";
    }
}
