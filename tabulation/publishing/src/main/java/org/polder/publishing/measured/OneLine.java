package org.polder.publishing.measured;

/** Makes a text fit on one line of a file. */
public final class OneLine {
    private static final int LAST_C0 = 0x1F;

    private OneLine() {}

    /**
     * Puts a space in place of every line break and control character, since neither SPSS nor Triple-S can have one
     * within a record, and U+FFFD in place of half a pair.
     *
     * @param text any text
     * @return the text on one line, as long as it was
     */
    public static String of(String text) {
        return text.codePoints()
                .map(point -> isBreak(point) ? ' ' : Character.getType(point) == Character.SURROGATE ? 0xFFFD : point)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isBreak(int point) {
        return point <= LAST_C0 || point == 0x7F || point == 0x85 || point == 0x2028 || point == 0x2029;
    }
}
