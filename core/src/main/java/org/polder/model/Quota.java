package org.polder.model;

import org.polder.condition.Condition;

/**
 * The greatest number of complete interviews wanted from one group.
 *
 * @param name its name within the questionnaire
 * @param cell who belongs to the group
 * @param limit the number wanted, 0 or more
 */
public record Quota(String name, Condition cell, int limit) {
    // Checks name and number.
    public Quota {
        if (name.isBlank() || limit < 0) {
            throw new IllegalArgumentException(
                    "Quota '" + name + "' with limit " + limit + " is impossible: give it a name and 0 or more");
        }
    }
}
