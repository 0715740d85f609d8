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

/** What the line that was read last gives for one variable. */
final class Given {
    private static final int SMALL = 1_024;
    private static final int NONE = -1;

    private final Variable variable;
    private final List<Integer> codes;
    private final int[] small = new int[SMALL];
    private final Map<Integer, Integer> large = new HashMap<>();
    private final Value[] values;
    private final BitSet many = new BitSet();
    private long bits;
    private State state = State.NOTHING;
    private int place;
    private double number;
    private String text = "";

    private enum State {
        NOTHING,
        LEFT_OPEN,
        CATEGORY,
        CATEGORIES,
        NUMBER,
        DAY,
        TEXT
    }

    Given(Variable variable) {
        this.variable = variable;
        this.codes = variable.codes();
        this.values = codes.stream().map(Value::of).toArray(Value[]::new);
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

    boolean isGiven() {
        return state != State.NOTHING;
    }

    void clear() {
        state = State.NOTHING;
    }

    void leaveOpen() {
        state = State.LEFT_OPEN;
    }

    private int place(int code) {
        return code >= 0 && code < SMALL ? small[code] : large.getOrDefault(code, NONE);
    }

    /** Takes the one code; tells whether there is such a code. */
    boolean code(int code) {
        place = place(code);
        state = State.CATEGORY;
        return place >= 0;
    }

    /** Begins to take several codes; with none the question counts as left open. */
    void several() {
        many.clear();
        bits = 0;
        state = State.CATEGORIES;
    }

    /** Takes one of several codes; tells whether there is such a code. */
    boolean oneOf(int code) {
        int found = place(code);
        if (found >= Long.SIZE) {
            many.set(found);
        } else if (found >= 0) {
            bits |= 1L << found;
        }
        return found >= 0;
    }

    boolean has(int code) {
        int found = place(code);
        return found >= Long.SIZE ? many.get(found) : found >= 0 && (bits >>> found & 1) == 1;
    }

    private BitSet all() {
        BitSet all = BitSet.valueOf(new long[] {bits});
        all.or(many);
        return all;
    }

    void number(double given) {
        number = given;
        state = State.NUMBER;
    }

    void day(LocalDate day) {
        number = day.toEpochDay();
        state = State.DAY;
    }

    void text(String given) {
        text = given;
        state = State.TEXT;
    }

    Value value(Missing otherwise) {
        return switch (state) {
            case NOTHING -> Value.absent(otherwise);
            case LEFT_OPEN -> Value.leftOpen();
            case CATEGORY -> values[place];
            case CATEGORIES ->
                Value.of(all().stream()
                        .mapToObj(codes::get)
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
            case NUMBER -> Value.number(number);
            case DAY -> Value.day(LocalDate.ofEpochDay((long) number));
            case TEXT -> Value.text(text);
        };
    }

    void write(ColumnWriter column, Missing otherwise) {
        switch (state) {
            case NOTHING -> column.absent(otherwise);
            case LEFT_OPEN -> column.absent(Missing.LEFT_OPEN);
            case CATEGORY -> column.category(place);
            case CATEGORIES -> {
                if (many.isEmpty()) {
                    column.categories(bits);
                } else {
                    column.categories(all());
                }
            }
            case NUMBER -> column.number(number);
            case DAY -> column.day((int) number);
            case TEXT -> column.text(text);
        }
    }
}
