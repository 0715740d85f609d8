package org.polder.analysis;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;
import org.polder.model.Grid;
import org.polder.model.MultipleGrid;
import org.polder.model.Option;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;

/** A grid, with one code a row or several: one variable for each row and code, and one for each name given. */
final class RowsDomain implements Domain {
    private final Definitions definitions;
    private final Rowed item;
    private final ImmutableTable<Integer, Integer, Variable> cells;
    private final ImmutableMap<Integer, Variable> names;

    RowsDomain(Definitions definitions, Rowed item) {
        this.definitions = definitions;
        this.item = item;
        ImmutableTable.Builder<Integer, Integer, Variable> made = ImmutableTable.builder();
        ImmutableMap.Builder<Integer, Variable> named = ImmutableMap.builder();
        for (Row row : item.rows()) {
            item.scale().forEach(option -> made.put(row.code(), option.code(), definitions.free()));
            if (isNamed(row)) {
                named.put(row.code(), definitions.free());
            }
        }
        this.cells = made.buildOrThrow();
        this.names = named.buildOrThrow();
    }

    private static boolean isNamed(Row row) {
        return row.label() instanceof Row.NamedByRespondent;
    }

    /** That a row was given one of some codes. */
    Formula any(int row, Collection<Integer> codes) {
        return definitions.or(codes.stream().map(code -> cells.get(row, code)).toList());
    }

    Variable cell(int row, int code) {
        return cells.get(row, code);
    }

    Formula judged(int row) {
        return definitions.or(cells.row(row).values());
    }

    Formula named(int row) {
        Variable name = names.get(row);
        return name == null ? definitions.constant(false) : name;
    }

    @Override
    public Formula structure() {
        List<Formula> parts = new ArrayList<>();
        if (item instanceof Grid) {
            item.rows()
                    .forEach(row -> parts.add(
                            definitions.atMost(cells.row(row.code()).values().asList(), 1)));
        }
        return definitions.and(parts);
    }

    @Override
    public Formula valid(Shown shown) {
        List<Formula> parts = new ArrayList<>();
        for (Row row : item.rows()) {
            Formula judged = judged(row.code());
            Formula isShown = shown.is(row.code());
            parts.add(definitions.implies(judged, isShown));
            if (isNamed(row)) {
                parts.add(definitions.implies(named(row.code()), isShown));
                parts.add(definitions.implies(judged, named(row.code())));
            } else if (item.asking().requirement() == Requirement.REQUIRED) {
                parts.add(definitions.implies(isShown, judged));
            }
            if (item instanceof MultipleGrid grid) {
                parts.add(several(grid, row));
            }
        }
        return definitions.and(parts);
    }

    private Formula several(MultipleGrid grid, Row row) {
        List<Variable> all = cells.row(row.code()).values().asList();
        List<Formula> parts = new ArrayList<>();
        parts.add(definitions.atMost(all, grid.most()));
        for (Option option : grid.scale()) {
            if (option.exclusive()) {
                parts.add(definitions.implies(cells.get(row.code(), option.code()), definitions.atMost(all, 1)));
            }
        }
        return definitions.and(parts);
    }

    @Override
    public Formula open() {
        return definitions.not(definitions.or(definitions.or(cells.values()), definitions.or(names.values())));
    }

    @Override
    public Formula loose() {
        return definitions.constant(false);
    }

    @Override
    public Map<Object, Formula> parts() {
        ImmutableMap.Builder<Object, Formula> parts = ImmutableMap.builder();
        cells.cellSet().forEach(cell -> parts.put(List.of(cell.getRowKey(), cell.getColumnKey()), cell.getValue()));
        names.forEach((row, name) -> parts.put(List.of(row), name));
        return parts.buildOrThrow();
    }

    @Override
    public Set<Variable> usual() {
        return item.asking().requirement() != Requirement.REQUIRED
                ? Set.of()
                : item.rows().stream()
                        .filter(row -> !isNamed(row))
                        .map(row -> cells.get(row.code(), item.scale().get(0).code()))
                        .collect(Collectors.toSet());
    }

    @Override
    public List<Formula> simplest() {
        return List.of(open());
    }

    @Override
    public Answer answer(Given given) {
        ImmutableSortedMap.Builder<Integer, ImmutableSortedSet<Integer>> rows = ImmutableSortedMap.naturalOrder();
        ImmutableSortedMap.Builder<Integer, String> words = ImmutableSortedMap.naturalOrder();
        boolean nothing = true;
        for (Row row : item.rows()) {
            ImmutableSortedSet<Integer> chosen = item.scale().stream()
                    .map(Option::code)
                    .filter(code -> given.is(cells.get(row.code(), code)))
                    .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
            if (!chosen.isEmpty()) {
                rows.put(row.code(), chosen);
                nothing = false;
            }
            if (isNamed(row) && given.is(names.get(row.code()))) {
                words.put(row.code(), "x" + row.code());
                nothing = false;
            }
        }
        if (nothing) {
            return Answer.leftOpen();
        }
        ImmutableSortedMap<Integer, ImmutableSortedSet<Integer>> codes = rows.buildOrThrow();
        return item instanceof MultipleGrid
                ? new Answer.RowSets(codes, words.buildOrThrow())
                : new Answer.Rows(
                        ImmutableSortedMap.copyOf(Maps.transformValues(codes, ImmutableSortedSet::first)),
                        words.buildOrThrow());
    }
}
