package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableList;
import java.util.List;

/**
 * A questionnaire with some respondents who will answer every item they are asked, made before any clock runs.
 *
 * @param shape the questionnaire
 * @param respondents the respondents
 * @param paths the items each is asked, in order
 */
record Interviews(SurveyShape shape, ImmutableList<Respondent> respondents, ImmutableList<int[]> paths) {
    static final long SEED = 2026;

    /** Makes enough respondents for varied paths, and fewer where each already answers thousands of items. */
    static Interviews of(int items) {
        return of(items, Math.max(8, 12_000 / items));
    }

    static Interviews of(int items, int count) {
        SurveyShape shape = SurveyShape.random(items, SEED);
        List<Respondent> respondents = Respondent.random(shape, count);
        return new Interviews(
                shape,
                ImmutableList.copyOf(respondents),
                respondents.stream()
                        .map(respondent -> respondent.path(shape))
                        .collect(ImmutableList.toImmutableList()));
    }

    int count() {
        return respondents.size();
    }

    int codes(int respondent, int position) {
        return respondents.get(respondent).chosen().get(position);
    }
}
