package org.polder.fieldwork;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Multiset;
import com.google.common.collect.TreeMultiset;
import java.util.Comparator;
import java.util.stream.Stream;
import org.polder.interview.Interview;
import org.polder.interview.Replay;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.response.Response;

/**
 * How many complete interviews there are of each group that a quota limits.
 *
 * <p>A respondent may belong to several groups, and counts in each. Interviews that are partial or screened out count
 * in none. Safe for many threads: an interview that asks to be admitted is either counted in all its groups at once or,
 * when one of them is full, in none, so that no group is ever overfilled. Kept in memory only; counted anew from what
 * is stored when a program starts.
 */
public final class QuotaCount {
    private final Questionnaire questionnaire;
    private final Multiset<String> counts = TreeMultiset.create();

    private QuotaCount(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
    }

    /**
     * Begins to count.
     *
     * @param questionnaire the questionnaire
     * @return a count of no interviews
     */
    public static QuotaCount of(Questionnaire questionnaire) {
        return new QuotaCount(questionnaire);
    }

    /**
     * Counts interviews that were given already, however many of a group there are.
     *
     * @param questionnaire the questionnaire
     * @param interviews the interviews; those that are not complete do not count
     * @return the count
     * @throws IllegalArgumentException when one follows another questionnaire
     */
    public static QuotaCount ofInterviews(Questionnaire questionnaire, Stream<Interview> interviews) {
        QuotaCount count = of(questionnaire);
        interviews.forEachOrdered(interview -> count.put(interview, count.groups(interview)));
        return count;
    }

    /**
     * Counts responses that were given already, however many of a group there are.
     *
     * @param routing the routing of the questionnaire
     * @param responses the responses; those that are not complete do not count
     * @return the count
     */
    public static QuotaCount ofResponses(Routing routing, Stream<Response> responses) {
        return ofInterviews(
                routing.questionnaire(),
                responses.map(response -> Replay.of(routing, response).interview()));
    }

    /**
     * Counts a complete interview unless one of its groups is full; call it once for each interview, before it is
     * completed.
     *
     * @param interview an interview with nothing left to ask
     * @return the names of the quotas that are full and keep it out, sorted; none when it was counted
     * @throws IllegalArgumentException when the interview is not complete, was screened out or follows another
     *     questionnaire
     */
    public synchronized ImmutableSortedSet<String> admit(Interview interview) {
        ImmutableSortedSet<String> groups = groups(interview);
        if (!isComplete(interview)) {
            throw new IllegalArgumentException("Only complete interviews are counted; found one "
                    + interview
                            .next()
                            .map(item -> "in which question '" + item.id() + "' is still to be put")
                            .orElse("that was screened out"));
        }
        ImmutableSortedSet<String> closed = closed();
        ImmutableSortedSet<String> full = sorted(groups.stream().filter(closed::contains));
        if (full.isEmpty()) {
            put(interview, groups);
        }
        return full;
    }

    private synchronized void put(Interview interview, ImmutableSortedSet<String> groups) {
        if (isComplete(interview)) {
            counts.addAll(groups);
        }
    }

    private static boolean isComplete(Interview interview) {
        return interview.isComplete() && interview.screenOut().isEmpty();
    }

    private ImmutableSortedSet<String> groups(Interview interview) {
        Questionnaire other = interview.questionnaire();
        if (!other.equals(questionnaire)) {
            throw new IllegalArgumentException("This counts interviews of questionnaire '" + questionnaire.id()
                    + "' version '" + questionnaire.version() + "'; found one of '" + other.id() + "' version '"
                    + other.version() + "': count each version by itself, or carry the interview over first");
        }
        return interview.quotas();
    }

    /**
     * Names the quotas that are full.
     *
     * @return their names, sorted, to begin interviews with and to close in those under way
     */
    public synchronized ImmutableSortedSet<String> closed() {
        return sorted(questionnaire.quotas().stream()
                .filter(quota -> counts.count(quota.name()) >= quota.limit())
                .map(Quota::name));
    }

    private static ImmutableSortedSet<String> sorted(Stream<String> names) {
        return names.collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
    }

    /**
     * Tells how many complete interviews there are of each group.
     *
     * @return the numbers by quota name, 0 where there are none
     */
    public synchronized ImmutableSortedMap<String, Integer> counts() {
        return questionnaire.quotas().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Quota::name, quota -> counts.count(quota.name())));
    }
}
