package org.polder.dsl;

import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/**
 * A question being declared: each method gives a new value, so a half-declared question can be shared and varied.
 *
 * @param <S> the kind of question itself
 */
public abstract sealed class Question<S extends Question<S>> permits ChoiceQuestion, TextQuestion, GridQuestion {
    final AskingDraft asking;

    Question(AskingDraft asking) {
        this.asking = asking;
    }

    abstract S with(AskingDraft changed);

    abstract void collect(Map<String, String> wordings);

    abstract Item build(Set<String> known);

    /**
     * Gives the question's id.
     *
     * @return the id
     * @throws IllegalArgumentException when the id is malformed
     */
    public final ItemId id() {
        return ItemId.of(asking.id());
    }

    /**
     * Words the question in the questionnaire's first language; without this the wording comes from a text bundle,
     * under the key {@code id.text}.
     *
     * @param wording the question, with blanks such as {@code {name}} if it has fills
     * @return this question with that wording
     */
    public final S text(String wording) {
        return text(draft -> draft.worded(wording));
    }

    /**
     * Words the question for some respondents; earlier variants go first.
     *
     * @param condition who reads this wording
     * @param wording the question
     * @return this question with that variant
     */
    public final S textIf(Condition condition, String wording) {
        return text(draft -> draft.when(condition, wording));
    }

    /**
     * Lets the text vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @return this question with those variants
     */
    public final S textBy(Cases cases) {
        return text(draft -> draft.by(cases));
    }

    /**
     * Fills a blank of the wordings.
     *
     * @param name the blank's name
     * @param fill where its words come from
     * @return this question with that fill
     */
    public final S fill(String name, Fill fill) {
        return text(draft -> draft.filled(name, fill));
    }

    private S text(UnaryOperator<TextDraft> change) {
        return with(asking.text(change.apply(asking.text())));
    }

    /**
     * Adds an instruction below the question.
     *
     * @param wording the instruction
     * @return this question with the hint
     */
    public final S hint(String wording) {
        return with(asking.hint(wording));
    }

    /**
     * Says who is asked.
     *
     * @param condition over earlier questions
     * @return this question with that condition
     */
    public final S askedIf(Condition condition) {
        return with(asking.askedIf(condition));
    }

    /**
     * Lets the question be left open; in a grid, any of its rows.
     *
     * @return this question, optional
     */
    public final S optional() {
        return with(asking.optional());
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
     * Gives the condition that the question is asked.
     *
     * @return the condition, never unknown
     */
    public final Condition asked() {
        return new Condition.Asked(id());
    }

    /**
     * Gives the condition that the question is answered.
     *
     * @return the condition, never unknown
     */
    public final Condition answered() {
        return new Condition.Answered(id());
    }

    /**
     * Gives the answer in words, to fill a blank in a later text.
     *
     * @return the fill
     */
    public final Fill words() {
        return new Fill.AnswerWords(id());
    }
}
