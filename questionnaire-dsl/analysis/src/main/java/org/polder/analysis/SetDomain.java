package org.polder.analysis;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;

/** A multiple choice: one variable an option; none chosen is left open. */
final class SetDomain implements Domain {
    private final Definitions definitions;
    private final MultipleChoice item;
    private final ImmutableMap<Integer, Variable> codes;
    private final Formula open;

    SetDomain(Definitions definitions, MultipleChoice item) {
        this.definitions = definitions;
        this.item = item;
        ImmutableMap.Builder<Integer, Variable> made = ImmutableMap.builder();
        item.options().forEach(option -> made.put(option.code(), definitions.free()));
        this.codes = made.buildOrThrow();
        this.open = definitions.not(definitions.or(codes.values()));
    }

    Map<Integer, Variable> codes() {
        return codes;
    }

    Formula any(Collection<Integer> wanted) {
        return definitions.or(wanted.stream().map(codes::get).toList());
    }

    /** That so many options are chosen. */
    Formula count(int least, int most) {
        List<Variable> all = codes.values().asList();
        return definitions.and(definitions.atLeast(all, least), definitions.atMost(all, most));
    }

    @Override
    public Formula structure() {
        return definitions.constant(true);
    }

    @Override
    public Formula valid(Shown shown) {
        List<Formula> parts = new ArrayList<>();
        List<Variable> all = codes.values().asList();
        List<Formula> alone = new ArrayList<>();
        List<Formula> allShown = new ArrayList<>();
        for (Option option : item.options()) {
            Variable chosen = codes.get(option.code());
            parts.add(definitions.implies(chosen, shown.is(option.code())));
            allShown.add(definitions.implies(shown.is(option.code()), chosen));
            if (option.exclusive()) {
                alone.add(chosen);
                parts.add(definitions.implies(chosen, definitions.atMost(all, 1)));
            }
        }
        parts.add(definitions.atMost(all, item.most()));
        parts.add(definitions.or(
                open, definitions.or(alone), definitions.atLeast(all, item.least()), definitions.and(allShown)));
        parts.add(definitions.implies(
                open,
                Openness.allowed(
                        definitions,
                        item.asking().requirement(),
                        codes.keySet().stream().map(shown::is).toList())));
        return definitions.and(parts);
    }

    @Override
    public Formula open() {
        return open;
    }

    @Override
    public Formula loose() {
        return definitions.constant(false);
    }

    @Override
    public Map<Object, Formula> parts() {
        return ImmutableMap.copyOf(codes);
    }

    @Override
    public Set<Variable> usual() {
        List<Option> together =
                item.options().stream().filter(option -> !option.exclusive()).toList();
        boolean enough = together.size() >= item.least();
        return (enough ? together : item.options())
                .stream()
                        .filter(option -> enough || option.exclusive())
                        .sorted(Comparator.comparing(option -> option.open().isPresent()))
                        .limit(enough ? item.least() : 1)
                        .map(option -> codes.get(option.code()))
                        .collect(Collectors.toSet());
    }

    @Override
    public List<Formula> simplest() {
        List<Variable> all = codes.values().asList();
        return item.options().stream()
                .sorted(Comparator.comparing(option -> option.open().isPresent()))
                .map(option -> definitions.and(codes.get(option.code()), definitions.atMost(all, 1)))
                .toList();
    }

    @Override
    public Answer answer(Given given) {
        ImmutableSortedSet.Builder<Integer> chosen = ImmutableSortedSet.naturalOrder();
        ImmutableSortedMap.Builder<Integer, String> texts = ImmutableSortedMap.naturalOrder();
        for (Option option : item.options()) {
            if (given.is(codes.get(option.code()))) {
                chosen.add(option.code());
                Openness.words(option).ifPresent(words -> texts.put(option.code(), words));
            }
        }
        ImmutableSortedSet<Integer> all = chosen.build();
        return all.isEmpty() ? Answer.leftOpen() : new Answer.Multiple(all, texts.buildOrThrow());
    }
}
