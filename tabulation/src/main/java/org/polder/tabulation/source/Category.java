package org.polder.tabulation.source;

import java.util.Optional;
import org.polder.answer.Missing;

/**
 * One value a categorical variable can have.
 *
 * @param code its code, any whole number
 * @param label its label
 * @param missing the kind of missing answer it stands for, such as "don't know"
 */
public record Category(int code, String label, Optional<Missing> missing) {

    /**
     * Makes a category that is a substantive answer.
     *
     * @param code its code
     * @param label its label
     * @return the category
     */
    public static Category of(int code, String label) {
        return new Category(code, label, Optional.empty());
    }

    /**
     * Makes a category that stands for a missing answer.
     *
     * @param code its code
     * @param label its label
     * @param kind such as don't know
     * @return the category
     */
    public static Category missing(int code, String label, Missing kind) {
        return new Category(code, label, Optional.of(kind));
    }

    /**
     * Tells whether the category is an answer to the question rather than a way of not answering.
     *
     * @return false for "don't know", refused and not applicable
     */
    public boolean isSubstantive() {
        return missing.isEmpty();
    }
}
