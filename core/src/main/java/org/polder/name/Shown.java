package org.polder.name;

/** Shortens and cleans untrusted text so that it can stand inside a one-line message. */
final class Shown {
    private static final int LONGEST = 60;

    private Shown() {}

    static String of(String text) {
        String line = text.codePoints()
                .limit(LONGEST + 1L)
                .map(point -> Character.isISOControl(point) ? '\uFFFD' : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return line.codePointCount(0, line.length()) > LONGEST
                ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
                : line;
    }
}
