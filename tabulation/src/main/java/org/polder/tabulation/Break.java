package org.polder.tabulation;

import com.google.common.collect.ImmutableList;

/**
 * A way to group respondents: by one choice, or by several, one within the other.
 *
 * @param variables the names of the choices, the outermost first
 */
public record Break(ImmutableList<String> variables) {

    // Without a variable there would be one group, which is the total.
    public Break {
        if (variables.isEmpty()) {
            throw new IllegalArgumentException("A break has no variable: name one, or leave the break out");
        }
        if (variables.stream().distinct().count() < variables.size()) {
            throw new IllegalArgumentException(
                    "The break " + String.join(" > ", variables) + " names a variable twice: name each once");
        }
    }

    /**
     * Groups by choices, one within the other.
     *
     * @param variables the names, the outermost first
     * @return the break
     */
    public static Break of(String... variables) {
        return new Break(ImmutableList.copyOf(variables));
    }

    /**
     * Gives the break's name.
     *
     * @return the variables, joined by {@code " > "}
     */
    public String name() {
        return String.join(" > ", variables);
    }
}
