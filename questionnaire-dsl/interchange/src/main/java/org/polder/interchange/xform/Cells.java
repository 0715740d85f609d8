package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A line of a sheet by what its columns are about. */
final class Cells {
    private final int line;
    private final Map<String, Map<String, String>> cells = new LinkedHashMap<>();

    /** Sorts the cells of a line by column; of two columns about the same thing the first counts. */
    Cells(Sheet.Line line, Map<String, Column> columns) {
        this.line = line.number();
        line.cells().forEach((heading, words) -> {
            Column column = columns.get(heading);
            if (column != null) {
                cells.computeIfAbsent(column.name(), name -> new LinkedHashMap<>())
                        .putIfAbsent(column.language(), words);
            }
        });
    }

    int line() {
        return line;
    }

    /** What stands in a column, whatever its language. */
    Optional<String> cell(String column) {
        return words(column).values().stream().findFirst();
    }

    /** What stands in the columns about one thing, by language. */
    ImmutableMap<String, String> words(String column) {
        return ImmutableMap.copyOf(cells.getOrDefault(column, Map.of()));
    }

    /** Tells whether a column says yes. */
    boolean isYes(String column) {
        return cell(column).filter(Cells::saysYes).isPresent();
    }

    private static boolean saysYes(String words) {
        return words.equalsIgnoreCase("yes") || words.equalsIgnoreCase("true") || words.equals("true()");
    }

    private static boolean saysNo(String words) {
        return words.equalsIgnoreCase("no") || words.equalsIgnoreCase("false") || words.equals("false()");
    }

    /** A column of yes and no, or of an expression, as an expression. */
    Optional<String> truth(String column) {
        return cell(column).map(words -> saysYes(words) ? Terms.TRUE : saysNo(words) ? Terms.FALSE : words);
    }
}
