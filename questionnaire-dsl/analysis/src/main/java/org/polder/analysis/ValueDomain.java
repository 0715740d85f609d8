package org.polder.analysis;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Requirement;

/** A number or date: one variable for each value that stands for others, each answer beside them, and leaving open. */
final class ValueDomain implements Domain {
    private static final int MOST_SIMPLE = 3;

    private final Definitions definitions;
    private final Item item;
    private final Function<BigDecimal, Answer> reading;
    private final ImmutableSortedMap<BigDecimal, Variable> values;
    private final ImmutableMap<Integer, Variable> instead;
    private final Variable open;
    private final Formula loose;

    /**
     * @param values values that stand for all
     * @param exact whether they do; otherwise there may be one of which nothing is known
     */
    ValueDomain(
            Definitions definitions,
            Item item,
            NavigableSet<BigDecimal> values,
            boolean exact,
            Function<BigDecimal, Answer> reading) {
        this.definitions = definitions;
        this.item = item;
        this.reading = reading;
        ImmutableSortedMap.Builder<BigDecimal, Variable> made = ImmutableSortedMap.naturalOrder();
        values.forEach(value -> made.put(value, definitions.free()));
        this.values = made.buildOrThrow();
        ImmutableMap.Builder<Integer, Variable> others = ImmutableMap.builder();
        item.options().forEach(option -> others.put(option.code(), definitions.free()));
        this.instead = others.buildOrThrow();
        this.open = definitions.free();
        this.loose = exact ? definitions.constant(false) : definitions.free();
    }

    ImmutableSortedMap<BigDecimal, Variable> values() {
        return values;
    }

    /** That a value was given. */
    Formula given() {
        return definitions.or(definitions.or(values.values()), loose);
    }

    /** That one of some answers other than a value was chosen. */
    Formula any(Collection<Integer> codes) {
        return definitions.or(codes.stream().map(instead::get).toList());
    }

    @Override
    public Formula structure() {
        List<Variable> all = new ArrayList<>(values.values());
        all.addAll(instead.values());
        all.add(open);
        if (loose instanceof Variable other) {
            all.add(other);
        }
        return definitions.exactlyOne(all);
    }

    @Override
    public Formula valid(Shown shown) {
        List<Formula> parts = new ArrayList<>();
        for (Map.Entry<Integer, Variable> option : instead.entrySet()) {
            parts.add(definitions.implies(option.getValue(), shown.is(option.getKey())));
        }
        parts.add(definitions.implies(open, definitions.constant(item.asking().requirement() != Requirement.REQUIRED)));
        return definitions.and(parts);
    }

    @Override
    public Formula open() {
        return open;
    }

    @Override
    public Formula loose() {
        return loose;
    }

    @Override
    public Map<Object, Formula> parts() {
        return ImmutableMap.<Object, Formula>builder()
                .putAll(values)
                .putAll(instead)
                .put("open", open)
                .buildOrThrow();
    }

    @Override
    public Set<Variable> usual() {
        return values.isEmpty()
                ? instead.values().stream().limit(1).collect(Collectors.toSet())
                : Set.of(values.firstEntry().getValue());
    }

    @Override
    public List<Formula> simplest() {
        return values.values().stream()
                .limit(MOST_SIMPLE)
                .map(value -> (Formula) value)
                .toList();
    }

    @Override
    public Answer answer(Given given) {
        for (Map.Entry<BigDecimal, Variable> value : values.entrySet()) {
            if (given.is(value.getValue())) {
                return reading.apply(value.getKey());
            }
        }
        for (Option option : item.options()) {
            if (given.is(instead.get(option.code()))) {
                return Answer.instead(option.code());
            }
        }
        return Answer.leftOpen();
    }
}
