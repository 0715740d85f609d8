package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One variable as the metadata have it.
 *
 * @param type such as {@code single}
 * @param use {@code serial} or {@code weight}
 * @param isLiteral whether its codes are texts
 * @param name its name
 * @param label what it is about
 * @param start the first column, or the field, from 1
 * @param finish the last column
 * @param filter the name of the logical variable that tells who was asked
 * @param spread how its codes lie in fields of their own
 * @param size how many characters its text has at most
 * @param range the least and greatest value
 * @param values the labelled values
 * @param marks what Polder wants to find back
 * @param line where it stands in the metadata
 */
record Described(
        String type,
        Optional<String> use,
        boolean isLiteral,
        String name,
        String label,
        int start,
        int finish,
        Optional<String> filter,
        Optional<Column.Spread> spread,
        Optional<Integer> size,
        Optional<Column.Range> range,
        ImmutableList<Column.Coded> values,
        Marks marks,
        int line) {

    /** The name the variable had before it was written. */
    String original() {
        return marks.get(Marks.NAME).filter(given -> !given.isEmpty()).orElse(name);
    }

    boolean isUsedAs(String role) {
        return use.filter(role::equals).isPresent();
    }

    int width() {
        return finish - start + 1;
    }

    String where(boolean separated) {
        if (separated) {
            return "field " + start;
        }
        return start == finish ? "column " + start : "columns " + start + " to " + finish;
    }
}
