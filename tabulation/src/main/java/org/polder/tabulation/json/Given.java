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

    private final Variable variable;
    private final List<Integer> codes;
    private final int[] small = new int[SMALL];
    private final Map<Integer, Integer> large = new HashMap<>();
    private final Value[] values;
    private final State[] states;
    private final long[] bits;
    private final double[] numbers;
    private final String[] texts;
    private final BitSet[] many;
    private int line;

    private enum State {
        NOTHING,
        LEFT_OPEN,
        CATEGORY,
        CATEGORIES,
        NUMBER,
        DAY,
        TEXT
    }

    Given(Variable variable, int lines) {
        this.variable = variable;
        this.codes = variable.codes();
        this.values = codes.stream().map(Value::of).toArray(Value[]::new);
        this.states = new State[lines];
        this.bits = new long[lines];
        this.numbers = new double[lines];
        this.texts = new String[lines];
        this.many = new BitSet[lines];
        Arrays.fill(states, State.NOTHING);
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

    /** Begins a line, of which nothing is given yet. */
    void begin(int next) {
        line = next;
        states[line] = State.NOTHING;
    }

    boolean isGiven() {
        return states[line] != State.NOTHING;
    }

    void leaveOpen() {
        states[line] = State.LEFT_OPEN;
    }

    private int place(int code) {
        return code >= 0 && code < SMALL ? small[code] : large.getOrDefault(code, NONE);
    }

    /** Takes the one code; tells whether there is such a code. */
    boolean code(int code) {
        int place = place(code);
        bits[line] = place;
        states[line] = State.CATEGORY;
        return place >= 0;
    }

    /** Begins to take several codes; with none the question counts as left open. */
    void several() {
        bits[line] = 0;
        many[line].clear();
        states[line] = State.CATEGORIES;
    }

    /** Takes one of several codes; tells whether there is such a code. */
    boolean oneOf(int code) {
        int place = place(code);
        if (place >= Long.SIZE) {
            many[line].set(place);
        } else if (place >= 0) {
            bits[line] |= 1L << place;
        }
        return place >= 0;
    }

    boolean has(int code) {
        int place = place(code);
        return place >= Long.SIZE ? many[line].get(place) : place >= 0 && (bits[line] >>> place & 1) == 1;
    }

    private BitSet all(int of) {
        BitSet all = BitSet.valueOf(new long[] {bits[of]});
        all.or(many[of]);
        return all;
    }

    void number(double given) {
        numbers[line] = given;
        states[line] = State.NUMBER;
    }

    void day(long epochDay) {
        numbers[line] = epochDay;
        states[line] = State.DAY;
    }

    void text(String given) {
        texts[line] = given;
        states[line] = State.TEXT;
    }

    Value value(Missing otherwise) {
        return switch (states[line]) {
            case NOTHING -> Value.absent(otherwise);
            case LEFT_OPEN -> Value.leftOpen();
            case CATEGORY -> values[(int) bits[line]];
            case CATEGORIES ->
                Value.of(all(line).stream()
                        .mapToObj(codes::get)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
            case NUMBER -> Value.number(numbers[line]);
            case DAY -> Value.day(LocalDate.ofEpochDay((long) numbers[line]));
            case TEXT -> Value.text(texts[line]);
        };
    }

    /** Gives the first lines to a column; who got as far as the item and gave nothing was not asked. */
    void write(ColumnWriter column, int lines, int item, int[] reached) {
        for (int i = 0; i < lines; i++) {
            switch (states[i]) {
                case NOTHING -> column.absent(RecordReader.absence(item, reached[i]));
                case LEFT_OPEN -> column.absent(Missing.LEFT_OPEN);
                case CATEGORY -> column.category((int) bits[i]);
                case CATEGORIES -> {
                    if (many[i].isEmpty()) {
                        column.categories(bits[i]);
                    } else {
                        column.categories(all(i));
                    }
                }
                case NUMBER -> column.number(numbers[i]);
                case DAY -> column.day((int) numbers[i]);
                case TEXT -> column.text(texts[i]);
            }
        }
    }
}
