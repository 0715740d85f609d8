package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.text.Text;

/**
 * Items shown together.
 *
 * @param name the page's name within the questionnaire
 * @param title what respondents read above it
 * @param elements the items and blocks in order written
 * @param order the order in which a respondent meets them; notices, computed values and screen-outs keep their place,
 *     and no other item of the page may then depend on one of the same page
 */
public record Page(String name, Optional<Text> title, ImmutableList<Element> elements, Ordering order) {
    // Checks that the page has a name and something on it.
    public Page {
        if (name.isBlank() || elements.isEmpty()) {
            throw new IllegalArgumentException(
                    "Page '" + name + "' is not complete: give it a name and at least one item");
        }
    }

    /**
     * Makes a page with its items as written.
     *
     * @param name the page's name
     * @param title what respondents read above it
     * @param elements the items and blocks
     */
    public Page(String name, Optional<Text> title, ImmutableList<Element> elements) {
        this(name, title, elements, Ordering.AS_WRITTEN);
    }
}
