package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/**
 * A weight that is a product of factors, one for each category of some variables, as raking gives it.
 *
 * @param name its name
 * @param label what it is about
 * @param start the weight that the factors multiply; 1 for everyone when there is none
 * @param factors by variable, a single choice, the factor of each code; 0 or more
 * @param reason how the factors came about, for the notes below a table
 */
public record Weighting(
        String name,
        String label,
        Optional<String> start,
        ImmutableMap<String, ImmutableMap<Integer, Double>> factors,
        String reason)
        implements DerivedVariable {

    // A negative factor would make negative weights, which no table takes.
    public Weighting {
        factors.forEach((variable, byCode) -> byCode.forEach((code, factor) -> {
            if (!(factor >= 0) || Double.isInfinite(factor)) {
                throw new IllegalArgumentException("Weight '" + name + "' has the factor " + factor + " for code "
                        + code + " of '" + variable + "': give a number from 0");
            }
        }));
    }

    @Override
    public ImmutableSet<String> sources() {
        return ImmutableSet.<String>builder()
                .addAll(start.stream().iterator())
                .addAll(factors.keySet())
                .build();
    }

    @Override
    public Variable variable() {
        return Variable.number(name, label);
    }

    @Override
    public ImmutableList<Problem> problems(Schema schema) {
        ImmutableList.Builder<Problem> problems = ImmutableList.builder();
        for (String source : sources()) {
            Optional<Variable> variable = schema.find(source);
            if (variable.isEmpty()) {
                problems.add(schema.unknown(source));
            } else if (factors.containsKey(source)) {
                if (variable.get().kind() != Variable.Kind.SINGLE) {
                    problems.add(problem("takes its factors by '" + source + "', which is no single choice"));
                    continue;
                }
                factors.get(source).keySet().stream()
                        .filter(code -> variable.get().category(code).isEmpty())
                        .forEach(code -> problems.add(problem("has a factor for code " + code + " of '" + source
                                + "', which has " + Codes.listed(variable.get().codes()))));
            } else if (variable.get().kind() != Variable.Kind.NUMBER) {
                problems.add(problem("starts from '" + source + "', which is no number"));
            }
        }
        return problems.build();
    }

    private Problem problem(String message) {
        return Problem.error("derived-variable", Place.item(name), "Weight '" + name + "' " + message);
    }

    /** Gives the product; a respondent without a factor has no weight, and a table that needs it says so. */
    @Override
    public Value derive(Respondent respondent) {
        double weight = 1;
        if (start.isPresent()) {
            OptionalDouble given = respondent.value(start.get()).number();
            if (given.isEmpty()) {
                return Value.notAsked();
            }
            weight = given.getAsDouble();
        }
        for (Map.Entry<String, ImmutableMap<Integer, Double>> factor : factors.entrySet()) {
            Value value = respondent.value(factor.getKey());
            Optional<Double> found = value.isAnswered()
                    ? Optional.ofNullable(factor.getValue().get(value.codes().first()))
                    : Optional.empty();
            if (found.isEmpty()) {
                return Value.notAsked();
            }
            weight *= found.get();
        }
        return Value.number(weight);
    }

    @Override
    public String note() {
        return name + ": " + start.map(given -> given + " times ").orElse("")
                + factors.keySet().stream().collect(Collectors.joining(", ", "factors by ", ". ")) + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.weighting(this);
    }
}
