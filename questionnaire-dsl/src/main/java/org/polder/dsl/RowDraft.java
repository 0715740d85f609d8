package org.polder.dsl;

import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/**
 * A row of a grid being declared: each method gives a new value.
 *
 * <p>Without a label of its own it takes one from the text bundles, under the key {@code grid.row.code}.
 */
public final class RowDraft {
    private final int code;
    private final Source source;
    private final TextDraft text;
    private final Optional<Condition> shownIf;
    private final boolean anchored;

    private RowDraft(int code, Source source, TextDraft text, Optional<Condition> shownIf, boolean anchored) {
        this.code = code;
        this.source = source;
        this.text = text;
        this.shownIf = shownIf;
        this.anchored = anchored;
    }

    /** Makes the plain row, given its text. */
    private interface Source {
        Row row(int code, TextDraft text, Assembly assembly, Map<String, Fill> fills);
    }

    private static RowDraft of(int code, Source source) {
        return new RowDraft(code, source, TextDraft.of(""), Optional.empty(), false);
    }

    static RowDraft fixed(int code) {
        return of(code, (own, text, assembly, fills) -> Row.of(own, text.build(assembly, fills)));
    }

    static RowDraft named(int code) {
        return of(code, (own, text, assembly, fills) -> Row.named(own, text.build(assembly, fills)));
    }

    static RowDraft carried(int code, ItemId grid, int row) {
        return of(code, (own, text, assembly, fills) -> Row.carriedForward(own, grid, row));
    }

    int code() {
        return code;
    }

    /** This row as one of a grid, which gives it its text key. */
    RowDraft under(String grid) {
        return text(text.under(grid + ".row." + code));
    }

    private RowDraft text(TextDraft changed) {
        return new RowDraft(code, source, changed, shownIf, anchored);
    }

    void collect(Map<String, String> wordings) {
        text.collect(wordings);
    }

    Row build(Assembly assembly, Map<String, Fill> fills) {
        Row plain = source.row(code, text, assembly, fills);
        Row shown = shownIf.map(plain::askedIf).orElse(plain);
        return anchored ? shown.anchor() : shown;
    }

    /**
     * Labels the row in the questionnaire's first language; one that carries words forward keeps those.
     *
     * @param label the label, or the invitation of a row that the respondent names
     * @return this row with that label
     */
    public RowDraft text(String label) {
        return text(text.worded(label));
    }

    /**
     * Labels the row for some respondents; earlier variants go first.
     *
     * @param condition who reads this label
     * @param label the label
     * @return this row with that variant
     */
    public RowDraft textIf(Condition condition, String label) {
        return text(text.when(condition, label));
    }

    /**
     * Lets the label vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @return this row with those variants
     */
    public RowDraft textBy(Cases cases) {
        return text(text.by(cases));
    }

    /**
     * Says who is shown the row.
     *
     * @param condition over earlier questions
     * @return this row with that condition
     */
    public RowDraft shownIf(Condition condition) {
        return new RowDraft(code, source, text, Optional.of(condition), anchored);
    }

    /**
     * Keeps the row at its written place when rows are put in another order.
     *
     * @return this row, anchored
     */
    public RowDraft anchored() {
        return new RowDraft(code, source, text, shownIf, true);
    }
}
