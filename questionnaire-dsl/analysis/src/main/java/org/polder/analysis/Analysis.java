package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/**
 * What is proven about a questionnaire before it is fielded: a value, each method gives a new one.
 *
 * <p>Every answer is exact: a finding is about a respondent there can be, and what is not found cannot happen. Numbers
 * and dates count by their cut points, and "unknown" as the engine has it. What cannot be decided within the limits is
 * said to be so, by a finding {@code not-decided}.
 */
public final class Analysis {
    private static final Duration LIMIT = Duration.ofSeconds(2);

    private final Questionnaire questionnaire;
    private final LocalDate today;
    private final Duration limit;
    private final ImmutableMap<ItemId, String> numbers;

    private Analysis(
            Questionnaire questionnaire, LocalDate today, Duration limit, ImmutableMap<ItemId, String> numbers) {
        this.numbers = numbers;
        this.questionnaire = questionnaire;
        this.today = today;
        this.limit = limit;
    }

    /**
     * Begins the analysis of a questionnaire, for interviews that start today.
     *
     * @param questionnaire the questionnaire
     * @return its analysis
     */
    public static Analysis of(Questionnaire questionnaire) {
        return new Analysis(questionnaire, LocalDate.now(), LIMIT, ImmutableMap.of());
    }

    /**
     * Says on which day interviews start; it matters where dates are compared with it.
     *
     * @param day the day
     * @return this analysis for that day
     */
    public Analysis on(LocalDate day) {
        return new Analysis(questionnaire, day, limit, numbers);
    }

    /**
     * Says how long one question to the solver may take before it counts as not decided.
     *
     * @param each the limit; two seconds unless told
     * @return this analysis with that limit
     */
    public Analysis within(Duration each) {
        return new Analysis(questionnaire, today, each, numbers);
    }

    /** Names questions by the numbers they have in print. */
    Analysis numbered(Map<ItemId, String> printed) {
        return new Analysis(questionnaire, today, limit, ImmutableMap.copyOf(printed));
    }

    /**
     * Finds all there is to find.
     *
     * @return the findings, in the order of the items they are about
     */
    public ImmutableList<Finding> findings() {
        Evidence evidence = new Evidence(questionnaire, today, limit, numbers);
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        WordingSearch wordings = new WordingSearch(evidence);
        List<Search> searches = List.of(
                new ReachSearch(evidence),
                new OptionSearch(evidence),
                new MissingSearch(evidence),
                wordings,
                new FillSearch(evidence),
                new CheckSearch(evidence));
        for (int position = 0; position < evidence.model().size(); position++) {
            for (Search search : searches) {
                search.at(position, evidence.model().item(position), found::add);
            }
        }
        wordings.finish(found::add);
        new QuotaSearch(evidence).search(found::add);
        return found.build();
    }

    /**
     * Counts the ways respondents can go through the questionnaire.
     *
     * @return the number of ways, exact, with the shortest and longest; nothing when counting them takes more than
     *     some hundreds of megabytes
     */
    public Optional<Paths> paths() {
        return new PathCount(new Model(questionnaire, today)).count();
    }

    /**
     * Tells who is asked an item.
     *
     * @param item the item
     * @return who is asked it, and why
     * @throws IllegalArgumentException when there is no such item
     */
    public Audience audience(ItemId item) {
        return new Audiences(new Evidence(questionnaire, today, limit, numbers)).of(item);
    }

    /**
     * Chooses few test interviews that together take each decision both ways, show each text variant, and choose each
     * option once.
     *
     * @return the interviews, and whether fewer cannot do
     */
    public Covering covering() {
        return covering(Thoroughness.EVERY_DECISION);
    }

    /**
     * Chooses few test interviews that together take in everything.
     *
     * @param thoroughness what they must take in
     * @return the interviews, and whether fewer cannot do
     */
    public Covering covering(Thoroughness thoroughness) {
        return new CoverSearch(new Evidence(questionnaire, today, limit, numbers), thoroughness).covering();
    }

    /**
     * Tells how many items a respondent is asked on average, when answers are given with some shares, independently of
     * one another.
     *
     * @param shares how often each option is chosen
     * @return the mean number of items put, exact but for rounding; nothing when it takes too much to work out
     */
    public OptionalDouble expectedLength(AnswerShares shares) {
        return new ExpectedLength(new Model(questionnaire, today), shares).length();
    }
}
