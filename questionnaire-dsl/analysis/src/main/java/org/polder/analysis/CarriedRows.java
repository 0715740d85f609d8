package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polder.model.Codes;
import org.polder.model.Item;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Severity;

/** Finds rows carried forward from a question that has no such row for the respondent to name. */
final class CarriedRows {
    private static final ImmutableSet<String> CODES =
            ImmutableSet.of("wrong-kind", "unknown-item", "unknown-row", "later-item", "personal-source");

    private final Form form;
    private final List<Finding> findings = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    CarriedRows(Form form) {
        this.form = form;
        form.items().forEach(this::look);
    }

    ImmutableList<Finding> findings() {
        return ImmutableList.copyOf(findings);
    }

    /** Tells whether a finding about one row is among those told here of all. */
    boolean hasTold(Finding finding) {
        return CODES.contains(finding.code())
                && finding.place().item().filter(places::contains).isPresent();
    }

    private void look(Item item) {
        Map<ItemId, Set<Integer>> bySource = new LinkedHashMap<>();
        for (Row row : item.rows()) {
            if (row.label() instanceof Row.CarriedForward carried && !isNamed(item, carried)) {
                bySource.computeIfAbsent(carried.grid(), any -> new TreeSet<>()).add(carried.row());
                places.add(item.id() + " row " + row.code());
            }
        }
        bySource.forEach((source, rows) -> findings.add(finding(item, source, rows)));
    }

    private boolean isNamed(Item item, Row.CarriedForward carried) {
        return form.item(carried.grid())
                .filter(grid -> form.position(grid) < form.position(item))
                .filter(grid -> names(grid).contains(carried.row()))
                .isPresent();
    }

    private static Set<Integer> names(Item grid) {
        Set<Integer> named = new TreeSet<>();
        grid.rows().stream()
                .filter(row -> row.label() instanceof Row.NamedByRespondent)
                .forEach(row -> named.add(row.code()));
        return named;
    }

    private Finding finding(Item item, ItemId source, Set<Integer> rows) {
        Optional<Item> named = form.item(source);
        String from = named.map(form::quoted).orElse("question '" + source + "'");
        String why = named.isEmpty()
                ? "which does not exist."
                : form.position(named.get()) >= form.position(item)
                        ? "which is not asked before it."
                        : "where the respondent names no such row.";
        String meant = form.items().subList(0, form.position(item)).reverse().stream()
                .filter(grid -> names(grid).containsAll(rows))
                .findFirst()
                .map(grid -> "Did you mean " + form.called(grid) + ", the nearest before it where they are named? ")
                .orElse("Carry them from an earlier grid, or drop them. ");
        return Finding.of(
                named.isEmpty() ? "unknown-item" : "wrong-kind",
                Severity.ERROR,
                Form.place(item),
                Form.sentence(form.quoted(item)) + " carries " + (rows.size() == 1 ? "row " : "rows ")
                        + Codes.listed(rows) + " forward from " + from + ", " + why,
                meant + "Until it is mended, the rest is judged without them.");
    }
}
