package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.polder.model.Ordering;
import org.polder.model.Row;
import org.polder.text.Fill;

/** The rows and columns of one grid while they are being declared. */
record GridDraft(
        String id, ImmutableList<RowDraft> rows, OptionDrafts scale, Ordering order, ImmutableList<String> mistakes) {

    static GridDraft none(String id) {
        return new GridDraft(
                id, ImmutableList.of(), OptionDrafts.none(id + ".scale"), Ordering.AS_WRITTEN, ImmutableList.of());
    }

    GridDraft add(RowDraft row) {
        return new GridDraft(
                id,
                ImmutableList.<RowDraft>builder()
                        .addAll(rows)
                        .add(row.under(id))
                        .build(),
                scale,
                order,
                mistakes);
    }

    GridDraft change(int code, UnaryOperator<RowDraft> change) {
        if (rows.stream().noneMatch(row -> row.code() == code)) {
            List<Integer> known = rows.stream().map(RowDraft::code).toList();
            String mistake = "Grid '" + id + "' has no row " + code + " to change; the rows declared before are "
                    + known + ": declare it before, or correct the code";
            return new GridDraft(
                    id,
                    rows,
                    scale,
                    order,
                    ImmutableList.<String>builder()
                            .addAll(mistakes)
                            .add(mistake)
                            .build());
        }
        return new GridDraft(
                id,
                rows.stream()
                        .map(row -> row.code() == code ? change.apply(row) : row)
                        .collect(ImmutableList.toImmutableList()),
                scale,
                order,
                mistakes);
    }

    GridDraft scale(OptionDrafts changed) {
        return new GridDraft(id, rows, changed, order, mistakes);
    }

    GridDraft order(Ordering changed) {
        return new GridDraft(id, rows, scale, changed, mistakes);
    }

    void collect(Map<String, String> wordings) {
        rows.forEach(row -> row.collect(wordings));
        scale.collect(wordings);
    }

    ImmutableList<Row> buildRows(Assembly assembly, Map<String, Fill> fills) {
        mistakes.forEach(mistake -> assembly.report("unknown-row", id, mistake));
        return rows.stream()
                .flatMap(row -> assembly.attempt(id + " row " + row.code(), () -> row.build(assembly, fills)).stream())
                .collect(ImmutableList.toImmutableList());
    }
}
