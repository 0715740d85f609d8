package org.polder.tabulation.columns;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** What each respondent chose in a multiple choice: a bitmap for each category and each reason for no answer. */
final class MultipleColumn extends Column {
    private static final int[] NOBODY = new int[0];

    /** By block and state; an empty bitmap where nobody has the state. */
    private final List<int[][]> planes = new ArrayList<>();

    private int size;

    MultipleColumn(Variable variable) {
        super(variable);
    }

    /** Gives the bitmap of who has a state, of no words when nobody has. */
    int[] plane(int block, int state) {
        return planes.get(block)[state];
    }

    @Override
    int size() {
        return size;
    }

    @Override
    void state(int state) {
        set(state);
        size++;
    }

    @Override
    public void categories(long places) {
        if (states().categories() < Long.SIZE && places >>> states().categories() != 0) {
            throw new IllegalArgumentException("'" + variable().name() + "' has " + states().categories()
                    + " categories, and bit " + (Long.SIZE - 1 - Long.numberOfLeadingZeros(places))
                    + " stands for none of them");
        }
        if (places == 0) {
            state(states().leftOpen());
            return;
        }
        for (long rest = places; rest != 0; rest &= rest - 1) {
            set(Long.numberOfTrailingZeros(rest));
        }
        size++;
    }

    @Override
    public void categories(BitSet places) {
        if (places.length() > states().categories()) {
            category(places.length() - 1);
        } else if (places.isEmpty()) {
            state(states().leftOpen());
        } else {
            places.stream().forEach(this::set);
            size++;
        }
    }

    @Override
    void add(Value value) {
        if (!value.isAnswered()) {
            super.add(value);
            return;
        }
        value.codes().forEach(code -> set(place(code)));
        size++;
    }

    private void set(int state) {
        int block = Block.of(size);
        if (block == planes.size()) {
            int[][] fresh = new int[states().given()][];
            Arrays.fill(fresh, NOBODY);
            planes.add(fresh);
        }
        int[][] ofBlock = planes.get(block);
        if (ofBlock[state].length == 0) {
            ofBlock[state] = new int[Block.words(Block.ROWS)];
        }
        int row = Block.within(size);
        ofBlock[state][row >>> 5] |= 1 << row;
    }

    @Override
    void truncate(int rows) {
        for (int row = rows; row < size; row++) {
            for (int[] plane : planes.get(Block.of(row))) {
                if (plane.length > 0) {
                    plane[Block.within(row) >>> 5] &= ~(1 << row);
                }
            }
        }
        size = Math.min(size, rows);
    }

    @Override
    void addAll(Column other) {
        MultipleColumn more = (MultipleColumn) other;
        for (int row = 0; row < more.size; row++) {
            for (int state = 0; state < states().given(); state++) {
                if (more.has(Block.of(row), Block.within(row), state)) {
                    set(state);
                }
            }
            size++;
        }
    }

    boolean has(int block, int row, int state) {
        int[] plane = planes.get(block)[state];
        return plane.length > 0 && (plane[row >>> 5] & 1 << row) != 0;
    }

    @Override
    void freeze() {
        if (size == 0) {
            planes.clear();
            return;
        }
        int last = Block.of(size - 1);
        planes.subList(last + 1, planes.size()).clear();
        int[][] shortened = planes.get(last);
        for (int state = 0; state < shortened.length; state++) {
            if (shortened[state].length > 0) {
                shortened[state] = Arrays.copyOf(shortened[state], Block.words(Block.rows(last, size)));
            }
        }
    }

    @Override
    Value value(int block, int row) {
        if (has(block, row, states().leftOpen())) {
            return Value.leftOpen();
        }
        if (has(block, row, states().notAsked())) {
            return Value.notAsked();
        }
        if (has(block, row, states().notReached())) {
            return Value.notReached();
        }
        ImmutableSortedSet.Builder<Integer> chosen = ImmutableSortedSet.naturalOrder();
        for (int place = 0; place < states().categories(); place++) {
            if (has(block, row, place)) {
                chosen.add(variable().categories().get(place).code());
            }
        }
        return Value.of(chosen.build());
    }

    @Override
    long bytes() {
        return planes.stream()
                .flatMap(Arrays::stream)
                .mapToLong(plane -> (long) plane.length * Integer.BYTES)
                .sum();
    }
}
