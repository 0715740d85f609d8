package org.polder.tabulation.json;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.answer.Missing;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** What some lines give for one variable, so that they can be handed to a column together. */
final class Given {
    private static final int SMALL = 1_024;
    private static final int NONE = -1;

    // What a line gave, in bytes, which are written without telling the garbage collector.
    private static final byte NOTHING = 0;
    private static final byte LEFT_OPEN = 1;
    private static final byte CATEGORY = 2;
    private static final byte CATEGORIES = 3;
    private static final byte NUMBER = 4;
    private static final byte DAY = 5;
    private static final byte TEXT = 6;

    private final Variable variable;
    private final Variable.Kind kind;
    private final List<Integer> codes;
    private final int[] small = new int[SMALL];
    private final Map<Integer, Integer> large = new HashMap<>();
    private final Value[] values;
    private final byte[] states;
    private final long[] bits;
    private final double[] numbers;
    private final String[] texts;
    private final BitSet[] many;
    private final Slot slot;

    Given(Variable variable, Slot slot, int lines) {
        this.slot = slot;
        this.variable = variable;
        this.kind = variable.kind();
        this.codes = variable.codes();
        this.values = codes.stream().map(Value::of).toArray(Value[]::new);
        this.states = new byte[lines];
        this.bits = new long[lines];
        this.numbers = new double[lines];
        this.texts = new String[lines];
        this.many = new BitSet[codes.size() > Long.SIZE ? lines : 0];
        Arrays.fill(texts, "");
        Arrays.setAll(many, i -> new BitSet());
        Arrays.fill(small, NONE);
        for (int i = 0; i < codes.size(); i++) {
            int code = codes.get(i);
            if (code >= 0 && code < SMALL) {
                small[code] = i;
            } else {
                large.put(code, i);
            }
        }
    }

    Variable variable() {
        return variable;
    }

    Variable.Kind kind() {
        return kind;
    }

    /** Forgets what the line gave. */
    void forget() {
        states[slot.line()] = NOTHING;
    }

    boolean isGiven() {
        return states[slot.line()] != NOTHING;
    }

    void leaveOpen() {
        states[slot.line()] = LEFT_OPEN;
    }

    private int place(int code) {
        return code >= 0 && code < SMALL ? small[code] : large.getOrDefault(code, NONE);
    }

    /** Takes the one code; tells whether there is such a code. */
    boolean code(int code) {
        int place = place(code);
        bits[slot.line()] = place;
        states[slot.line()] = CATEGORY;
        return place >= 0;
    }

    /** Begins to take several codes; with none the question counts as left open. */
    void several() {
        bits[slot.line()] = 0;
        if (codes.size() > Long.SIZE) {
            many[slot.line()].clear();
        }
        states[slot.line()] = CATEGORIES;
    }

    /** Takes one of several codes; tells whether there is such a code. */
    boolean oneOf(int code) {
        int place = place(code);
        if (place >= Long.SIZE) {
            many[slot.line()].set(place);
        } else if (place >= 0) {
            bits[slot.line()] |= 1L << place;
        }
        return place >= 0;
    }

    boolean has(int code) {
        int place = place(code);
        return place >= Long.SIZE ? many[slot.line()].get(place) : place >= 0 && (bits[slot.line()] >>> place & 1) == 1;
    }

    private BitSet all(int of) {
        BitSet all = BitSet.valueOf(new long[] {bits[of]});
        if (codes.size() > Long.SIZE) {
            all.or(many[of]);
        }
        return all;
    }

    void number(double given) {
        numbers[slot.line()] = given;
        states[slot.line()] = NUMBER;
    }

    void day(long epochDay) {
        numbers[slot.line()] = epochDay;
        states[slot.line()] = DAY;
    }

    void text(String given) {
        texts[slot.line()] = given;
        states[slot.line()] = TEXT;
    }

    Value value(Missing otherwise) {
        return switch (states[slot.line()]) {
            case NOTHING -> Value.absent(otherwise);
            case LEFT_OPEN -> Value.leftOpen();
            case CATEGORY -> values[(int) bits[slot.line()]];
            case CATEGORIES ->
                Value.of(all(slot.line()).stream()
                        .mapToObj(codes::get)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
            case NUMBER -> Value.number(numbers[slot.line()]);
            case DAY -> Value.day(LocalDate.ofEpochDay((long) numbers[slot.line()]));
            case TEXT -> Value.text(texts[slot.line()]);
            default -> throw unknown(states[slot.line()]);
        };
    }

    /** Gives the first lines to a column and forgets them; who got as far as the item and gave nothing was not asked. */
    void write(ColumnWriter column, int lines, int item, int[] reached) {
        for (int i = 0; i < lines; i++) {
            switch (states[i]) {
                case NOTHING -> column.absent(RecordReader.absence(item, reached[i]));
                case LEFT_OPEN -> column.absent(Missing.LEFT_OPEN);
                case CATEGORY -> column.category((int) bits[i]);
                case CATEGORIES -> {
                    if (codes.size() <= Long.SIZE) {
                        column.categories(bits[i]);
                    } else {
                        column.categories(all(i));
                    }
                }
                case NUMBER -> column.number(numbers[i]);
                case DAY -> column.day((int) numbers[i]);
                case TEXT -> column.text(texts[i]);
                default -> throw unknown(states[i]);
            }
        }
        Arrays.fill(states, 0, lines, NOTHING);
    }

    private static IllegalStateException unknown(byte state) {
        return new IllegalStateException("No answer is in state " + state);
    }
}
