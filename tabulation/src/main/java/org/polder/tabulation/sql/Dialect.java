package org.polder.tabulation.sql;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the databases that can count by themselves say differently.
 *
 * <p>Names stand in double quotes in all of them. Texts stand in single quotes, which are doubled within.
 */
enum Dialect {
    SQLITE("sqlite", 2_000, 400) {
        // A thousand subqueries, of which every grouping has those of the rows.
        @Override
        int mostBlocks(int depth) {
            return 900 / (depth + 3);
        }

        @Override
        String text(ColumnKind kind, String column) {
            return kind == ColumnKind.DYNAMIC
                    ? "CASE WHEN typeof(" + column + ") IN ('text', 'integer') THEN CAST(" + column
                            + " AS TEXT) COLLATE BINARY END"
                    : super.text(kind, column) + " COLLATE BINARY";
        }

        @Override
        String isInteger(String text) {
            String digits = unsigned(text);
            return "(length(" + digits + ") BETWEEN 1 AND 9 AND " + digits + " NOT GLOB '*[^0-9]*')";
        }

        // Fifteen digits at most are read to the nearest double by every reader.
        @Override
        String isNumber(String text) {
            String digits = unsigned(text);
            return "(length(" + digits + ") <= 16 AND " + digits + " GLOB '[0-9]*' AND " + digits
                    + " NOT GLOB '*[^0-9.]*' AND " + digits + " NOT GLOB '*.*.*' AND " + digits + " GLOB '*[0-9]')";
        }

        private static String unsigned(String text) {
            return "substr(" + text + ", 1 + (substr(" + text + ", 1, 1) IN ('-', '+')))";
        }

        @Override
        String place(String part, String whole) {
            return "instr(" + whole + ", " + part + ")";
        }

        // A subquery with a limit, read by one with a condition, is not merged into it, so that what it computes is
        // computed once a row; the condition must look at the row to stay.
        @Override
        String fenced(String query, String column) {
            return "(" + query + " LIMIT -1) AS q WHERE " + column + " IS NULL OR " + column + " IS NOT NULL";
        }

        @Override
        String kept() {
            return "AS MATERIALIZED ";
        }
    },

    H2("h2", 16_000, 200) {
        // Each subquery within another is planned twice or more: ten of them take minutes.
        @Override
        boolean isFlat() {
            return true;
        }

        // The rows of what stands on the left are copied by every union, so that none should have much on its left.
        @Override
        String union(List<String> queries) {
            if (queries.size() == 1) {
                return queries.get(0);
            }
            int middle = queries.size() / 2;
            return "(" + union(queries.subList(0, middle)) + ") UNION ALL ("
                    + union(queries.subList(middle, queries.size())) + ")";
        }

        @Override
        String isInteger(String text) {
            return "REGEXP_LIKE(" + text + ", '" + INTEGER + "')";
        }

        @Override
        String isNumber(String text) {
            return "REGEXP_LIKE(" + text + ", '" + NUMBER + "')";
        }

        @Override
        String place(String part, String whole) {
            return "LOCATE(" + part + ", " + whole + ")";
        }

        @Override
        String days(String day) {
            return "DATEDIFF(DAY, DATE '1970-01-01', " + day + ")";
        }
    },

    POSTGRESQL("postgresql", 1_600, 400) {
        // The plain quotes read a backslash by a setting of the server; these read it in one way.
        @Override
        String quoted(String text) {
            return text.indexOf('\\') < 0 ? super.quoted(text) : "E" + super.quoted(text.replace("\\", "\\\\"));
        }

        @Override
        String text(ColumnKind kind, String column) {
            return super.text(kind, column) + " COLLATE \"C\"";
        }

        @Override
        String isInteger(String text) {
            return "(" + text + " ~ '" + INTEGER + "')";
        }

        @Override
        String isNumber(String text) {
            return "(" + text + " ~ '" + NUMBER + "')";
        }

        @Override
        String place(String part, String whole) {
            return "strpos(" + whole + ", " + part + ")";
        }

        @Override
        String days(String day) {
            return "(" + day + " - DATE '1970-01-01')";
        }

        // Without an offset the subquery is merged, and what it computes is computed once a use.
        @Override
        String fenced(String query, String column) {
            return "(" + query + " OFFSET 0) AS q";
        }

        @Override
        String kept() {
            return "AS MATERIALIZED ";
        }
    },

    DUCKDB("duckdb", 100_000, 2_000) {
        @Override
        boolean hasGroupingSets() {
            return true;
        }

        @Override
        String text(ColumnKind kind, String column) {
            return super.text(kind, column) + " COLLATE \"binary\"";
        }

        @Override
        String isInteger(String text) {
            return "regexp_full_match(" + text + ", '" + INTEGER + "')";
        }

        @Override
        String isNumber(String text) {
            return "regexp_full_match(" + text + ", '" + NUMBER + "')";
        }

        @Override
        String place(String part, String whole) {
            return "instr(" + whole + ", " + part + ")";
        }

        @Override
        String days(String day) {
            return "CAST(" + day + " - DATE '1970-01-01' AS INTEGER)";
        }

        // By itself it takes away more kinds of space than those that stand around numbers.
        @Override
        String trimmed(String text) {
            return "TRIM(" + text + ", ' ')";
        }

        @Override
        String divided(String number, int by) {
            return "(" + number + " // " + by + ")";
        }

        // A decimal is divided by a power of ten on the way to a double, which does not always give the nearest one.
        @Override
        String decimal(String column) {
            return "CAST(CAST(" + column + " AS VARCHAR) AS DOUBLE)";
        }
    };

    private static final String INTEGER = "^[+-]?[0-9]{1,9}$";
    private static final String NUMBER = "^[+-]?[0-9]{1,30}([.][0-9]{1,30})?$";

    private final String product;
    private final int mostColumns;
    private final int mostBlocks;

    Dialect(String product, int mostColumns, int mostBlocks) {
        this.product = product;
        this.mostColumns = mostColumns;
        this.mostBlocks = mostBlocks;
    }

    /** Finds the dialect of a database; nothing for one that is not known, whose rows can be read all the same. */
    static Optional<Dialect> of(Connection connection) throws SQLException {
        String name = connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT);
        for (Dialect dialect : values()) {
            if (dialect.product.equals(name)) {
                return Optional.of(dialect);
            }
        }
        return Optional.empty();
    }

    /** How many columns a subquery may have. */
    int mostColumns() {
        return mostColumns;
    }

    /**
     * How many groupings one statement may have.
     *
     * @param depth how many subqueries the rows are made by
     */
    int mostBlocks(int depth) {
        return mostBlocks;
    }

    boolean hasGroupingSets() {
        return false;
    }

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** The text of a cell, compared letter by letter; NULL for what is better judged row by row. */
    String text(ColumnKind kind, String column) {
        return switch (kind) {
            case BOOLEAN -> "CASE WHEN " + column + " THEN '1' WHEN NOT " + column + " THEN '0' END";
            case PADDED -> "RTRIM(CAST(" + column + " AS VARCHAR))";
            default -> "CAST(" + column + " AS VARCHAR)";
        };
    }

    /** A test that a text is a whole number, which is not true of every text that is one. */
    abstract String isInteger(String text);

    /** A test that a text is a decimal number, which is not true of every text that is one. */
    abstract String isNumber(String text);

    /** Where a text stands in another, from 1; 0 for nowhere. */
    abstract String place(String part, String whole);

    /** The days from 1970-01-01 to a day. */
    String days(String day) {
        return "NULL";
    }

    /** The double nearest to a decimal number. */
    String decimal(String column) {
        return "CAST(" + column + " AS DOUBLE PRECISION)";
    }

    /** A text without the spaces around it; other white space stays. */
    String trimmed(String text) {
        return "TRIM(" + text + ")";
    }

    /** A whole number divided, without a remainder. */
    String divided(String number, int by) {
        return "(" + number + " / " + by + ")";
    }

    /** What stands behind FROM to read a subquery, whose expressions are to be computed once a row. */
    String fenced(String query, String column) {
        return "(" + query + ") AS q";
    }

    /** Whether few subqueries should lie within one another, though expressions are then written out where used. */
    boolean isFlat() {
        return false;
    }

    String union(List<String> queries) {
        return String.join(" UNION ALL ", queries);
    }

    /** How a common table expression is kept rather than computed once a use, where there is a way to say so. */
    String kept() {
        return "AS ";
    }

    /** A number as a double, without rounding on the way. */
    static String number(double value) {
        String digits = Double.toString(value);
        return "CAST(" + digits + (digits.contains("E") ? "" : "E0") + " AS DOUBLE PRECISION)";
    }
}
