package org.polder.tabulation.source;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * A categorical variable of a response source.
 *
 * @param name its name, such as {@code Q6} or, for a row of a grid, {@code Q23.1}
 * @param label what it is about
 * @param kind whether a respondent has one of its categories or several
 * @param categories its categories in order shown
 */
public record Variable(String name, String label, Kind kind, ImmutableList<Category> categories) {

    /** How many categories a respondent can have. */
    public enum Kind {
        /** One category. */
        SINGLE,
        /** Any number of categories. */
        MULTIPLE
    }

    /**
     * Finds a category.
     *
     * @param code its code
     * @return the category, or nothing when there is none of that code
     */
    public Optional<Category> category(int code) {
        return categories.stream().filter(category -> category.code() == code).findFirst();
    }
}
