package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.polder.interchange.internal.Losses;
import org.polder.problem.Place;

/** The lines of a sheet that is being written. */
final class SheetLines {
    /** What a cell of a workbook holds at most. */
    private static final int LONGEST = 32_767;

    private final Losses losses;
    private final List<Line> lines = new ArrayList<>();

    SheetLines(Losses losses) {
        this.losses = losses;
    }

    /** Begins a line about something. */
    Line add(String owner) {
        Line line = new Line(owner);
        lines.add(line);
        return line;
    }

    Sheet sheet(String name, List<String> columns) {
        return Sheet.of(
                name,
                columns,
                lines.stream().map(line -> ImmutableMap.copyOf(line.cells)).toList());
    }

    /** A line that is being written. */
    final class Line {
        private final String owner;
        private final Map<String, String> cells = new LinkedHashMap<>();

        private Line(String owner) {
            this.owner = owner;
        }

        Line put(String column, String words) {
            if (words.length() > LONGEST) {
                losses.add(
                        "too-long",
                        Place.item(owner),
                        "'" + owner + "' has more than " + LONGEST + " characters for the column '" + column
                                + "', which is all that a cell holds: the cell is left empty");
            } else if (!words.isBlank()) {
                cells.put(column, words);
            }
            return this;
        }

        Line putAll(Map<String, String> words) {
            words.forEach(this::put);
            return this;
        }
    }
}
