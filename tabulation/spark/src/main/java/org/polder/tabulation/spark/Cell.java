package org.polder.tabulation.spark;

import java.util.BitSet;
import java.util.List;
import org.polder.answer.Missing;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** What a cell says, ready to be written into a column as often as it occurs. */
interface Cell {
    void write(ColumnWriter column);

    /** Prepares a value that fits a variable. */
    static Cell of(Variable variable, Value value) {
        if (!value.isAnswered()) {
            Missing kind = value.absence().orElseThrow();
            return column -> column.absent(kind);
        }
        if (!value.codes().isEmpty()) {
            return chosen(variable, List.copyOf(value.codes()));
        }
        if (variable.kind() == Variable.Kind.DATE) {
            int day = (int) value.number().orElseThrow();
            return column -> column.day(day);
        }
        if (value.number().isPresent()) {
            double number = value.number().getAsDouble();
            return column -> column.number(number);
        }
        String text = value.key();
        return column -> column.text(text);
    }

    private static Cell chosen(Variable variable, List<Integer> chosen) {
        List<Integer> codes = variable.codes();
        if (variable.kind() != Variable.Kind.MULTIPLE) {
            int place = codes.indexOf(chosen.get(0));
            return column -> column.category(place);
        }
        BitSet places = new BitSet();
        chosen.forEach(code -> places.set(codes.indexOf(code)));
        if (codes.size() <= Long.SIZE) {
            long bits = places.toLongArray()[0];
            return column -> column.categories(bits);
        }
        return column -> column.categories(places);
    }
}
