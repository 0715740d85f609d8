package org.polder.tabulation.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.polder.tabulation.source.Variable;

/**
 * A variable that tells the stratum or the cluster: a column of numbers and one of texts, of which one at most has the
 * key.
 *
 * @param facet the variable
 * @param name makes the names of the columns
 */
record Unit(Facet facet, String name) {
    String number() {
        return name + "n";
    }

    String text() {
        return name + "t";
    }

    String numberExpression() {
        String number = switch (facet.variable().kind()) {
            case SINGLE -> facet.state();
            case NUMBER, DATE -> facet.number();
            case MULTIPLE, TEXT -> "NULL";
        };
        return "CAST(" + number + " AS DOUBLE PRECISION)";
    }

    String textExpression(Dialect dialect) {
        String instead = IntStream.range(0, facet.categories())
                .mapToObj(i -> " WHEN " + facet.category(i) + " THEN "
                        + dialect.quoted(String.valueOf(facet.codes().get(i))))
                .collect(Collectors.joining());
        String text = switch (facet.variable().kind()) {
            case SINGLE -> "NULL";
            case MULTIPLE ->
                facet.categories() == 0
                        ? "NULL"
                        : IntStream.range(0, facet.categories())
                                .mapToObj(i -> "CASE WHEN " + facet.option(i) + " = 1 THEN '1' ELSE '0' END")
                                .collect(Collectors.joining(" || "));
            case NUMBER, DATE -> instead.isEmpty() ? "NULL" : "CASE " + facet.state() + instead + " END";
            case TEXT -> "CASE " + facet.state() + " WHEN 0 THEN " + facet.text() + instead + " END";
        };
        return "CAST(" + text + " AS VARCHAR)";
    }

    /** The key of the value, as {@link org.polder.tabulation.source.Value#key()} gives it. */
    String key(ResultSet row, int numberColumn) throws SQLException {
        String text = row.getString(numberColumn + 1);
        if (text != null) {
            return facet.variable().kind() == Variable.Kind.MULTIPLE ? chosen(text) : text;
        }
        double number = row.getDouble(numberColumn);
        if (row.wasNull()) {
            return "";
        }
        return switch (facet.variable().kind()) {
            case SINGLE ->
                number < facet.categories() ? String.valueOf(facet.codes().get((int) number)) : "";
            case DATE -> LocalDate.ofEpochDay((long) number).toString();
            case NUMBER, MULTIPLE, TEXT ->
                number == 0
                        ? "0"
                        : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
        };
    }

    private String chosen(String text) {
        List<Integer> codes = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '1')
                .mapToObj(i -> facet.codes().get(i))
                .sorted()
                .toList();
        return codes.size() > 1
                ? codes.toString()
                : codes.stream().map(String::valueOf).findFirst().orElse("");
    }
}
