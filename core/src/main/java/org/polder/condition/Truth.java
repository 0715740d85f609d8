package org.polder.condition;

/** A truth value of Kleene's strong three-valued logic: unknown stands for "could still be either". */
public enum Truth {
    /** Certainly not so. */
    FALSE,
    /** Not decided, because an answer is missing. */
    UNKNOWN,
    /** Certainly so. */
    TRUE;

    /**
     * Gives the truth value of a decided statement.
     *
     * @param value whether it is so
     * @return true or false, never unknown
     */
    public static Truth of(boolean value) {
        return value ? TRUE : FALSE;
    }

    /**
     * Joins two values by "and".
     *
     * @param other the other value
     * @return the lesser of the two, in the order false, unknown, true
     */
    public Truth and(Truth other) {
        return ordinal() <= other.ordinal() ? this : other;
    }

    /**
     * Joins two values by "or".
     *
     * @param other the other value
     * @return the greater of the two, in the order false, unknown, true
     */
    public Truth or(Truth other) {
        return ordinal() >= other.ordinal() ? this : other;
    }

    /**
     * Negates this value.
     *
     * @return true for false, false for true; unknown stays unknown
     */
    public Truth not() {
        return switch (this) {
            case FALSE -> TRUE;
            case UNKNOWN -> UNKNOWN;
            case TRUE -> FALSE;
        };
    }
}
