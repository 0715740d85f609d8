package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.polder.model.Questionnaire;

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

    private Analysis(Questionnaire questionnaire, LocalDate today, Duration limit) {
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
        return new Analysis(questionnaire, LocalDate.now(), LIMIT);
    }

    /**
     * Says on which day interviews start; it matters where dates are compared with it.
     *
     * @param day the day
     * @return this analysis for that day
     */
    public Analysis on(LocalDate day) {
        return new Analysis(questionnaire, day, limit);
    }

    /**
     * Says how long one question to the solver may take before it counts as not decided.
     *
     * @param each the limit; two seconds unless told
     * @return this analysis with that limit
     */
    public Analysis within(Duration each) {
        return new Analysis(questionnaire, today, each);
    }

    /**
     * Finds all there is to find.
     *
     * @return the findings, in the order of the items they are about
     */
    public ImmutableList<Finding> findings() {
        Evidence evidence = new Evidence(questionnaire, today, limit);
        ImmutableList.Builder<Finding> found = ImmutableList.builder();
        WordingSearch wordings = new WordingSearch(evidence);
        QuotaSearch quotas = new QuotaSearch(evidence);
        List<Search> searches = List.of(
                new ReachSearch(evidence),
                new OptionSearch(evidence),
                new MissingSearch(evidence),
                wordings,
                new FillSearch(evidence),
                new CheckSearch(evidence),
                quotas);
        for (int position = 0; position < evidence.model().size(); position++) {
            for (Search search : searches) {
                search.at(position, evidence.model().item(position), found::add);
            }
        }
        wordings.finish(found::add);
        quotas.quotas(found::add);
        return found.build();
    }
}
