package org.polder.interview;

/** Cuts a respondent's text so that it can stand in a message. */
final class Shorten {
    private static final int LONGEST = 40;

    private Shorten() {}

    static String of(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return line.codePointCount(0, line.length()) <= LONGEST
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
