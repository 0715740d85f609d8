package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.polder.problem.Place;

/**
 * A sheet of a workbook.
 *
 * @param name its name
 * @param columns what stands above its columns
 * @param lines the lines below
 */
record Sheet(String name, ImmutableList<String> columns, ImmutableList<Line> lines) {
    /**
     * A line.
     *
     * @param number its number in the sheet, from 1
     * @param cells what stands in it, by what stands above the column; no cell is empty
     */
    record Line(int number, ImmutableMap<String, String> cells) {}

    /** Puts a sheet together from its lines, leaving out columns in which nothing stands. */
    static Sheet of(String name, Collection<String> columns, List<ImmutableMap<String, String>> cells) {
        List<Line> lines = new ArrayList<>();
        cells.forEach(line -> lines.add(new Line(lines.size() + 2, line)));
        return new Sheet(
                name,
                columns.stream()
                        .filter(column -> cells.stream().anyMatch(line -> line.containsKey(column)))
                        .collect(ImmutableList.toImmutableList()),
                ImmutableList.copyOf(lines));
    }

    /** How messages call a sheet of a document. */
    static String source(String document, String sheet) {
        return document + ", sheet " + sheet;
    }

    static Place place(String document, String sheet, int line) {
        return Place.none().withSource(source(document, sheet)).withLine(line);
    }
}
