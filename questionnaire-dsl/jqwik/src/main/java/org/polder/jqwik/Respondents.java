package org.polder.jqwik;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Shrinkable;
import org.polder.dsl.RandomRespondents;
import org.polder.interview.Interview;
import org.polder.model.Questionnaire;
import org.polder.problem.ProblemsException;
import org.polder.response.Response;

/**
 * Arbitrary respondents of a questionnaire: a value, each method gives a new one.
 *
 * <pre>{@code
 * @Property
 * void who_never_uses_it_is_not_asked_why(@ForAll("respondents") Response response) { … }
 *
 * @Provide
 * Arbitrary<Response> respondents() {
 *     return Respondents.of(questionnaire).responses();
 * }
 * }</pre>
 *
 * <p>Each is valid: the interview took every answer. When a property fails, jqwik shrinks to a respondent who still
 * shows it and who is asked fewer questions; of as many, leaves more open, chooses fewer options, writes shorter texts,
 * chooses lower codes, and gives numbers nearer to nought and dates nearer to the day of the interview. Everyone on the
 * way is valid too, and complete unless they may stop.
 */
public final class Respondents {
    private static final int TRIES = 100;
    private static final double STOPPING = 0.1;

    private final Questionnaire questionnaire;
    private final RandomRespondents random;
    private final boolean partial;

    private Respondents(Questionnaire questionnaire, RandomRespondents random, boolean partial) {
        this.questionnaire = questionnaire;
        this.random = random;
        this.partial = partial;
    }

    /**
     * Begins with respondents of the first of January 2026 who answer to the end, each answer to a question as likely,
     * and leave open a tenth of what may be left open.
     *
     * @param questionnaire the questionnaire
     * @return the respondents
     */
    public static Respondents of(Questionnaire questionnaire) {
        return new Respondents(questionnaire, RandomRespondents.of(questionnaire, 0), false);
    }

    private Respondents with(UnaryOperator<RandomRespondents> change) {
        return new Respondents(questionnaire, change.apply(random), partial);
    }

    /**
     * Changes the day on which the interviews start.
     *
     * @param day the day
     * @return these respondents on that day
     */
    public Respondents on(LocalDate day) {
        return with(all -> all.on(day));
    }

    /**
     * Changes how much is left open.
     *
     * @param share the share left open of the questions and rows that may be, from 0 to 1
     * @return these respondents, leaving open that much
     */
    public Respondents leavingOpen(double share) {
        return with(all -> all.leavingOpen(share));
    }

    /**
     * Draws the answers to one question by shares; see {@link RandomRespondents#byShares}.
     *
     * @param question the question's id, or that of a repeated question for all its askings
     * @param shares shares from 0 to 1 by option or scale code
     * @return these respondents, answering it so
     * @throws ProblemsException when there is no such question or option, or a number is no share, naming every problem
     */
    public Respondents byShares(String question, Map<Integer, Double> shares) {
        return with(all -> all.byShares(question, shares));
    }

    /**
     * Makes paths about as likely, so that rare branches are reached; {@link RandomRespondents#overPaths} says how
     * nearly.
     *
     * @return these respondents, spread over the paths
     */
    public Respondents overPaths() {
        return with(RandomRespondents::overPaths);
    }

    /**
     * Lets respondents stop on the way, each with a chance of a tenth at every item.
     *
     * @return these respondents, of whom some or all do not come to the end
     */
    public Respondents partial() {
        return new Respondents(questionnaire, random.stopping(STOPPING), true);
    }

    /**
     * Gives the interviews, to be gone on with, gone back in or asked about their path.
     *
     * @return the interviews, complete unless these respondents may stop; drawing one fails with an
     *     {@link IllegalStateException} where a hundred respondents in turn find no answer to some question that its
     *     checks let pass
     */
    public Arbitrary<Interview> interviews() {
        return Arbitraries.fromGenerator(this::drawn);
    }

    /**
     * Gives what the respondents answered, contact data left out.
     *
     * @return the responses, of a respondent {@code r}
     */
    public Arbitrary<Response> responses() {
        return interviews().map(interview -> interview.response("r"));
    }

    /** The interviews of respondents of whom some find no answer to a question and stop there. */
    Arbitrary<Interview> asFarAsTheyCome() {
        return Arbitraries.fromGenerator(source -> new ShrinkableInterview(random.interview(source.nextLong()), true));
    }

    private Shrinkable<Interview> drawn(Random source) {
        Interview interview = random.interview(source.nextLong());
        for (int i = 1; i < TRIES && !partial && !interview.isComplete(); i++) {
            interview = random.interview(source.nextLong());
        }
        if (!partial && !interview.isComplete()) {
            throw new IllegalStateException("Of " + TRIES + " respondents of questionnaire '" + questionnaire.id()
                    + "' none came to the end; the last found no answer to question '"
                    + interview.next().orElseThrow().id()
                    + "' that its checks let pass: loosen the check, or use partial()");
        }
        return new ShrinkableInterview(interview, partial);
    }
}
