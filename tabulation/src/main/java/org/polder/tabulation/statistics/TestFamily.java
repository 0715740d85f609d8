package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.primitives.ImmutableDoubleArray;

/**
 * Tests that are corrected together, with their p-values after correction.
 *
 * @param name which tests these are, for a footnote, such as {@code "all pairs of columns in row 'Yes'"}
 * @param correction how they were corrected
 * @param pValues the uncorrected p-values
 * @param adjusted the corrected ones, in the same order
 */
public record TestFamily(
        String name, Correction correction, ImmutableDoubleArray pValues, ImmutableDoubleArray adjusted) {

    /**
     * Holds a family whose p-values are corrected.
     *
     * @throws IllegalArgumentException when the name is blank or the corrected p-values are not those of the others
     */
    public TestFamily {
        if (name.isBlank()) {
            throw new IllegalArgumentException("A family of tests needs a name that tells which tests these are");
        }
        for (int i = 0; i < pValues.length(); i++) {
            if (!(pValues.get(i) >= 0 && pValues.get(i) <= 1)) {
                throw new IllegalArgumentException(
                        "A p-value lies from 0 to 1; found " + pValues.get(i) + " in family '" + name + "'");
            }
        }
        if (!adjusted.equals(ImmutableDoubleArray.copyOf(correction.adjust(pValues.toArray())))) {
            throw new IllegalArgumentException("The corrected p-values of family '" + name + "' are not what "
                    + correction.label() + " makes; use TestFamily.of");
        }
    }

    /**
     * Corrects p-values.
     *
     * @param name which tests these are
     * @param correction how to correct
     * @param pValues one p-value a test that was made; leave out what could not be tested
     * @return the family
     * @throws IllegalArgumentException when a p-value is not from 0 to 1 or the name is blank
     */
    public static TestFamily of(String name, Correction correction, double... pValues) {
        return new TestFamily(
                name,
                correction,
                ImmutableDoubleArray.copyOf(pValues),
                ImmutableDoubleArray.copyOf(correction.adjust(pValues)));
    }

    /**
     * Corrects the p-values of results.
     *
     * @param name which tests these are
     * @param correction how to correct
     * @param results the tests that were made
     * @return the family
     */
    public static TestFamily of(String name, Correction correction, ImmutableList<TestResult> results) {
        return of(
                name,
                correction,
                results.stream().mapToDouble(TestResult::pValue).toArray());
    }

    /**
     * Gives the number of tests.
     *
     * @return from 0
     */
    public int size() {
        return pValues.length();
    }
}
