package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Optional;
import org.polder.answer.Missing;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;

/**
 * A variable of a response source.
 *
 * @param name its name, such as {@code Q6} or, for a row of a grid, {@code Q23.1}
 * @param label what it is about
 * @param kind what a respondent has for it
 * @param categories its categories in order shown; for a number, day or text only those that stand for a missing
 *     answer, such as "don't know"
 */
public record Variable(String name, String label, Kind kind, ImmutableList<Category> categories) {

    /** What a respondent can have for a variable. */
    public enum Kind {
        /** One category. */
        SINGLE,
        /** Any number of categories. */
        MULTIPLE,
        /** A number. */
        NUMBER,
        /** A day. */
        DATE,
        /** A text. */
        TEXT;

        /**
         * Tells whether the values are categories.
         *
         * @return true for single and multiple choices
         */
        public boolean isCategorical() {
            return this == SINGLE || this == MULTIPLE;
        }

        /**
         * Tells whether the values lie on a number line.
         *
         * @return true for numbers and days
         */
        public boolean isNumeric() {
            return this == NUMBER || this == DATE;
        }

        private boolean takes(Value value) {
            return switch (this) {
                case SINGLE, MULTIPLE -> false;
                case NUMBER -> value instanceof Value.Number;
                case DATE ->
                    value instanceof Value.Day day && Math.abs(day.value().toEpochDay()) <= Integer.MAX_VALUE;
                case TEXT -> value instanceof Value.Text;
            };
        }
    }

    // A code must lead to one category, and a substantive category of a number would be a second way to say it.
    public Variable {
        if (name.isEmpty()) {
            throw new IllegalArgumentException("A variable has no name: give it one");
        }
        ImmutableMap.Builder<Integer, Category> codes = ImmutableMap.builder();
        for (Category category : categories) {
            codes.put(category.code(), category);
            if (!kind.isCategorical() && category.isSubstantive()) {
                throw new IllegalArgumentException("Variable '" + name + "' is of kind " + kind + ", and its category "
                        + category.code() + " stands for no missing answer: leave it out");
            }
        }
        try {
            codes.buildOrThrow();
        } catch (IllegalArgumentException twice) {
            throw new IllegalArgumentException(
                    "Variable '" + name + "' has a code twice (" + twice.getMessage() + "): give each code once");
        }
    }

    /**
     * Makes a single choice.
     *
     * @param name its name
     * @param label what it is about
     * @param categories its categories
     * @return the variable
     */
    public static Variable single(String name, String label, Category... categories) {
        return new Variable(name, label, Kind.SINGLE, ImmutableList.copyOf(categories));
    }

    /**
     * Makes a multiple choice.
     *
     * @param name its name
     * @param label what it is about
     * @param categories its categories
     * @return the variable
     */
    public static Variable multiple(String name, String label, Category... categories) {
        return new Variable(name, label, Kind.MULTIPLE, ImmutableList.copyOf(categories));
    }

    /**
     * Makes a number.
     *
     * @param name its name
     * @param label what it is about
     * @return the variable
     */
    public static Variable number(String name, String label) {
        return new Variable(name, label, Kind.NUMBER, ImmutableList.of());
    }

    /**
     * Finds a category.
     *
     * @param code its code
     * @return the category, or nothing when there is none of that code
     */
    public Optional<Category> category(int code) {
        for (Category category : categories) {
            if (category.code() == code) {
                return Optional.of(category);
            }
        }
        return Optional.empty();
    }

    /**
     * Tells what is wrong with a value, such as a code that no category has.
     *
     * @param value a value that a source gives for this variable
     * @param place where it stands
     * @return the problem; nothing when a respondent can have the value, and of every absent value
     */
    public Optional<Problem> misfit(Value value, Place place) {
        if (!value.isAnswered()) {
            return Optional.empty();
        }
        ImmutableSortedSet<Integer> chosen = value.codes();
        if (chosen.isEmpty()) {
            return kind.takes(value)
                    ? Optional.empty()
                    : Optional.of(misfit(
                            place,
                            "'" + value.key() + "', and is of kind " + kind + ": give it a "
                                    + (kind.isCategorical() ? "code" : "value of that kind")));
        }
        if (chosen.size() > 1 && kind != Kind.MULTIPLE) {
            return Optional.of(
                    misfit(place, "the codes " + Codes.listed(chosen) + ", and takes one: make it a multiple choice"));
        }
        for (int code : chosen) {
            if (category(code).isEmpty()) {
                return Optional.of(misfit(
                        place,
                        "code " + code + ", which does not exist; "
                                + (categories.isEmpty()
                                        ? "it is of kind " + kind + " and has no codes"
                                        : "codes are " + Codes.listed(codes()))));
            }
        }
        return Optional.empty();
    }

    private Problem misfit(Place place, String found) {
        return Problem.error("bad-code", place.withItem(name), "'" + name + "' has " + found);
    }

    /**
     * Lists the codes of the categories.
     *
     * @return the codes in order shown
     */
    public List<Integer> codes() {
        return categories.stream().map(Category::code).toList();
    }

    /**
     * Finds the category that stands for a kind of missing answer.
     *
     * @param kind the kind
     * @return the first such category, if any
     */
    public Optional<Category> missing(Missing kind) {
        return categories.stream()
                .filter(category -> category.missing().filter(kind::equals).isPresent())
                .findFirst();
    }
}
