package org.polder.tabulation.spark;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.flat.FlatReader;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Variable;

/**
 * Reads a variable from a row and writes it into a column, in the quickest way that gives what a {@link FlatReader} would:
 * it must say so, and write nothing, of all it does not know to be right.
 */
interface CellReading {
    boolean read(Row row, ColumnWriter column);

    /** Makes the reading of a variable that lies in some way. */
    static CellReading of(Plan plan, FlatReader reader, RowCells cells, Variable variable) {
        return plan.codebook().place(variable.name()).accept(new Maker(plan.columns(), reader, cells, variable));
    }

    /** A reading for each way of storing. */
    record Maker(List<String> columns, FlatReader reader, RowCells cells, Variable variable)
            implements Stored.Visitor<CellReading> {
        @Override
        public CellReading code(Stored.Code stored) {
            return one(stored.column());
        }

        @Override
        public CellReading label(Stored.Label stored) {
            return one(stored.column());
        }

        @Override
        public CellReading codeList(Stored.CodeList stored) {
            return one(stored.column());
        }

        @Override
        public CellReading indicators(Stored.Indicators stored) {
            int[] byPlace = variable.codes().stream()
                    .mapToInt(code -> columns.indexOf(stored.byCode().get(code)))
                    .toArray();
            return new OptionCells(byPlace, instead(stored.absence()));
        }

        @Override
        public CellReading plain(Stored.Plain stored) {
            int position = columns.indexOf(stored.column());
            CellReading instead = instead(stored.instead());
            CellReading given = one(stored.column());
            return (row, column) -> {
                Object content = row.get(position);
                if (content == null || content.equals("")) {
                    return instead.read(row, column);
                }
                return direct(content, column) || given.read(row, column);
            };
        }

        private boolean direct(Object content, ColumnWriter column) {
            if (variable.kind() == Variable.Kind.TEXT && content instanceof String text) {
                column.text(text);
                return true;
            }
            if (variable.kind() == Variable.Kind.NUMBER
                    && (content instanceof Double || content instanceof Integer || content instanceof Long)
                    && Double.isFinite(((Number) content).doubleValue())) {
                column.number(((Number) content).doubleValue());
                return true;
            }
            return false;
        }

        /** What an empty cell means hangs on the column that tells why, if there is one. */
        private CellReading instead(Optional<String> absence) {
            return absence.map(this::one).orElseGet(() -> {
                Remembered remembered = new Remembered(reader, cells, variable);
                return (row, column) -> write(remembered, null, column);
            });
        }

        private CellReading one(String stored) {
            int position = columns.indexOf(stored);
            Remembered remembered = new Remembered(reader, cells, variable);
            return (row, column) -> write(remembered, row.get(position), column);
        }

        private static boolean write(Remembered remembered, @Nullable Object content, ColumnWriter column) {
            Optional<Cell> meaning = remembered.meaning(content);
            meaning.ifPresent(cell -> cell.write(column));
            return meaning.isPresent();
        }
    }
}
