package org.polder.tabulation.sql;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a column of a table holds, and how its cells read as text. */
enum ColumnKind {
    INTEGER {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    },

    DECIMAL {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            BigDecimal number = row.getBigDecimal(index);
            return number == null ? null : plain(number);
        }
    },

    FLOAT {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            double number = row.getDouble(index);
            return row.wasNull() ? null : plain(number);
        }
    },

    BOOLEAN {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            boolean is = row.getBoolean(index);
            return row.wasNull() ? null : is ? "1" : "0";
        }
    },

    DAY {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            LocalDate day = row.getObject(index, LocalDate.class);
            return day == null ? null : day.toString();
        }
    },

    MOMENT {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            LocalDateTime moment = row.getObject(index, LocalDateTime.class);
            if (moment == null) {
                return null;
            }
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        }
    },

    TEXT {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    },

    /** Texts filled up with spaces to a length, which do not belong to them. */
    PADDED {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            String text = row.getString(index);
            int end = text == null ? 0 : text.length();
            while (end > 0 && text.charAt(end - 1) == ' ') {
                end--;
            }
            return text == null ? null : text.substring(0, end);
        }
    },

    /** Any cell may be of any kind, as in SQLite. */
    DYNAMIC {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            Object cell = row.getObject(index);
            return cell instanceof Number number && !(cell instanceof Integer || cell instanceof Long)
                    ? plain(number.doubleValue())
                    : row.getString(index);
        }
    },

    /** What no variable can lie in: bytes, lists, times with zones. */
    OTHER {
        @Override
        @Nullable
        String read(ResultSet row, int index) throws SQLException {
            return row.getString(index);
        }
    };

    /** The text of a cell, the same for the same value in every database; null for NULL. */
    abstract @Nullable String read(ResultSet row, int index) throws SQLException;

    boolean isNumeric() {
        return this == INTEGER || this == DECIMAL || this == FLOAT;
    }

    boolean isText() {
        return this == TEXT || this == PADDED;
    }

    private static String plain(double number) {
        return Double.isFinite(number) && Math.abs(number) < 1e15
                ? plain(BigDecimal.valueOf(number))
                : Double.toString(number);
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Tells what a column holds.
     *
     * @param type of {@link Types}
     * @param name the database's own name of the type
     */
    static ColumnKind of(int type, String name) {
        return switch (type) {
            case Types.TINYINT, Types.SMALLINT, Types.INTEGER, Types.BIGINT -> INTEGER;
            case Types.DECIMAL, Types.NUMERIC -> DECIMAL;
            case Types.REAL, Types.FLOAT, Types.DOUBLE -> FLOAT;
            case Types.BIT, Types.BOOLEAN -> BOOLEAN;
            case Types.DATE -> DAY;
            case Types.TIMESTAMP -> MOMENT;
            case Types.CHAR, Types.NCHAR -> PADDED;
            case Types.VARCHAR, Types.NVARCHAR, Types.LONGVARCHAR, Types.LONGNVARCHAR, Types.CLOB -> TEXT;
            default -> byName(name.toUpperCase(Locale.ROOT));
        };
    }

    private static ColumnKind byName(String name) {
        return switch (name) {
            case "HUGEINT", "UHUGEINT", "UBIGINT", "UINTEGER", "USMALLINT", "UTINYINT" -> INTEGER;
            default -> name.startsWith("ENUM") || name.equals("UUID") ? TEXT : OTHER;
        };
    }
}
