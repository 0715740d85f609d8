package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/**
 * The options of a question or statistic, to be set beside those of another.
 *
 * @param name its name; of a scale of our own the variable's name
 * @param question what was asked; may say nothing
 * @param options the options in order: a key, and what the option is called; of a variable the key is the code
 */
public record Scale(String name, Phrase question, ImmutableMap<String, Phrase> options) {

    /**
     * Holds a scale.
     *
     * @throws IllegalArgumentException when it has no options
     */
    public Scale {
        if (options.isEmpty()) {
            throw new IllegalArgumentException("Scale '" + name + "' has no options: give one at least");
        }
    }

    /**
     * Takes the options of a variable, by their codes.
     *
     * @param variable a single or multiple choice
     * @return the scale
     */
    public static Scale of(Variable variable) {
        ImmutableMap.Builder<String, Phrase> options = ImmutableMap.builder();
        variable.categories()
                .forEach(category -> options.put(String.valueOf(category.code()), Phrase.of(category.label())));
        return new Scale(variable.name(), Phrase.of(variable.label()), options.buildOrThrow());
    }

    /**
     * Takes options that are called what their keys say.
     *
     * @param name the scale's name
     * @param keys the options in order
     * @return the scale
     */
    public static Scale of(String name, String... keys) {
        ImmutableMap.Builder<String, Phrase> options = ImmutableMap.builder();
        for (String key : keys) {
            options.put(key, Phrase.of(key));
        }
        return new Scale(name, Phrase.nothing(), options.buildOrThrow());
    }

    /**
     * Lists the keys.
     *
     * @return the keys in order
     */
    public ImmutableSet<String> keys() {
        return options.keySet();
    }

    /** Finds what keeps a variable from being on this scale. */
    List<Problem> misfits(Variable variable, String mapping) {
        List<Problem> problems = new ArrayList<>();
        if (!variable.kind().isCategorical()) {
            problems.add(problem(
                    mapping,
                    "'" + variable.name() + "' is no choice but of kind " + variable.kind()
                            + ": map a choice, or put it in bands first"));
            return problems;
        }
        if (!variable.name().equals(name)) {
            problems.add(problem(
                    mapping,
                    "The mapping is for our variable '" + name + "', and this is '" + variable.name()
                            + "': give a mapping made for it"));
        }
        List<String> codes = variable.categories().stream()
                .map(Category::code)
                .map(String::valueOf)
                .toList();
        for (String code : codes) {
            if (!options.containsKey(code)) {
                problems.add(problem(
                        mapping,
                        "The mapping does not have option " + code + " of '" + variable.name()
                                + "': add it to a row, alone if need be, or say why it is left out"));
            }
        }
        for (String key : keys()) {
            if (!codes.contains(key)) {
                problems.add(problem(
                        mapping,
                        "The mapping has option '" + key + "', which '" + variable.name() + "' does not have; it has "
                                + String.join(", ", codes) + "." + Suggestion.sentence(key, codes)));
            }
        }
        return problems;
    }

    /** Finds what keeps a published distribution from being on this scale. */
    List<Problem> misfits(PublishedDistribution published, String mapping) {
        List<Problem> problems = new ArrayList<>();
        for (String category : published.shares().keySet()) {
            if (!options.containsKey(category)) {
                problems.add(problem(
                        mapping,
                        "'" + published.name() + "' has the category '" + category
                                + "', which the mapping does not have: add it to a row, alone if need be, or say why it"
                                + " is left out." + Suggestion.sentence(category, keys())));
            }
        }
        for (String key : keys()) {
            if (!published.shares().containsKey(key)) {
                problems.add(problem(
                        mapping,
                        "The mapping has their option '" + key + "', which '" + published.name()
                                + "' does not have: give it there, without a share if none was printed."
                                + Suggestion.sentence(key, published.shares().keySet())));
            }
        }
        return problems;
    }

    private static Problem problem(String mapping, String message) {
        return Problem.error("mapping", Place.item(mapping), message);
    }
}
