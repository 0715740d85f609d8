package org.polder.tabulation.flat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Gives the value of a variable for the cells that most rows have, without making objects; null leaves the cell to
 * {@link CellReader}, which alone says what cells mean. What that made of a cell may be remembered.
 */
abstract class CellDecoder {
    /** The most options that bits are kept of. */
    static final int MOST_OPTIONS = 62;

    @Nullable
    abstract Known decode(RowCells row);

    /** Gives the value to a column, and tells whether it could. */
    boolean fill(RowCells row, ColumnWriter column) {
        Known known = decode(row);
        if (known == null) {
            return false;
        }
        known.write(column);
        return true;
    }

    /**
     * Gives the values of several rows to a column, and tells whether all could be had. Each kind has this loop of its
     * own: only so does the compiler see which code it runs, and that makes up half of the time.
     */
    abstract boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver);

    /** Takes a cell that was left to the reader, and tells whether it was good. */
    interface LeftOver {
        boolean fill(RowCells row, ColumnWriter column);
    }

    /** Hears what the reader made of the cell that was left to it. */
    void learn(RowCells row, Known known) {}

    /** A single choice by its code. */
    static final class OfCode extends CellDecoder {
        private final CodeCells codes;
        private final int cell;

        OfCode(CodeCells codes, int cell) {
            this.codes = codes;
            this.cell = cell;
        }

        @Override
        @Nullable
        Known decode(RowCells row) {
            return codes.of(row, cell);
        }

        @Override
        boolean fill(RowCells row, ColumnWriter column) {
            Known known = codes.of(row, cell);
            if (known == null) {
                return false;
            }
            known.write(column);
            return true;
        }

        @Override
        boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver) {
            for (int i = 0; i < count; i++) {
                if (!fill(rows[i], column) && !leftOver.fill(rows[i], column)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Cells that mean the same wherever they have the same text. */
    static final class OfText extends CellDecoder {
        private final CellCache cache = new CellCache();
        private final Known blank;
        private final int cell;

        OfText(Known blank, int cell) {
            this.blank = blank;
            this.cell = cell;
        }

        @Override
        @Nullable
        Known decode(RowCells row) {
            int from = row.start(cell);
            int to = row.end(cell);
            return from == to ? blank : cache.get(row.text(), from, to);
        }

        @Override
        void learn(RowCells row, Known known) {
            cache.put(row.text(), row.start(cell), row.end(cell), known);
        }

        @Override
        boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver) {
            for (int i = 0; i < count; i++) {
                if (!fill(rows[i], column) && !leftOver.fill(rows[i], column)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Numbers, texts and days, each with a cell for the code that stands instead. */
    static final class OfPlain extends CellDecoder {
        private static final int SMALL = 1024;

        private final Variable variable;
        private final CodeCells codes;
        private final int cell;
        private final int instead;
        private final @Nullable Known[] small = new Known[SMALL];

        /** The cell that stands instead is -1 when there is none. */
        OfPlain(Variable variable, CodeCells codes, int cell, int instead) {
            this.variable = variable;
            this.codes = codes;
            this.cell = cell;
            this.instead = instead;
        }

        @Override
        @Nullable
        Known decode(RowCells row) {
            if (row.isEmpty(cell)) {
                return instead < 0 ? codes.blank() : codes.of(row, instead);
            }
            return switch (variable.kind()) {
                case NUMBER -> number(decimal(row));
                case DATE -> day(ShortDay.epochDay(row.text(), row.start(cell), row.end(cell)));
                case TEXT, SINGLE, MULTIPLE -> Known.of(variable, Value.text(row.cell(cell)));
            };
        }

        private double decimal(RowCells row) {
            return ShortNumber.decimal(row.text(), row.start(cell), row.end(cell));
        }

        private @Nullable Known day(int epochDay) {
            return epochDay == ShortDay.NOT_SHORT
                    ? null
                    : Known.of(variable, Value.day(LocalDate.ofEpochDay(epochDay)));
        }

        private @Nullable Known number(double number) {
            if (number >= 0 && number < SMALL && number == (int) number) {
                Known known = small[(int) number];
                if (known == null) {
                    known = Known.of(variable, Value.number(number));
                    small[(int) number] = known;
                }
                return known;
            }
            return Double.isNaN(number) ? null : Known.of(variable, Value.number(number));
        }

        @Override
        boolean fill(RowCells row, ColumnWriter column) {
            if (row.isEmpty(cell)) {
                return super.fill(row, column);
            }
            return switch (variable.kind()) {
                case NUMBER -> fill(decimal(row), column);
                case DATE -> fill(ShortDay.epochDay(row.text(), row.start(cell), row.end(cell)), column);
                case TEXT, SINGLE, MULTIPLE -> {
                    column.text(row.cell(cell));
                    yield true;
                }
            };
        }

        private static boolean fill(double number, ColumnWriter column) {
            if (Double.isNaN(number)) {
                return false;
            }
            column.number(number);
            return true;
        }

        private static boolean fill(int epochDay, ColumnWriter column) {
            if (epochDay == ShortDay.NOT_SHORT) {
                return false;
            }
            column.day(epochDay);
            return true;
        }

        @Override
        boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver) {
            for (int i = 0; i < count; i++) {
                if (!fill(rows[i], column) && !leftOver.fill(rows[i], column)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** Codes of a multiple choice of at most 62 options in one cell, one sign between them. */
    static final class OfCodes extends CellDecoder {
        private static final long ONE = 0;
        private static final long UNKNOWN = -1;

        private final Choices choices;
        private final CodeCells codes;
        private final int cell;
        private final char separator;

        OfCodes(Choices choices, CodeCells codes, int cell, char separator) {
            this.choices = choices;
            this.codes = codes;
            this.cell = cell;
            this.separator = separator;
        }

        @Override
        @Nullable
        Known decode(RowCells row) {
            long chosen = chosen(row);
            return chosen == ONE ? codes.of(row, cell) : chosen == UNKNOWN ? null : choices.of(chosen);
        }

        @Override
        boolean fill(RowCells row, ColumnWriter column) {
            long chosen = chosen(row);
            if (chosen == ONE || chosen == UNKNOWN) {
                return super.fill(row, column);
            }
            column.categories(chosen);
            return true;
        }

        /** The bits of several codes; or that there is one cell of one code, or none, or something else. */
        private long chosen(RowCells row) {
            char[] text = row.text();
            int from = row.start(cell);
            int end = row.end(cell);
            long chosen = 0;
            int to = next(text, from, end);
            if (to == end) {
                return ONE;
            }
            while (true) {
                Known known = codes.of(text, from, to);
                if (known == null || known.form() != Known.Form.CATEGORY) {
                    return UNKNOWN;
                }
                chosen |= 1L << known.places();
                if (to == end) {
                    return chosen;
                }
                from = to + 1;
                to = next(text, from, end);
            }
        }

        private int next(char[] text, int from, int end) {
            int to = from;
            while (to < end && text[to] != separator) {
                to++;
            }
            return to;
        }

        @Override
        boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver) {
            for (int i = 0; i < count; i++) {
                if (!fill(rows[i], column) && !leftOver.fill(rows[i], column)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A multiple choice with a cell an option, at most 62 of them. */
    static final class OfIndicators extends CellDecoder {
        private final int[] cells;
        private final Choices choices;
        private final int absence;
        private final CodeCells codes;

        /** The cell that tells why there is no answer is -1 when there is none. */
        OfIndicators(int[] cells, Choices choices, int absence, CodeCells codes) {
            this.cells = cells;
            this.choices = choices;
            this.absence = absence;
            this.codes = codes;
        }

        @Override
        @Nullable
        Known decode(RowCells row) {
            long chosen = 0;
            boolean filled = false;
            for (int i = 0; i < cells.length; i++) {
                int from = row.start(cells[i]);
                int length = row.end(cells[i]) - from;
                if (length == 0) {
                    continue;
                }
                char sign = row.text()[from];
                if (length > 1 || sign != '0' && sign != '1') {
                    return null;
                }
                filled = true;
                chosen |= (long) (sign - '0') << i;
            }
            if (filled) {
                return choices.of(chosen);
            }
            return absence < 0 ? codes.blank() : codes.of(row, absence);
        }

        @Override
        boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver) {
            for (int i = 0; i < count; i++) {
                if (!fill(rows[i], column) && !leftOver.fill(rows[i], column)) {
                    return false;
                }
            }
            return true;
        }
    }

    /** A variable of a kind that is rare enough to be left to the reader. */
    static final class OfNothing extends CellDecoder {
        @Override
        @Nullable
        Known decode(RowCells row) {
            return null;
        }

        @Override
        boolean fill(RowCells[] rows, int count, ColumnWriter column, LeftOver leftOver) {
            for (int i = 0; i < count; i++) {
                if (!fill(rows[i], column) && !leftOver.fill(rows[i], column)) {
                    return false;
                }
            }
            return true;
        }
    }
}
