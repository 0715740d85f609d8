package org.polder.tabulation.spark;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Place;
import org.polder.tabulation.flat.FlatRow;

/** The row at hand, cell by cell as text. */
final class RowCells implements FlatRow {
    private final Place source;
    private final Optional<String> respondent;
    private final Map<String, Integer> positions = new HashMap<>();
    private Row row = Row.empty();

    RowCells(Plan plan) {
        this.source = Place.none().withSource(plan.name());
        this.respondent = plan.codebook().respondent();
        List<String> columns = plan.columns();
        for (int i = 0; i < columns.size(); i++) {
            positions.put(columns.get(i), i);
        }
    }

    void turnTo(Row next) {
        row = next;
    }

    @Override
    public Optional<String> cell(String column) {
        return Optional.ofNullable(text(row.get(positions.get(column)))).filter(text -> !text.isEmpty());
    }

    @Override
    public Place place() {
        return respondent.flatMap(this::cell).map(source::withRespondent).orElse(source);
    }

    /** Writes a number in its shortest form, so that code 3 is read from a column of doubles too. */
    private static @Nullable String text(@Nullable Object cell) {
        if (cell instanceof Boolean truth) {
            return truth ? "1" : "0";
        }
        if (cell instanceof Double number && Double.isFinite(number)) {
            return plain(BigDecimal.valueOf(number));
        }
        if (cell instanceof Float number && Float.isFinite(number)) {
            return plain(new BigDecimal(number.toString()));
        }
        if (cell instanceof BigDecimal number) {
            return plain(number);
        }
        return cell == null ? null : cell.toString();
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
