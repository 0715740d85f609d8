package org.polder.condition;

import java.util.Arrays;
import java.util.Optional;

/** How two values that have an order compare. */
public enum Comparison {
    /** The left one is smaller or earlier. */
    LESS("less", "is less than"),
    /** The left one is not greater or later. */
    AT_MOST("at-most", "is at most"),
    /** Both are the same. */
    EQUAL("equal", "equals"),
    /** They differ. */
    DIFFERENT("different", "differs from"),
    /** The left one is not smaller or earlier. */
    AT_LEAST("at-least", "is at least"),
    /** The left one is greater or later. */
    GREATER("greater", "is greater than");

    private final String code;
    private final String words;

    Comparison(String code, String words) {
        this.code = code;
        this.words = words;
    }

    /**
     * Tells whether an outcome of {@link Comparable#compareTo} agrees with this comparison.
     *
     * @param order negative, zero or positive
     * @return true when it agrees
     */
    public boolean holds(int order) {
        return switch (this) {
            case LESS -> order < 0;
            case AT_MOST -> order <= 0;
            case EQUAL -> order == 0;
            case DIFFERENT -> order != 0;
            case AT_LEAST -> order >= 0;
            case GREATER -> order > 0;
        };
    }

    /**
     * Gives the comparison that holds exactly where this one does not.
     *
     * @return the opposite
     */
    public Comparison opposite() {
        return switch (this) {
            case LESS -> AT_LEAST;
            case AT_MOST -> GREATER;
            case EQUAL -> DIFFERENT;
            case DIFFERENT -> EQUAL;
            case AT_LEAST -> LESS;
            case GREATER -> AT_MOST;
        };
    }

    /**
     * Gives the name in files.
     *
     * @return such as {@code at-least}
     */
    public String code() {
        return code;
    }

    /**
     * Gives the comparison in words.
     *
     * @return a phrase between the two values, such as {@code is at least}
     */
    public String words() {
        return words;
    }

    /**
     * Finds a comparison by its name in files.
     *
     * @param code the name
     * @return the comparison, or nothing when there is none of that name
     */
    public static Optional<Comparison> of(String code) {
        return Arrays.stream(values())
                .filter(comparison -> comparison.code.equals(code))
                .findFirst();
    }
}
