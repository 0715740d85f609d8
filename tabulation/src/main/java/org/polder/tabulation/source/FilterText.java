package org.polder.tabulation.source;

import org.polder.problem.ProblemsException;

/**
 * Filters as text, for a command line.
 *
 * <p>{@code Q1 = 1,2} has one of the codes, or of the labels in quotation marks; {@code Q5 != 3} has not; {@code
 * age >= 18}, {@code age < 65}, {@code age 18..64} and {@code since >= 2026-01-31} compare numbers and days; {@code
 * reached(Q16)}, {@code answered(Q7)} and {@code everyone} are what {@link Filter} says. These combine by {@code not},
 * {@code and}, {@code or}, binding in that order, or {@code !}, {@code &}, {@code |}, and brackets. A name that is a
 * word of this language or has other signs than letters, digits, {@code _ . - [ ]} stands between backticks or
 * quotation marks, and a mark within it is doubled. Capitals do not matter for the words.
 */
public final class FilterText {
    private FilterText() {}

    /**
     * Reads a filter.
     *
     * @param text the text
     * @param schema the variables and items it can name
     * @return the filter
     * @throws ProblemsException with every problem, each with the place of the character it is at, counted from 1
     */
    public static Filter parse(String text, Schema schema) {
        return new FilterParser(text, schema).filter();
    }

    /**
     * Writes a filter so that {@link #parse} gives it back.
     *
     * @param filter the filter, whose parts that are joined are two or more
     * @return the text
     */
    public static String of(Filter filter) {
        return filter.accept(new FilterPrinter());
    }
}
