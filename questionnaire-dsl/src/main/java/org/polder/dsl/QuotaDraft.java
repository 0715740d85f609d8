package org.polder.dsl;

import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.Quota;

/** The greatest number of interviews wanted from one group, being declared; give it to the questionnaire too. */
public final class QuotaDraft {
    private final String name;
    private final int limit;
    private final Condition cell;

    QuotaDraft(String name, int limit, Condition cell) {
        this.name = name;
        this.limit = limit;
        this.cell = cell;
    }

    /**
     * Gives the condition that the respondent belongs to the group and the quota is full.
     *
     * @return the condition, for a screen-out
     */
    public Condition isFull() {
        return new Condition.QuotaFull(name);
    }

    Optional<Quota> build(Assembly assembly) {
        return assembly.attempt(name, () -> new Quota(name, cell, limit));
    }
}
