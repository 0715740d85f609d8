package org.polder.publishing.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * How wide texts are at most about, in a sans-serif font: a drawing made on a server cannot measure its reader's, so this
 * reckons with wide ones such as DejaVu and Verdana.
 */
final class Lettering {
    private static final double NARROW = 0.34;
    private static final double SLIM = 0.43;
    private static final double USUAL = 0.63;
    private static final double WIDE = 0.74;
    private static final double WIDEST = 0.98;
    private static final double FULL = 1.05;
    private static final int FIRST_EAST_ASIAN = 0x1100;

    private Lettering() {}

    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Lettering::width).sum();
    }

    private static double width(int point) {
        if (point >= FIRST_EAST_ASIAN && !Character.isWhitespace(point)) {
            return FULL;
        }
        if ("ijl.,;:!'|I ".indexOf(point) >= 0) {
            return NARROW;
        }
        if ("frt()[]/-".indexOf(point) >= 0) {
            return SLIM;
        }
        if ("mwMW@%".indexOf(point) >= 0) {
            return WIDEST;
        }
        return Character.isUpperCase(point) ? WIDE : USUAL;
    }

    /** Breaks a text into lines, at blanks where there are any, and ends with an ellipsis what does not fit. */
    static List<String> wrapped(String text, double room, double size, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= room) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        boolean fits = lines.size() <= most;
        List<String> shown = new ArrayList<>(lines.subList(0, Math.min(most, lines.size())));
        if (!fits) {
            shown.set(most - 1, shown.get(most - 1) + "…");
        }
        shown.replaceAll(one -> cut(one, room, size));
        return shown;
    }

    private static String cut(String text, double room, double size) {
        if (width(text, size) <= room) {
            return text;
        }
        int end = text.length();
        while (end > 1 && width(text.substring(0, end) + "…", size) > room) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }
}
