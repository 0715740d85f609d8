package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;
import org.polder.model.Option;
import org.polder.model.Ranking;

/** A ranking: one variable for each option at each place. */
final class RankDomain implements Domain {
    private final Definitions definitions;
    private final Ranking item;
    private final int places;
    private final ImmutableTable<Integer, Integer, Variable> at;

    RankDomain(Definitions definitions, Ranking item) {
        this.definitions = definitions;
        this.item = item;
        this.places = Math.min(item.most(), item.options().size());
        ImmutableTable.Builder<Integer, Integer, Variable> made = ImmutableTable.builder();
        for (Option option : item.options()) {
            for (int place = 1; place <= places; place++) {
                made.put(option.code(), place, definitions.free());
            }
        }
        this.at = made.buildOrThrow();
    }

    /** That an option stands between two places. */
    Formula between(int code, int from, int to) {
        return definitions.or(at.row(code).entrySet().stream()
                .filter(place -> place.getKey() >= from && place.getKey() <= to)
                .map(place -> place.getValue())
                .toList());
    }

    private Formula filled(int place) {
        return definitions.or(at.column(place).values());
    }

    private Formula ranked(int code) {
        return definitions.or(at.row(code).values());
    }

    @Override
    public Formula structure() {
        List<Formula> parts = new ArrayList<>();
        for (Option option : item.options()) {
            parts.add(definitions.atMost(at.row(option.code()).values().asList(), 1));
        }
        for (int place = 1; place <= places; place++) {
            parts.add(definitions.atMost(at.column(place).values().asList(), 1));
            if (place > 1) {
                parts.add(definitions.implies(filled(place), filled(place - 1)));
            }
        }
        return definitions.and(parts);
    }

    @Override
    public Formula valid(Shown shown) {
        List<Formula> parts = new ArrayList<>();
        List<Formula> alone = new ArrayList<>();
        List<Formula> allShown = new ArrayList<>();
        for (Option option : item.options()) {
            Formula ranked = ranked(option.code());
            parts.add(definitions.implies(ranked, shown.is(option.code())));
            allShown.add(definitions.implies(shown.is(option.code()), ranked));
            if (option.exclusive()) {
                alone.add(ranked);
            }
        }
        Formula enough = item.least() > places ? definitions.constant(false) : filled(item.least());
        parts.add(definitions.or(open(), definitions.or(alone), enough, definitions.and(allShown)));
        parts.add(definitions.implies(
                open(),
                Openness.allowed(
                        definitions,
                        item.asking().requirement(),
                        item.options().stream()
                                .map(option -> shown.is(option.code()))
                                .toList())));
        return definitions.and(parts);
    }

    @Override
    public Formula open() {
        return definitions.not(filled(1));
    }

    @Override
    public Formula loose() {
        return definitions.constant(false);
    }

    @Override
    public Map<Object, Formula> parts() {
        ImmutableMap.Builder<Object, Formula> parts = ImmutableMap.builder();
        at.cellSet().forEach(cell -> parts.put(List.of(cell.getRowKey(), cell.getColumnKey()), cell.getValue()));
        return parts.buildOrThrow();
    }

    @Override
    public Set<Variable> usual() {
        Set<Variable> usual = new HashSet<>();
        for (int place = 1; place <= Math.min(places, item.least()); place++) {
            usual.add(at.get(item.options().get(place - 1).code(), place));
        }
        return usual;
    }

    @Override
    public List<Formula> simplest() {
        return List.of(definitions.not(open()));
    }

    @Override
    public Answer answer(Given given) {
        ImmutableList.Builder<Integer> order = ImmutableList.builder();
        ImmutableSortedMap.Builder<Integer, String> texts = ImmutableSortedMap.naturalOrder();
        for (int place = 1; place <= places; place++) {
            for (Option option : item.options()) {
                if (given.is(at.get(option.code(), place))) {
                    order.add(option.code());
                    Openness.words(option).ifPresent(words -> texts.put(option.code(), words));
                }
            }
        }
        ImmutableList<Integer> ranked = order.build();
        return ranked.isEmpty() ? Answer.leftOpen() : new Answer.Ranked(ranked, texts.buildOrThrow());
    }
}
