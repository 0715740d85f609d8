package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.text.Text;

/**
 * Items shown together.
 *
 * @param name the page's name within the questionnaire
 * @param title what respondents read above it
 * @param items the items in asking order
 */
public record Page(String name, Optional<Text> title, ImmutableList<Item> items) {
    // Checks that the page has a name and something on it.
    public Page {
        if (name.isBlank() || items.isEmpty()) {
            throw new IllegalArgumentException(
                    "Page '" + name + "' is not complete: give it a name and at least one item");
        }
    }
}
