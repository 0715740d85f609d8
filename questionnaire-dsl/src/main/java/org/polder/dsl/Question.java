package org.polder.dsl;

import java.util.Optional;
import java.util.function.Function;
import org.polder.condition.Condition;
import org.polder.model.Requirement;

/**
 * A question being declared.
 *
 * @param <S> the kind of question itself
 */
public abstract sealed class Question<S extends Question<S>> extends DeclaredItem<S>
        permits ChoiceQuestion, MeasuredQuestion, TextQuestion, RowedQuestion {

    Question(AskingDraft asking) {
        super(asking);
    }

    /** This question, typed by its own kind. */
    abstract S self();

    /**
     * Lets the question be left open; in a grid, any of its rows.
     *
     * @return this question, optional
     */
    public final S optional() {
        return with(asking.requirement(Requirement.OPTIONAL));
    }

    /**
     * Lets the question be left open by a respondent who confirms that once.
     *
     * @return this question, warning once
     */
    public final S warnOnce() {
        return with(asking.requirement(Requirement.WARN_ONCE));
    }

    /**
     * Marks the answer as contact data, kept apart from the other answers.
     *
     * @return this question, personal
     */
    public final S personal() {
        return with(asking.asPersonal());
    }

    /**
     * Refuses an answer that does not agree with a condition; one of which the condition is unknown passes.
     *
     * @param holds what must hold, over this question and earlier ones
     * @param message what the respondent reads when it does not
     * @return this question with the check
     */
    public final S check(Condition holds, String message) {
        return with(asking.check(holds, Optional.of(message), false));
    }

    /**
     * Refuses an answer that does not agree with a condition on this very question.
     *
     * @param holds gives what must hold, from this question
     * @param message what the respondent reads when it does not
     * @return this question with the check
     */
    public final S check(Function<S, Condition> holds, String message) {
        return check(holds.apply(self()), message);
    }

    /**
     * Refuses an answer that does not agree with a condition; the message is in the text bundles, under the key
     * {@code id.check.1} for the question's first check, {@code id.check.2} for its second.
     *
     * @param holds what must hold, over this question and earlier ones
     * @return this question with the check
     */
    public final S check(Condition holds) {
        return with(asking.check(holds, Optional.empty(), false));
    }

    /**
     * Asks the respondent to confirm an answer that does not agree with a condition.
     *
     * @param holds what should hold, over this question and earlier ones
     * @param message what the respondent reads when it does not
     * @return this question with the check
     */
    public final S warn(Condition holds, String message) {
        return with(asking.check(holds, Optional.of(message), true));
    }

    /**
     * Asks the respondent to confirm an answer that does not agree with a condition on this very question.
     *
     * @param holds gives what should hold, from this question
     * @param message what the respondent reads when it does not
     * @return this question with the check
     */
    public final S warn(Function<S, Condition> holds, String message) {
        return warn(holds.apply(self()), message);
    }

    /**
     * Asks the respondent to confirm an answer that does not agree with a condition; the message is in the text
     * bundles, as for {@link #check(Condition)}.
     *
     * @param holds what should hold, over this question and earlier ones
     * @return this question with the check
     */
    public final S warn(Condition holds) {
        return with(asking.check(holds, Optional.empty(), true));
    }
}
