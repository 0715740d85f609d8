package org.polder.dsl;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;

/**
 * Respondents who answer a questionnaire at random, each as an interview would let them: a value, each method gives a
 * new one.
 *
 * <p>The same seed gives the same respondents, and a respondent does not depend on those before. One who does not hit
 * upon an answer that a question's checks let pass leaves it open where they may, and otherwise stops there.
 */
public final class RandomRespondents {
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final double LEFT_OPEN = 0.1;

    private final RandomPlan plan;

    private RandomRespondents(RandomPlan plan) {
        this.plan = plan;
    }

    /**
     * Begins with respondents of the first of January 2026 who leave open a tenth of what may be left open and answer
     * to the end.
     *
     * @param questionnaire the questionnaire
     * @param seed what their answers are drawn from
     * @return the respondents
     */
    public static RandomRespondents of(Questionnaire questionnaire, long seed) {
        return new RandomRespondents(new RandomPlan(
                Routing.of(questionnaire), seed, DAY, LEFT_OPEN, 0, ImmutableMap.of(), ImmutableSet.of()));
    }

    /**
     * Changes the day on which the interviews start.
     *
     * @param day the day
     * @return these respondents on that day
     */
    public RandomRespondents on(LocalDate day) {
        return new RandomRespondents(plan.today(day));
    }

    /**
     * Changes how much is left open.
     *
     * @param share the share left open of the questions and rows that may be, from 0 to 1
     * @return these respondents, leaving open that much
     */
    public RandomRespondents leavingOpen(double share) {
        return new RandomRespondents(plan.leavingOpen(share));
    }

    /**
     * Lets respondents stop on the way.
     *
     * @param share the chance at each question that the respondent stops there, from 0 to 1
     * @return these respondents, stopping that often
     */
    public RandomRespondents stopping(double share) {
        return new RandomRespondents(plan.stopping(share));
    }

    /**
     * Draws the answers to one question by shares, such as those of an earlier survey; call it once for each question.
     *
     * <p>The shares of a single choice, of a grid's scale in each row, and of a ranking's first place count relative to
     * those of the other options shown; an option without one is not chosen unless none shown has one. Each option of
     * a multiple choice is chosen with its own share, as far as the least and greatest number of options allow; an
     * exclusive one alone. The share of an option beside a number or date is that of those who choose it.
     *
     * @param question the question's id, or that of a repeated question for all its askings
     * @param shares shares from 0 to 1 by option or scale code
     * @return these respondents, answering it so
     * @throws ProblemsException when there is no such question or option, or a number is no share, naming every problem
     */
    public RandomRespondents byShares(String question, Map<Integer, Double> shares) {
        return new RandomRespondents(
                plan.shares(question, RandomShares.checked(plan.routing().questionnaire(), question, shares)));
    }

    /**
     * Makes paths about as likely, so that rare branches are reached.
     *
     * <p>At each question that a condition or computed value looks at, the answers are told apart by what they lead to
     * at once: which items are then on the path, and how many remain possible. Each such branch is as likely, however
     * many answers lead to it, and then each of its answers. All options of a single choice are looked at, and twelve
     * answers to a question of another kind. Of eight respondents so drawn one is taken, with a chance that follows the
     * product of the numbers of branches they met, which estimates how many paths each stands for.
     *
     * <p>So a branch is not rarer for having few answers or for lying deep. But paths are not exactly as likely: they
     * would be if one were taken of ever more respondents rather than of eight. Nothing is promised of a branch that
     * none of the answers looked at takes. Answer shares then count only at questions on which no routing hangs.
     *
     * @return these respondents, spread over the paths
     */
    public RandomRespondents overPaths() {
        return new RandomRespondents(plan.overPaths());
    }

    /**
     * Gives the responses, contact data left out, for ever more respondents: limit the stream.
     *
     * @return the responses of respondents {@code r1}, {@code r2} and so on
     */
    public Stream<Response> responses() {
        return Stream.iterate(1L, number -> number + 1)
                .map(number -> interview(number).response("r" + number));
    }

    /**
     * Interviews one respondent.
     *
     * @param number the respondent's number, from 1
     * @return the interview as far as the respondent came
     */
    public Interview interview(long number) {
        Random random = new Random(plan.seed() * 0x9E3779B97F4A7C15L + number);
        // The first draws of neighbouring seeds are much alike.
        random.nextLong();
        return new RandomInterview(plan, random).held();
    }
}
