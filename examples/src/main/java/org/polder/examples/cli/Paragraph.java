package org.polder.examples.cli;

/** Breaks text into indented lines that fit a terminal. */
final class Paragraph {
    private static final int WIDTH = 96;
    private static final String INDENT = "    ";

    private Paragraph() {}

    static String of(String text) {
        StringBuilder lines = new StringBuilder(INDENT);
        int length = INDENT.length();
        for (String word : text.split(" ")) {
            if (length + word.length() > WIDTH && length > INDENT.length()) {
                lines.append(System.lineSeparator()).append(INDENT);
                length = INDENT.length();
            }
            boolean first = length == INDENT.length();
            lines.append(first ? "" : " ").append(word);
            length += word.length() + (first ? 0 : 1);
        }
        return lines.toString();
    }
}
