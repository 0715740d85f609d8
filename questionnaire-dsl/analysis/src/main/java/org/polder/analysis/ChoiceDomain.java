package org.polder.analysis;

import com.google.common.collect.ImmutableMap;
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
import org.polder.model.Option;
import org.polder.model.SingleChoice;

/** A single choice: one variable an option, and one for leaving it open. */
final class ChoiceDomain implements Domain {
    private final Definitions definitions;
    private final SingleChoice item;
    private final ImmutableMap<Integer, Variable> codes;
    private final Variable open;

    ChoiceDomain(Definitions definitions, SingleChoice item) {
        this.definitions = definitions;
        this.item = item;
        ImmutableMap.Builder<Integer, Variable> made = ImmutableMap.builder();
        item.options().forEach(option -> made.put(option.code(), definitions.free()));
        this.codes = made.buildOrThrow();
        this.open = definitions.free();
    }

    Map<Integer, Variable> codes() {
        return codes;
    }

    Formula any(Collection<Integer> wanted) {
        return definitions.or(wanted.stream().map(codes::get).toList());
    }

    @Override
    public Formula structure() {
        List<Variable> all = new ArrayList<>(codes.values());
        all.add(open);
        return definitions.exactlyOne(all);
    }

    @Override
    public Formula valid(Shown shown) {
        List<Formula> parts = new ArrayList<>();
        codes.forEach((code, chosen) -> parts.add(definitions.implies(chosen, shown.is(code))));
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
        return ImmutableMap.<Object, Formula>builder()
                .putAll(codes)
                .put("open", open)
                .buildOrThrow();
    }

    @Override
    public Set<Variable> usual() {
        return item.options().stream()
                .sorted(Comparator.comparing(option -> option.open().isPresent()))
                .limit(1)
                .map(option -> codes.get(option.code()))
                .collect(Collectors.toSet());
    }

    @Override
    public List<Formula> simplest() {
        return item.options().stream()
                .sorted(Comparator.comparing(option -> option.open().isPresent()))
                .map(option -> (Formula) codes.get(option.code()))
                .toList();
    }

    @Override
    public Answer answer(Given given) {
        for (Option option : item.options()) {
            if (given.is(codes.get(option.code()))) {
                return Openness.words(option)
                        .map(words -> Answer.code(option.code(), words))
                        .orElseGet(() -> Answer.code(option.code()));
            }
        }
        return Answer.leftOpen();
    }
}
