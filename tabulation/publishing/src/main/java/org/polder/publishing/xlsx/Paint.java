package org.polder.publishing.xlsx;

/** The colours and formats of a sheet. */
final class Paint {
    static final String HEADING = "E8EDF3";
    static final String RULE = "8A94A0";
    static final String FAINT = "5A6470";
    static final String LINK = "0B5394";
    static final String WHOLE = "#,##0";
    static final String DECIMAL = "#,##0.0";
    static final String MEAN = "#,##0.00";
    static final String DAY = "yyyy-mm-dd";

    private Paint() {}

    static String percent(int decimals) {
        return decimals == 0 ? "0%" : "0." + "0".repeat(decimals) + "%";
    }
}
