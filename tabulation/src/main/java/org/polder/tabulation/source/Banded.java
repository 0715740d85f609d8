package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/**
 * A number or a day, in bands.
 *
 * @param name its name
 * @param label what it is about
 * @param from the number or day it is made from
 * @param bands the bands from low to high, without overlap; their codes are 1, 2, …
 * @param reason why these bands, for the notes below a table
 */
public record Banded(String name, String label, String from, ImmutableList<Band> bands, String reason)
        implements DerivedVariable {

    // A number in two bands would count a respondent twice.
    public Banded {
        if (bands.isEmpty()) {
            throw new IllegalArgumentException("Derived variable '" + name + "' has no bands: give one at least");
        }
        for (int i = 1; i < bands.size(); i++) {
            if (!(bands.get(i - 1).below() <= bands.get(i).least())) {
                throw new IllegalArgumentException(
                        "The bands '" + bands.get(i - 1).label() + "' and '"
                                + bands.get(i).label() + "' of derived variable '" + name
                                + "' overlap or stand in the wrong order: begin each where the one before ends, or later");
            }
        }
    }

    /**
     * One band.
     *
     * @param label its label
     * @param least the least number in it
     * @param below the number it stays below; {@link Double#POSITIVE_INFINITY} for no end
     */
    public record Band(String label, double least, double below) {
        // An empty band would be a category that nobody can be in.
        public Band {
            if (!(least < below)) {
                throw new IllegalArgumentException("Band '" + label + "' from " + least + " to below " + below
                        + " is empty: let it begin below its end");
            }
        }

        boolean holds(double number) {
            return number >= least && number < below;
        }
    }

    @Override
    public ImmutableSet<String> sources() {
        return ImmutableSet.of(from);
    }

    @Override
    public Variable variable() {
        ImmutableList.Builder<Category> categories = ImmutableList.builder();
        for (int i = 0; i < bands.size(); i++) {
            categories.add(Category.of(i + 1, bands.get(i).label()));
        }
        return new Variable(name, label, Variable.Kind.SINGLE, categories.build());
    }

    @Override
    public ImmutableList<Problem> problems(Schema schema) {
        Optional<Variable> original = schema.find(from);
        if (original.isEmpty()) {
            return ImmutableList.of(schema.unknown(from));
        }
        return original.get().kind().isNumeric()
                ? ImmutableList.of()
                : ImmutableList.of(Problem.error(
                        "derived-variable",
                        Place.item(name),
                        "Derived variable '" + name + "' puts '" + from
                                + "' in bands, which is neither a number nor a day: take its categories together"
                                + " instead"));
    }

    /** Gives the band's number; who has a number in no band, or "don't know" instead, counts as not asked. */
    @Override
    public Value derive(Respondent respondent) {
        Value value = respondent.value(from);
        OptionalDouble number = value.number();
        if (number.isEmpty()) {
            return value.isAnswered() ? Value.notAsked() : value;
        }
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).holds(number.getAsDouble())) {
                return Value.of(i + 1);
            }
        }
        return Value.notAsked();
    }

    @Override
    public String note() {
        return name + " = " + from + ": "
                + bands.stream()
                        .map(band -> band.label() + " = [" + band.least() + ", " + band.below() + ")")
                        .collect(Collectors.joining("; "))
                + ". " + reason;
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.banded(this);
    }
}
