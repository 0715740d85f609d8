package org.polder.dsl;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.model.Row;

/** A grid row while it is being declared: one with a text, or one carried forward. */
record RowDraft(int code, Optional<TextDraft> text, boolean named, Optional<Row> carried, Condition askedIf) {

    static RowDraft fixed(String grid, int code) {
        return new RowDraft(code, Optional.of(key(grid, code)), false, Optional.empty(), Condition.always());
    }

    static RowDraft named(String grid, int code) {
        return new RowDraft(code, Optional.of(key(grid, code)), true, Optional.empty(), Condition.always());
    }

    static RowDraft carried(int code, Row row) {
        return new RowDraft(code, Optional.empty(), false, Optional.of(row), row.askedIf());
    }

    private static TextDraft key(String grid, int code) {
        return TextDraft.of(grid + ".row." + code);
    }

    RowDraft text(UnaryOperator<TextDraft> change) {
        return new RowDraft(code, text.map(change), named, carried, askedIf);
    }

    RowDraft askedIf(Condition condition) {
        return new RowDraft(code, text, named, carried, condition);
    }

    void collect(Map<String, String> wordings) {
        text.ifPresent(draft -> draft.collect(wordings));
    }

    Row build(Set<String> known) {
        return carried.or(() -> text.map(draft -> draft.build(known))
                        .map(label -> named ? Row.named(code, label) : Row.of(code, label)))
                .orElseThrow()
                .askedIf(askedIf);
    }
}
