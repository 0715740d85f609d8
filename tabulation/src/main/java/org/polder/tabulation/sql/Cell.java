package org.polder.tabulation.sql;

import java.util.SortedMap;

/**
 * Writes how the cells of one column are read.
 *
 * @param dialect the database's
 * @param layers takes the steps
 * @param name a name for the column among the layers
 * @param column the column as the table has it
 * @param kind what it holds
 */
record Cell(Dialect dialect, Layers layers, String name, String column, ColumnKind kind) {

    /** The column as it can be used from the second subquery on. */
    String carried() {
        return layers.add(0, "c" + name, kind.isText() ? dialect.text(kind, column) : column);
    }

    String blank(String cell) {
        return kind.isText() || kind == ColumnKind.DYNAMIC
                ? "(" + cell + " IS NULL OR " + cell + " = '')"
                : cell + " IS NULL";
    }

    /** The cell as text; what has no one way to be written as text is NULL. */
    String text(String cell) {
        return kind.isText() ? cell : dialect.text(kind, cell);
    }

    /** A column of the second subquery: the cell as a whole number, or NULL where it is none for sure. */
    private String whole() {
        String cell = carried();
        String number = switch (kind) {
            case INTEGER -> cell;
            case DECIMAL, FLOAT ->
                "CASE WHEN " + cell + " BETWEEN -2147483648 AND 2147483647 AND " + cell + " = FLOOR(" + cell
                        + ") THEN CAST(" + cell + " AS INTEGER) END";
            case BOOLEAN -> "CASE WHEN " + cell + " THEN 1 WHEN NOT " + cell + " THEN 0 END";
            case TEXT, PADDED -> wholeText(cell);
            case DYNAMIC, DAY, MOMENT, OTHER -> "NULL";
        };
        return layers.add(1, "i" + name, number);
    }

    private String wholeText(String cell) {
        String trimmed = dialect.trimmed(cell);
        return "CASE WHEN " + dialect.isInteger(trimmed) + " THEN CAST(" + trimmed + " AS INTEGER) END";
    }

    /**
     * A column of the third subquery, or of the first where the cells are whole numbers: the state of a code.
     *
     * @param as the column's name
     * @param states the state of each code there is
     * @param blank what an empty cell stands for
     */
    String states(String as, SortedMap<Integer, Integer> states, String blank) {
        if (kind == ColumnKind.INTEGER) {
            return layers.add(0, as, CodeRuns.of(states).state(column, blank(column), blank));
        }
        if (kind == ColumnKind.DYNAMIC) {
            return layers.add(0, as, dynamic(CodeRuns.of(states), blank));
        }
        String whole = whole();
        return layers.add(2, as, CodeRuns.of(states).state(whole, blank("c" + name), blank));
    }

    /** Whole numbers come first, and are looked at where they lie. */
    private String dynamic(CodeRuns states, String blank) {
        String isNull = column + " IS NULL";
        String real = "CAST(" + column + " AS INTEGER)";
        String trimmed = dialect.trimmed(column);
        String text = "CAST(" + trimmed + " AS INTEGER)";
        return "CASE typeof(" + column + ") WHEN 'integer' THEN " + states.state(column, isNull, blank)
                + " WHEN 'null' THEN " + blank
                + " WHEN 'real' THEN CASE WHEN " + column + " = " + real + " THEN " + states.state(real, isNull, blank)
                + " END WHEN 'text' THEN CASE WHEN " + column + " = '' THEN " + blank + " WHEN "
                + dialect.isInteger(trimmed) + " THEN " + states.state(text, isNull, blank) + " END END";
    }

    /** A column of the second subquery: the cell as a double, or NULL where it is none for sure. */
    String number() {
        String cell = carried();
        String real = "CAST(" + cell + " AS DOUBLE PRECISION)";
        String number = switch (kind) {
            case INTEGER -> real;
            case DECIMAL -> dialect.decimal(cell);
            case FLOAT -> finite(cell, real);
            case BOOLEAN -> "CASE WHEN " + cell + " THEN 1E0 WHEN NOT " + cell + " THEN 0E0 END";
            case TEXT, PADDED -> numberText(cell);
            case DYNAMIC ->
                "CASE typeof(" + cell + ") WHEN 'integer' THEN " + real + " WHEN 'real' THEN " + finite(cell, cell)
                        + " WHEN 'text' THEN " + numberText(cell) + " END";
            case DAY, MOMENT, OTHER -> "NULL";
        };
        return layers.add(1, "n" + name, number);
    }

    private static String finite(String cell, String real) {
        return "CASE WHEN " + cell + " BETWEEN -1.7976931348623157E308 AND 1.7976931348623157E308 THEN " + real
                + " END";
    }

    private String numberText(String cell) {
        String trimmed = dialect.trimmed(cell);
        return "CASE WHEN " + dialect.isNumber(trimmed) + " THEN CAST(" + trimmed + " AS DOUBLE PRECISION) END";
    }

    /** A column of the second subquery: the cell as days since 1970-01-01, or NULL where it is no day for sure. */
    String day() {
        String cell = carried();
        String day = switch (kind) {
            case DAY -> within(cell, dialect.days(cell));
            case MOMENT ->
                "CASE WHEN " + cell + " = CAST(" + cell + " AS DATE) THEN "
                        + within(cell, dialect.days("CAST(" + cell + " AS DATE)")) + " END";
            case TEXT, PADDED -> new DayText(dialect, cell).days();
            case DYNAMIC ->
                "CASE WHEN typeof(" + cell + ") = 'text' THEN " + new DayText(dialect, cell).days() + " END";
            case INTEGER, DECIMAL, FLOAT, BOOLEAN, OTHER -> "NULL";
        };
        return layers.add(1, "n" + name, day);
    }

    /** Databases know days that lie infinitely far away, which cannot be counted. */
    private static String within(String cell, String days) {
        return "CASE WHEN " + cell + " >= DATE '0001-01-01' AND " + cell + " <= DATE '9999-12-31' THEN " + days
                + " END";
    }
}
