package org.polder.analysis.paper;

import java.util.ArrayList;
import java.util.List;

/** Breaks texts into lines that fit, by the widths that the letters of a common sans-serif have. */
final class Lettering {
    private static final double WIDE = 0.82;
    private static final double MIDDLE = 0.56;
    private static final double NARROW = 0.3;

    private Lettering() {}

    /** How wide a text is, in the unit of the size of its letters. */
    static double width(String text, double size) {
        return size
                * text.codePoints()
                        .mapToDouble(point -> "ijlt.,;:'|!()[] ‘’fr-".indexOf(point) >= 0
                                ? NARROW
                                : point > 0x2E7F
                                        ? 1
                                        : "mwMW%@—…".indexOf(point) >= 0 || Character.isUpperCase(point)
                                                ? WIDE
                                                : MIDDLE)
                        .sum();
    }

    /** At most so many lines; what does not fit ends in an ellipsis. */
    static List<String> lines(String text, double size, double width, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            // A word that is too long by itself is broken where it must be.
            while (width(line, size) > width) {
                int fits = fitting(line, size, width);
                lines.add(line.substring(0, fits));
                line = line.substring(fits);
            }
        }
        lines.add(line);
        if (lines.size() <= most) {
            return lines;
        }
        List<String> cut = new ArrayList<>(lines.subList(0, most));
        String last = cut.get(most - 1);
        while (width(last + "…", size) > width) {
            last = last.substring(0, last.offsetByCodePoints(last.length(), -1));
        }
        cut.set(most - 1, last + "…");
        return cut;
    }

    /** How much of a word fits; at least one letter. */
    private static int fitting(String word, double size, double width) {
        int end = word.offsetByCodePoints(0, 1);
        while (end < word.length() && width(word.substring(0, word.offsetByCodePoints(end, 1)), size) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }
}
