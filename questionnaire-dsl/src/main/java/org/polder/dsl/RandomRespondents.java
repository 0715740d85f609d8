package org.polder.dsl;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.model.Requirement;
import org.polder.response.Response;
import org.polder.response.Start;

/**
 * Respondents who answer a questionnaire at random, each as an interview would let them: a value, each method gives a
 * new one.
 *
 * <p>The same seed gives the same respondents, and a respondent does not depend on those before. One who does not hit
 * upon an answer that a question's checks let pass leaves it open where they may, and otherwise stops there.
 */
public final class RandomRespondents {
    private static final int TRIES = 200;
    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final double LEFT_OPEN = 0.1;

    private final Routing routing;
    private final long seed;
    private final LocalDate today;
    private final double leavingOpen;
    private final double stopping;

    private RandomRespondents(Routing routing, long seed, LocalDate today, double leavingOpen, double stopping) {
        this.routing = routing;
        this.seed = seed;
        this.today = today;
        this.leavingOpen = share(leavingOpen);
        this.stopping = share(stopping);
    }

    private static double share(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("A share of " + share + " is not allowed: use 0 to 1");
        }
        return share;
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
        return new RandomRespondents(Routing.of(questionnaire), seed, DAY, LEFT_OPEN, 0);
    }

    /**
     * Changes the day on which the interviews start.
     *
     * @param day the day
     * @return these respondents on that day
     */
    public RandomRespondents on(LocalDate day) {
        return new RandomRespondents(routing, seed, day, leavingOpen, stopping);
    }

    /**
     * Changes how much is left open.
     *
     * @param share the share left open of the questions and rows that may be, from 0 to 1
     * @return these respondents, leaving open that much
     */
    public RandomRespondents leavingOpen(double share) {
        return new RandomRespondents(routing, seed, today, share, stopping);
    }

    /**
     * Lets respondents stop on the way.
     *
     * @param share the chance at each question that the respondent stops there, from 0 to 1
     * @return these respondents, stopping that often
     */
    public RandomRespondents stopping(double share) {
        return new RandomRespondents(routing, seed, today, leavingOpen, share);
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
        Random random = new Random(seed * 0x9E3779B97F4A7C15L + number);
        // The first draws of neighbouring seeds are much alike.
        random.nextLong();
        Start start =
                Start.in(routing.questionnaire().languages().get(0)).on(today).seed(random.nextLong());
        Interview interview = Interview.start(routing, start);
        Optional<Prompt> prompt = interview.current();
        while (prompt.isPresent() && random.nextDouble() >= stopping) {
            Optional<Interview> next = answered(interview, prompt.get(), random);
            if (next.isEmpty()) {
                return interview;
            }
            interview = next.get();
            prompt = interview.current();
        }
        return interview;
    }

    private Optional<Interview> answered(Interview interview, Prompt prompt, Random random) {
        boolean mayLeave =
                prompt.item().asking().requirement() != Requirement.REQUIRED && !(prompt.item() instanceof Notice);
        if (mayLeave && random.nextDouble() < leavingOpen) {
            Optional<Interview> left = taken(interview, prompt, Answer.leftOpen());
            // A check can refuse that.
            if (left.isPresent()) {
                return left;
            }
        }
        RandomAnswer answers = new RandomAnswer(prompt, today, mayLeave ? leavingOpen : 0, random);
        for (int i = 0; i < TRIES; i++) {
            Optional<Interview> next = taken(interview, prompt, prompt.item().accept(answers));
            if (next.isPresent()) {
                return next;
            }
        }
        return mayLeave ? taken(interview, prompt, Answer.leftOpen()) : Optional.empty();
    }

    private static Optional<Interview> taken(Interview interview, Prompt prompt, Answer answer) {
        Step step = interview.answer(prompt.id(), answer);
        return step.accepted() ? Optional.of(step.interview()) : step.confirmed();
    }
}
