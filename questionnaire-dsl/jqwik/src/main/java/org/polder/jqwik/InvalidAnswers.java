package org.polder.jqwik;

import com.google.common.collect.ImmutableListMultimap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;

/**
 * Arbitrary answers that must be refused, for properties of whatever takes answers from outside.
 *
 * <p>One mistake is made in an answer that would be right: an option too many, a row that was not asked, a blank text,
 * an answer to a question that is not asked, and so on for every problem that refuses an answer and that the
 * questionnaire can give. Each problem is as likely, however many questions can give it. An answer that only has to be
 * confirmed is not among them.
 */
public final class InvalidAnswers {
    private InvalidAnswers() {}

    /**
     * Gives invalid answers to a questionnaire.
     *
     * @param questionnaire the questionnaire
     * @return the answers, each with the interview that must refuse it and the code of the problem
     */
    public static Arbitrary<InvalidAnswer> of(Questionnaire questionnaire) {
        return of(Respondents.of(questionnaire));
    }

    /**
     * Gives invalid answers in the midst or at the end of some respondents' interviews.
     *
     * @param respondents the respondents
     * @return the answers, each with the interview that must refuse it and the code of the problem
     */
    public static Arbitrary<InvalidAnswer> of(Respondents respondents) {
        return Arbitraries.oneOf(respondents.partial().interviews(), respondents.asFarAsTheyCome())
                .flatMap(InvalidAnswers::within);
    }

    private static Arbitrary<InvalidAnswer> within(Interview interview) {
        ImmutableListMultimap<String, InvalidAnswer> byCode = Mistakes.in(interview);
        return Arbitraries.of(byCode.keySet().asList()).flatMap(code -> Arbitraries.of(byCode.get(code)));
    }
}
