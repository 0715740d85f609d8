package org.polder.interchange.limesurvey;

/**
 * Keeps a spreadsheet from taking a text for a formula, as LimeSurvey's export does on request: an apostrophe goes
 * before a text that, behind any apostrophes it begins with, goes on with {@code = + - @}, a tab or a carriage return.
 * A reader takes one off in that case, so the text can be had back.
 */
final class Spreadsheet {
    private Spreadsheet() {}

    static String write(String text) {
        return matters(text) ? "'" + text : text;
    }

    static String read(String cell) {
        return cell.startsWith("'") && matters(cell) ? cell.substring(1) : cell;
    }

    private static boolean matters(String text) {
        int at = 0;
        while (at < text.length() && text.charAt(at) == '\'') {
            at++;
        }
        return at < text.length() && "=+-@\t\r".indexOf(text.charAt(at)) >= 0;
    }
}
