package org.polder.tabulation.sql;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polder.answer.Missing;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Variable;

/**
 * Writes how one variable is read from its columns, as {@link org.polder.tabulation.flat.FlatReader} reads it.
 *
 * <p>What is written takes a cell only where the reader takes it too, and gives NULL for a state where it is in doubt.
 */
final class VariableSql implements Stored.Visitor<String> {
    private final Codebook codebook;
    private final TableColumns columns;
    private final Dialect dialect;
    private final Layers layers;
    private final Facet facet;

    VariableSql(Codebook codebook, TableColumns columns, Dialect dialect, Layers layers, Facet facet) {
        this.codebook = codebook;
        this.columns = columns;
        this.dialect = dialect;
        this.layers = layers;
        this.facet = facet;
    }

    /** Adds the columns of the variable. */
    void write() {
        codebook.place(facet.variable().name()).accept(this);
    }

    private Cell cell(String column) {
        int index = columns.index(column);
        return new Cell(dialect, layers, String.valueOf(index), "t." + Dialect.name(column), columns.kind(column));
    }

    private String state(int level, String expression) {
        return layers.add(level, facet.state(), expression);
    }

    private String blank() {
        return String.valueOf(facet.absent(codebook.blank()));
    }

    private SortedMap<Integer, Integer> states(IntUnaryOperator ofCategory) {
        SortedMap<Integer, Integer> states = new TreeMap<>();
        codebook.absences().forEach((code, kind) -> states.put(code, facet.absent(kind)));
        List<Integer> codes = facet.codes();
        for (int i = 0; i < codes.size(); i++) {
            states.put(codes.get(i), ofCategory.applyAsInt(i));
        }
        return states;
    }

    @Override
    public String code(Stored.Code stored) {
        return cell(stored.column()).states(facet.state(), states(facet::category), blank());
    }

    @Override
    public String label(Stored.Label stored) {
        Cell cell = cell(stored.column());
        String carried = cell.carried();
        String labels = IntStream.range(0, facet.categories())
                .mapToObj(i -> " WHEN "
                        + dialect.quoted(facet.variable().categories().get(i).label()) + " THEN " + facet.category(i))
                .collect(Collectors.joining());
        String known = labels.isEmpty() ? "NULL" : "CASE " + cell.text(carried) + labels + " END";
        return state(1, "CASE WHEN " + cell.blank(carried) + " THEN " + blank() + " ELSE " + known + " END");
    }

    // A text in which the codes that occur, each with its separator, fill the whole length holds nothing else.
    @Override
    public String codeList(Stored.CodeList stored) {
        Cell cell = cell(stored.column());
        String carried = cell.carried();
        String separator = stored.separator();
        String text = cell.text(carried);
        if (!separator.isBlank()) {
            text = "REPLACE(REPLACE(" + text + ", " + dialect.quoted(separator + " ") + ", "
                    + dialect.quoted(separator) + "), " + dialect.quoted(" " + separator) + ", "
                    + dialect.quoted(separator) + ")";
        }
        String quoted = dialect.quoted(separator);
        // Between spaces, a space at an end is one too many, as it is row by row.
        String whole = separator.isBlank() ? text : dialect.trimmed(text);
        String list = layers.add(1, "l" + facet.index(), quoted + " || " + whole + " || " + quoted);
        List<String> lengths = new ArrayList<>(List.of(String.valueOf(separator.length())));
        List<Integer> codes = facet.codes();
        for (int i = 0; i < codes.size(); i++) {
            String part = dialect.quoted(separator + codes.get(i) + separator);
            String option =
                    layers.add(2, facet.option(i), "CASE WHEN " + dialect.place(part, list) + " > 0 THEN 1 ELSE 0 END");
            int length = String.valueOf(codes.get(i)).length() + separator.length();
            lengths.add(length + " * " + option);
        }
        StringBuilder absent = new StringBuilder();
        codebook.absences().forEach((code, kind) -> {
            if (!codes.contains(code)) {
                absent.append(" WHEN ").append(dialect.quoted(separator + code + separator));
                absent.append(" THEN ").append(facet.absent(kind));
            }
        });
        String chosen = "CASE WHEN LENGTH(" + list + ") = " + Layers.sum(lengths) + " THEN " + substantive() + " END";
        return state(
                3,
                "CASE WHEN " + cell.blank(carried) + " THEN " + blank() + " ELSE "
                        + (absent.length() == 0 ? chosen : "CASE " + list + absent + " ELSE " + chosen + " END")
                        + " END");
    }

    private String substantive() {
        List<String> options = IntStream.range(0, facet.categories())
                .filter(i -> facet.category(i) == 0)
                .mapToObj(facet::option)
                .toList();
        return "CASE WHEN " + Layers.sum(options) + " > 0 THEN 0 ELSE 1 END";
    }

    @Override
    public String indicators(Stored.Indicators stored) {
        List<String> filled = new ArrayList<>();
        Map<Integer, String> raw = new TreeMap<>();
        stored.byCode().forEach((code, column) -> {
            Cell cell = cell(column);
            String carried = cell.carried();
            filled.add("NOT (" + cell.blank(carried) + ")");
            raw.put(code, layers.add(1, "r" + cell.name(), chosen(cell, carried)));
        });
        String any = layers.add(
                1,
                "f" + facet.index(),
                "CASE WHEN " + (filled.isEmpty() ? "1 = 0" : String.join(" OR ", filled)) + " THEN 1 ELSE 0 END");
        Optional<String> absence = stored.absence()
                .map(column -> cell(column).states("a" + facet.index(), states(i -> facet.states() + i), blank()));
        List<Integer> codes = facet.codes();
        for (int i = 0; i < codes.size(); i++) {
            int instead = facet.states() + i;
            String option = raw.get(codes.get(i));
            layers.add(
                    3,
                    facet.option(i),
                    absence.map(column -> "CASE WHEN " + any + " = 0 AND " + column + " = " + instead + " THEN 1 ELSE "
                                    + option + " END")
                            .orElse(option));
        }
        List<String> options =
                IntStream.range(0, codes.size()).mapToObj(facet::option).toList();
        String empty = absence.map(column -> "CASE WHEN " + column + " >= " + facet.states() + " THEN " + substantive()
                        + " ELSE " + column + " END")
                .orElse(blank());
        return state(
                4,
                "CASE WHEN " + any + " = 0 THEN " + empty + " WHEN " + Layers.sum(List.copyOf(raw.values()))
                        + " = 0 THEN " + facet.leftOpen() + " WHEN " + Layers.sum(options) + " > 0 THEN "
                        + substantive() + " END");
    }

    private static String chosen(Cell cell, String column) {
        String one = switch (cell.kind()) {
            case INTEGER, DECIMAL, FLOAT -> column + " = 1";
            case BOOLEAN -> column;
            case DYNAMIC ->
                "CASE WHEN typeof(" + column + ") = 'text' THEN " + column + " = '1' ELSE " + column + " = 1 END";
            case TEXT, PADDED, DAY, MOMENT, OTHER -> cell.text(column) + " = '1'";
        };
        String zero = switch (cell.kind()) {
            case INTEGER, DECIMAL, FLOAT -> column + " = 0";
            case BOOLEAN -> "NOT " + column;
            case DYNAMIC ->
                "CASE WHEN typeof(" + column + ") = 'text' THEN " + column + " = '0' ELSE " + column + " = 0 END";
            case TEXT, PADDED, DAY, MOMENT, OTHER -> cell.text(column) + " = '0'";
        };
        return "CASE WHEN " + one + " THEN 1 WHEN " + zero + " OR " + cell.blank(column) + " THEN 0 END";
    }

    @Override
    public String plain(Stored.Plain stored) {
        Cell cell = cell(stored.column());
        Optional<String> instead = stored.instead()
                .map(column -> cell(column).states("a" + facet.index(), states(facet::category), blank()));
        String carried = cell.carried();
        String read;
        if (facet.variable().kind() == Variable.Kind.TEXT) {
            read = "CASE WHEN " + cell.blank(carried) + " THEN " + instead.orElse(blank()) + " ELSE 0 END";
        } else {
            String number = facet.variable().kind() == Variable.Kind.DATE ? cell.day() : cell.number();
            layers.add(2, facet.number(), number);
            read = "CASE WHEN " + number + " IS NOT NULL THEN 0 WHEN " + cell.blank(carried) + " THEN "
                    + instead.orElse(blank()) + " END";
        }
        return state(3, read);
    }

    /**
     * Adds the text itself, where it tells a stratum or cluster; gives a column that is NULL where it is in doubt.
     *
     * @throws NotPushed when a column of its type may be written in several ways
     */
    static String writeText(Codebook codebook, TableColumns columns, Dialect dialect, Layers layers, Facet facet) {
        String column = codebook.place(facet.variable().name()).columns().get(0);
        ColumnKind kind = columns.kind(column);
        if (!kind.isText() && kind != ColumnKind.INTEGER && kind != ColumnKind.DYNAMIC) {
            throw new NotPushed();
        }
        Cell cell = new Cell(dialect, layers, String.valueOf(columns.index(column)), "t." + Dialect.name(column), kind);
        String carried = cell.carried();
        String text = layers.add(1, facet.text(), cell.text(carried));
        return layers.add(
                2, "h" + facet.index(), "CASE WHEN " + text + " IS NOT NULL OR " + cell.blank(carried) + " THEN 0 END");
    }

    /** Adds how far the interview got: the number of the last item from 1, and above all items when complete. */
    static String writeReached(Codebook codebook, TableColumns columns, Dialect dialect, Layers layers) {
        String column = codebook.reached().orElseThrow();
        Cell cell = new Cell(
                dialect,
                layers,
                String.valueOf(columns.index(column)),
                "t." + Dialect.name(column),
                columns.kind(column));
        String carried = cell.carried();
        List<String> items = codebook.schema().items().asList();
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            places.append(" WHEN ").append(dialect.quoted(items.get(i)));
            places.append(" THEN ").append(i + 1);
        }
        codebook.code(Missing.NOT_REACHED)
                .map(String::valueOf)
                .filter(code -> !items.contains(code))
                .ifPresent(code ->
                        places.append(" WHEN ").append(dialect.quoted(code)).append(" THEN 0"));
        String known = places.length() == 0 ? "NULL" : "CASE " + cell.text(carried) + places + " END";
        return layers.add(
                1,
                "reach",
                "CASE WHEN " + cell.blank(carried) + " THEN " + (items.size() + 1) + " ELSE " + known + " END");
    }
}
