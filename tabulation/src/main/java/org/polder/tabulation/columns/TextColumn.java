package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** The texts of all respondents, equal ones kept once. */
final class TextColumn extends GivenColumn {
    private final Codes.Wide numbers = new Codes.Wide();
    private final List<String> texts = new ArrayList<>();
    private final Map<String, Integer> known = new HashMap<>();

    TextColumn(Variable variable) {
        super(variable);
    }

    @Override
    public void text(String value) {
        int number = known.computeIfAbsent(value, fresh -> texts.size());
        if (number == texts.size()) {
            texts.add(value);
        }
        numbers.add(number);
        given();
    }

    @Override
    void blank() {
        numbers.add(0);
    }

    @Override
    Value given(int block, int row) {
        return Value.text(texts.get(numbers.at(block, row)));
    }

    @Override
    void addGiven(Value value) {
        text(value.key());
    }

    @Override
    void truncate(int rows) {
        super.truncate(rows);
        numbers.truncate(rows);
    }

    @Override
    void addAll(Column other) {
        TextColumn more = (TextColumn) other;
        for (int row = 0; row < more.size(); row++) {
            int block = Block.of(row);
            int state = more.codes().at(block, Block.within(row));
            if (state == states().given()) {
                text(more.texts.get(more.numbers.at(block, Block.within(row))));
            } else {
                state(state);
            }
        }
    }

    @Override
    void freeze() {
        super.freeze();
        numbers.trim();
        known.clear();
    }

    @Override
    long bytes() {
        return super.bytes()
                + (long) numbers.bytesEach() * numbers.size()
                + texts.stream().mapToLong(text -> 48 + text.length()).sum();
    }
}
