package org.polder.tabulation.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.tabulation.flat.FlatRow;

/** One row of a result, as text. */
final class TableRow implements FlatRow {
    private final Map<String, String> cells = new HashMap<>();
    private final Place place;
    private final List<String> names;
    private final List<ColumnKind> kinds;

    TableRow(TableColumns columns, List<String> names) {
        this.place = Place.none().withSource(columns.table());
        this.names = names;
        this.kinds = names.stream().map(columns::kind).toList();
    }

    /** Takes the cells of the next row, whose columns begin with the one of that number. */
    void take(ResultSet row, int first) throws SQLException {
        cells.clear();
        for (int i = 0; i < names.size(); i++) {
            String text = kinds.get(i).read(row, first + i);
            if (text != null && !text.isEmpty()) {
                cells.put(names.get(i), text);
            }
        }
    }

    @Override
    public Optional<String> cell(String column) {
        return Optional.ofNullable(cells.get(column));
    }

    @Override
    public Place place() {
        return place;
    }
}
