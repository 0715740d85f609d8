package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.util.LinkedHashSet;
import java.util.Set;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/** Gathers what of a sheet was not read, each thing once. */
final class SheetLosses {
    private static final int MOST = 2_000;

    private final String source;
    private final String sheet;
    private final Set<Problem> found = new LinkedHashSet<>();

    SheetLosses(String source, String sheet) {
        this.source = source;
        this.sheet = sheet;
    }

    void add(String code, int line, String item, String message) {
        if (found.size() <= MOST) {
            Place place = Sheet.place(source, sheet, line);
            found.add(Problem.warning(
                    found.size() == MOST ? "more-losses" : code,
                    item.isEmpty() ? place : place.withItem(item),
                    found.size() == MOST ? "There are more losses than these " + MOST : message));
        }
    }

    ImmutableList<Problem> all() {
        return ImmutableList.copyOf(found);
    }
}
