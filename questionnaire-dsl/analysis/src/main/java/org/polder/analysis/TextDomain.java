package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.answer.Answer;
import org.polder.model.OpenQuestion;
import org.polder.model.Requirement;

/**
 * An open question: one variable for each kind of text that the patterns tell apart and of which an example is known,
 * one for other texts, and one for leaving it open.
 */
final class TextDomain implements Domain {
    private final Definitions definitions;
    private final OpenQuestion item;
    private final ImmutableList<String> patterns;
    private final ImmutableMap<String, Variable> examples;
    private final Map<String, Formula> matched = new LinkedHashMap<>();
    private final Variable open;
    private final Formula loose;

    TextDomain(Definitions definitions, OpenQuestion item, Set<String> patterns) {
        this.definitions = definitions;
        this.item = item;
        this.patterns = ImmutableList.copyOf(patterns);
        this.open = definitions.free();
        Map<List<Boolean>, String> kinds = new LinkedHashMap<>();
        for (String text : TextExamples.of(this.patterns, item.longest())) {
            kinds.putIfAbsent(
                    this.patterns.stream()
                            .map(pattern ->
                                    Pattern.compile(pattern).matcher(text).find())
                            .toList(),
                    text);
        }
        ImmutableMap.Builder<String, Variable> made = ImmutableMap.builder();
        kinds.values().forEach(text -> made.put(text, definitions.free()));
        this.examples = made.buildOrThrow();
        boolean all = kinds.size() == 1L << Math.min(this.patterns.size(), Long.SIZE - 2);
        this.loose = all ? definitions.constant(false) : definitions.free();
        for (int i = 0; i < this.patterns.size(); i++) {
            int which = i;
            List<Formula> texts = kinds.entrySet().stream()
                    .filter(kind -> kind.getKey().get(which))
                    .map(kind -> (Formula) examples.get(kind.getValue()))
                    .collect(Collectors.toCollection(ArrayList::new));
            // Of other texts nothing is known: each pattern may match or not.
            texts.add(definitions.and(loose, definitions.free()));
            matched.put(this.patterns.get(i), definitions.or(texts));
        }
    }

    /** That a text was given that matches a pattern. */
    Formula matches(String pattern) {
        return matched.get(pattern);
    }

    @Override
    public Formula structure() {
        List<Variable> all = new ArrayList<>(examples.values());
        all.add(open);
        if (loose instanceof Variable other) {
            all.add(other);
        }
        return definitions.exactlyOne(all);
    }

    @Override
    public Formula valid(Shown shown) {
        return definitions.implies(open, definitions.constant(item.asking().requirement() != Requirement.REQUIRED));
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
                .putAll(examples)
                .put(List.of(), open)
                .buildOrThrow();
    }

    @Override
    public Set<Variable> usual() {
        return examples.values().stream().limit(1).collect(Collectors.toSet());
    }

    @Override
    public List<Formula> simplest() {
        return List.of(definitions.not(open));
    }

    @Override
    public Answer answer(Given given) {
        return examples.entrySet().stream()
                .filter(example -> given.is(example.getValue()))
                .findFirst()
                .<Answer>map(example -> Answer.text(example.getKey()))
                .orElseGet(Answer::leftOpen);
    }
}
