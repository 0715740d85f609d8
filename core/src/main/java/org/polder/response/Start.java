package org.polder.response;

import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import org.polder.name.Language;

/**
 * The circumstances under which an interview started, on which everything drawn or computed during it depends.
 *
 * @param language the respondent's first language
 * @param seed what the order of options, rows and items is drawn from
 * @param today the day the interview started, which relative dates count from
 * @param closedQuotas the names of the quotas that are closed for this interview
 */
public record Start(Language language, long seed, LocalDate today, ImmutableSortedSet<String> closedQuotas) {

    /**
     * Starts today, with seed 0 and no quota closed.
     *
     * @param language the respondent's language
     * @return the circumstances
     */
    public static Start in(Language language) {
        return new Start(language, 0, LocalDate.now(), ImmutableSortedSet.of());
    }

    /**
     * Draws orders from another seed; use a random one for each respondent.
     *
     * @param changed the seed
     * @return these circumstances with that seed
     */
    public Start seed(long changed) {
        return new Start(language, changed, today, closedQuotas);
    }

    /**
     * Starts on another day.
     *
     * @param changed the day
     * @return these circumstances on that day
     */
    public Start on(LocalDate changed) {
        return new Start(language, seed, changed, closedQuotas);
    }

    /**
     * Says which quotas are closed.
     *
     * @param names the quotas' names
     * @return these circumstances with those quotas closed, and no others
     */
    public Start closed(Collection<String> names) {
        return new Start(language, seed, today, ImmutableSortedSet.copyOf(Comparator.naturalOrder(), names));
    }
}
