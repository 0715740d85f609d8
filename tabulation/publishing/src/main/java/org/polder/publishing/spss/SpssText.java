package org.polder.publishing.spss;

import com.google.common.base.Utf8;
import java.util.ArrayList;
import java.util.List;
import org.polder.publishing.measured.OneLine;

/** Texts as SPSS's syntax has them. */
final class SpssText {
    /** Shorter than the 251 bytes of a line of syntax, whatever the letters. */
    private static final int MOST_POINTS_A_LINE = 55;

    private SpssText() {}

    /** Cuts a text at a number of bytes of UTF-8, between two letters. */
    static String cut(String text, int bytes) {
        if (Utf8.encodedLength(text) <= bytes) {
            return text;
        }
        int length = 0;
        int end = 0;
        while (true) {
            int point = text.codePointAt(end);
            length += Utf8.encodedLength(Character.toString(point));
            if (length > bytes) {
                return text.substring(0, end);
            }
            end += Character.charCount(point);
        }
    }

    /** Writes a text in quotes, as a sum of parts on lines of their own when it is long. */
    static String quoted(String text) {
        return String.join(
                " +\n    ",
                parts(text).stream()
                        .map(part -> "'" + part.replace("'", "''") + "'")
                        .toList());
    }

    /** Writes comments, one command a line: a blank line or a full stop at a line's end would end one too early. */
    static String comment(String text) {
        StringBuilder comment = new StringBuilder();
        parts(text).forEach(part -> comment.append("* ").append(part).append(" .\n"));
        return comment.toString();
    }

    private static List<String> parts(String text) {
        String line = OneLine.of(text);
        List<String> parts = new ArrayList<>();
        int begin = 0;
        int end = 0;
        int points = 0;
        while (end < line.length()) {
            end += Character.charCount(line.codePointAt(end));
            points++;
            if (points == MOST_POINTS_A_LINE) {
                parts.add(line.substring(begin, end));
                begin = end;
                points = 0;
            }
        }
        if (begin < end || parts.isEmpty()) {
            parts.add(line.substring(begin));
        }
        return parts;
    }
}
