package org.polder.dsl;

/** An enum constant that gives its own option code and label; others count from 1 and are labelled by name. */
public interface Coded {
    /**
     * Gives the option's code.
     *
     * @return the code, 1 or more
     */
    int code();

    /**
     * Gives the option's label in the questionnaire's first language.
     *
     * @return the label
     */
    String label();
}
