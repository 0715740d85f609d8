package org.polder.tabulation.source;

import java.util.Optional;
import org.polder.answer.Missing;

/**
 * One value a categorical variable can have.
 *
 * @param code its code, 1 or more
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
}
