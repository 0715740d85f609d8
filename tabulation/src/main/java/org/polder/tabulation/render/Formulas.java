package org.polder.tabulation.render;

/** Defuses texts that a spreadsheet would take for a formula. */
final class Formulas {
    private static final String STARTS = "=+-@\t\r\n";

    private Formulas() {}

    /** Puts an apostrophe before a text that a spreadsheet would run; it shows the text as it is. */
    static String harmless(String text) {
        return !text.isEmpty() && STARTS.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
