package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import java.util.Arrays;
import org.jline.utils.WCWidth;

/**
 * A text laid out in lines of a width, broken between words where that is possible.
 *
 * @param points the text, sign by sign
 * @param lines the lines, which together are the whole text
 */
record Wrapped(ImmutableList<Integer> points, ImmutableList<Line> lines) {

    /**
     * A line of the text.
     *
     * @param start where it starts
     * @param end where the next one starts
     */
    record Line(int start, int end) {}

    static Wrapped of(String text, int width) {
        int[] points = Harmless.text(text).codePoints().toArray();
        ImmutableList.Builder<Line> lines = ImmutableList.builder();
        int start = 0;
        int columns = 0;
        int afterSpace = 0;
        for (int at = 0; at < points.length; at++) {
            if (points[at] == '\n') {
                lines.add(new Line(start, at + 1));
                start = at + 1;
                afterSpace = start;
                columns = 0;
                continue;
            }
            columns += columns(points[at]);
            if (points[at] == ' ') {
                afterSpace = at + 1;
            }
            // Breaking after a space may leave one sign too many behind it.
            while (points[at] != ' ' && columns > width && at > start) {
                int end = afterSpace > start ? afterSpace : at;
                lines.add(new Line(start, end));
                start = end;
                columns = columns(points, start, at + 1);
            }
        }
        lines.add(new Line(start, points.length));
        return new Wrapped(Arrays.stream(points).boxed().collect(ImmutableList.toImmutableList()), lines.build());
    }

    private static int columns(int[] points, int start, int end) {
        int columns = 0;
        for (int at = start; at < end; at++) {
            columns += columns(points[at]);
        }
        return columns;
    }

    private static int columns(int point) {
        return Math.max(0, WCWidth.wcwidth(point));
    }

    /** Gives the words of a line, without the space or line end behind them. */
    String words(Line line) {
        StringBuilder words = new StringBuilder();
        points.subList(line.start(), line.end()).forEach(words::appendCodePoint);
        return words.toString().stripTrailing();
    }

    ImmutableList<String> words() {
        return lines.stream().map(this::words).collect(ImmutableList.toImmutableList());
    }

    /** Tells on which line a place in the text lies. */
    int lineOf(int place) {
        int line = 0;
        while (line + 1 < lines.size() && lines.get(line + 1).start() <= place) {
            line++;
        }
        return line;
    }

    /** Tells in which column of its line a place in the text lies. */
    int columnOf(int place) {
        return points.subList(lines.get(lineOf(place)).start(), place).stream()
                .mapToInt(Wrapped::columns)
                .sum();
    }
}
