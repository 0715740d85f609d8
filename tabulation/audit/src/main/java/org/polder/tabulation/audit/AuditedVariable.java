package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A question, or one row of a grid, as an audit knows it.
 *
 * @param name its name, such as {@code Q6} or, for a row of a grid, {@code Q23.1}
 * @param options its options
 * @param multiple whether respondents may choose several
 * @param most how many they may choose at the most; 1 for a single choice
 * @param gate who is asked
 * @param required whether all who are asked and go on answer
 */
public record AuditedVariable(
        String name, ImmutableList<AuditedOption> options, boolean multiple, int most, Gate gate, boolean required) {

    // A code must lead to one option.
    public AuditedVariable {
        Set<Integer> seen = new HashSet<>();
        for (AuditedOption option : options) {
            if (!seen.add(option.code())) {
                throw new IllegalArgumentException(
                        "Variable '" + name + "' has code " + option.code() + " twice: give each code once");
            }
        }
        if (most < 1 || !multiple && most != 1) {
            throw new IllegalArgumentException("Variable '" + name + "' allows " + most
                    + " options: give 1 for a single choice, and at least 1 for a multiple choice");
        }
    }

    /**
     * Makes a single choice that everyone is asked and answers.
     *
     * @param name its name
     * @param options its options
     * @return the variable
     */
    public static AuditedVariable single(String name, AuditedOption... options) {
        return new AuditedVariable(name, ImmutableList.copyOf(options), false, 1, Gate.everyone(), true);
    }

    /**
     * Makes a multiple choice that everyone is asked and answers.
     *
     * @param name its name
     * @param most how many options may be chosen
     * @param options its options
     * @return the variable
     */
    public static AuditedVariable multiple(String name, int most, AuditedOption... options) {
        return new AuditedVariable(name, ImmutableList.copyOf(options), true, most, Gate.everyone(), true);
    }

    /**
     * Sets who is asked.
     *
     * @param who the gate
     * @return this variable with that gate
     */
    public AuditedVariable askedIf(Gate who) {
        return new AuditedVariable(name, options, multiple, most, who, required);
    }

    /**
     * Lets respondents leave it open.
     *
     * @return this variable, not required
     */
    public AuditedVariable optional() {
        return new AuditedVariable(name, options, multiple, most, gate, false);
    }

    /**
     * Names the question it belongs to.
     *
     * @return the part before the dot; the name itself for a question that is no grid
     */
    public String question() {
        int dot = name.indexOf('.');
        return dot < 0 ? name : name.substring(0, dot);
    }

    /**
     * Lists the codes.
     *
     * @return the codes, in ascending order
     */
    public ImmutableSortedSet<Integer> codes() {
        return options.stream()
                .map(AuditedOption::code)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare));
    }

    /**
     * Finds an option.
     *
     * @param code its code
     * @return the option, or nothing when there is none of that code
     */
    public Optional<AuditedOption> option(int code) {
        return options.stream().filter(option -> option.code() == code).findFirst();
    }
}
