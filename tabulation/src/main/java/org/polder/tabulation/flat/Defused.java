package org.polder.tabulation.flat;

/**
 * Keeps a spreadsheet from taking a text for a formula, so that the text can be had back exactly.
 *
 * <p>The rule: behind any apostrophes a text begins with, look at the next character. When there is none, or it is one
 * of {@code = + - @}, a tab or a carriage return, one apostrophe is put in front; a reader takes one off in that case.
 * So {@code =1+1} is stored as {@code '=1+1}, {@code '=x} as {@code ''=x} and an empty text, which is no empty cell, as
 * {@code '}; {@code 'tis} stays as it is, and so does a whole number of at most nine digits, such as a code.
 */
final class Defused {
    private Defused() {}

    static String write(String text) {
        return matters(text, text.length()) && !isWhole(text) ? "'" + text : text;
    }

    private static boolean isWhole(String text) {
        return !text.isEmpty() && ShortNumber.whole(text.toCharArray(), 0, text.length()) != ShortNumber.NOT_SHORT;
    }

    static String read(String cell) {
        return !cell.isEmpty() && cell.charAt(0) == '\'' && matters(cell, cell.length()) ? cell.substring(1) : cell;
    }

    private static boolean matters(CharSequence text, int length) {
        int i = 0;
        while (i < length && text.charAt(i) == '\'') {
            i++;
        }
        return i == length || "=+-@\t\r".indexOf(text.charAt(i)) >= 0;
    }
}
