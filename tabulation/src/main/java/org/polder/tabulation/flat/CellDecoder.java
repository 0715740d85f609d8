package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.polder.answer.Missing;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/**
 * Gives the value of a variable for the cells that most rows have, without making objects; null leaves the cell to
 * {@link CellReader}, which alone says what cells mean. What that made of a cell may be remembered.
 */
abstract class CellDecoder {
    abstract @Nullable Value decode(RowCells row);

    /** Hears what the reader made of the cell that was left to it. */
    void learn(RowCells row, Value value) {}

    /** The values of codes, found by the code itself when it is small. */
    static final class Codes {
        private static final int LEAST = -1_000;
        private static final int MOST = 10_000;

        private final @Nullable Value[] small;
        private final Value blank;

        Codes(Codebook codebook, Variable variable) {
            this.blank = Value.absent(codebook.blank());
            int greatest = 0;
            for (int code : variable.codes()) {
                greatest = code <= MOST ? Math.max(greatest, code) : greatest;
            }
            this.small = new Value[greatest - LEAST + 1];
            for (Map.Entry<Integer, Missing> absence : codebook.absences().entrySet()) {
                put(absence.getKey(), Value.absent(absence.getValue()));
            }
            variable.categories().stream().map(Category::code).forEach(code -> put(code, Value.of(code)));
        }

        private void put(int code, Value value) {
            if (code >= LEAST && code - LEAST < small.length) {
                small[code - LEAST] = value;
            }
        }

        @Nullable
        Value of(RowCells row, int cell) {
            int from = row.start(cell);
            int to = row.end(cell);
            if (from == to) {
                return blank;
            }
            long code = ShortNumber.whole(row.text(), from, to);
            return code >= LEAST && code < LEAST + small.length ? small[(int) code - LEAST] : null;
        }
    }

    /** A single choice by its code. */
    static final class OfCode extends CellDecoder {
        private final Codes codes;
        private final int cell;

        OfCode(Codes codes, int cell) {
            this.codes = codes;
            this.cell = cell;
        }

        @Override
        @Nullable
        Value decode(RowCells row) {
            return codes.of(row, cell);
        }
    }

    /** Cells that mean the same wherever they have the same text. */
    static final class OfText extends CellDecoder {
        private final CellCache cache = new CellCache();
        private final Value blank;
        private final int cell;

        OfText(Value blank, int cell) {
            this.blank = blank;
            this.cell = cell;
        }

        @Override
        @Nullable
        Value decode(RowCells row) {
            int from = row.start(cell);
            int to = row.end(cell);
            return from == to ? blank : cache.get(row.text(), from, to);
        }

        @Override
        void learn(RowCells row, Value value) {
            cache.put(row.text(), row.start(cell), row.end(cell), value);
        }
    }

    /** Numbers, texts and days, each with a cell for the code that stands instead. */
    static final class OfPlain extends CellDecoder {
        private static final int SMALL = 1024;

        private final Variable.Kind kind;
        private final Codes codes;
        private final int cell;
        private final int instead;
        private final CellCache days = new CellCache();
        private final @Nullable Value[] small = new Value[SMALL];

        /** The cell that stands instead is -1 when there is none. */
        OfPlain(Variable.Kind kind, Codes codes, int cell, int instead) {
            this.kind = kind;
            this.codes = codes;
            this.cell = cell;
            this.instead = instead;
        }

        @Override
        @Nullable
        Value decode(RowCells row) {
            if (row.isEmpty(cell)) {
                return instead < 0 ? codes.blank : codes.of(row, instead);
            }
            return switch (kind) {
                case NUMBER -> number(row);
                case DATE -> days.get(row.text(), row.start(cell), row.end(cell));
                case TEXT, SINGLE, MULTIPLE -> Value.text(row.cell(cell));
            };
        }

        private @Nullable Value number(RowCells row) {
            double number = ShortNumber.decimal(row.text(), row.start(cell), row.end(cell));
            if (number >= 0 && number < SMALL && number == (int) number) {
                Value known = small[(int) number];
                if (known == null) {
                    known = Value.number(number);
                    small[(int) number] = known;
                }
                return known;
            }
            return Double.isNaN(number) ? null : Value.number(number);
        }

        @Override
        void learn(RowCells row, Value value) {
            if (kind == Variable.Kind.DATE && !row.isEmpty(cell)) {
                days.put(row.text(), row.start(cell), row.end(cell), value);
            }
        }
    }

    /** A multiple choice with a cell an option, at most 62 of them. */
    static final class OfIndicators extends CellDecoder {
        static final int MOST = 62;
        private static final int PLACES = 1 << 10;

        private final int[] cells;
        private final int[] codes;
        private final int absence;
        private final Codes byCode;
        private final long[] known = new long[PLACES];
        private final @Nullable Value[] values = new Value[PLACES];

        /** The cell that tells why there is no answer is -1 when there is none. */
        OfIndicators(int[] cells, int[] codes, int absence, Codes byCode) {
            this.cells = cells;
            this.codes = codes;
            this.absence = absence;
            this.byCode = byCode;
        }

        @Override
        @Nullable
        Value decode(RowCells row) {
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
            return filled ? value(chosen) : absence < 0 ? byCode.blank : byCode.of(row, absence);
        }

        private Value value(long chosen) {
            int place = Long.hashCode(chosen * 0x9E3779B97F4A7C15L) & PLACES - 1;
            Value value = values[place];
            if (value == null || known[place] != chosen) {
                value = Value.of(codes(chosen));
                known[place] = chosen;
                values[place] = value;
            }
            return value;
        }

        private ImmutableSortedSet<Integer> codes(long chosen) {
            List<Integer> list = new ArrayList<>();
            for (int i = 0; i < codes.length; i++) {
                if ((chosen >> i & 1) == 1) {
                    list.add(codes[i]);
                }
            }
            return ImmutableSortedSet.copyOf(list);
        }
    }

    /** A variable of a kind that is rare enough to be left to the reader. */
    static final class None extends CellDecoder {
        @Override
        @Nullable
        Value decode(RowCells row) {
            return null;
        }
    }
}
