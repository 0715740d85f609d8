package org.polder.dsl;

import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.OpenQuestion;

/** An open question being declared. */
public final class TextQuestion extends Question<TextQuestion> {
    /** The greatest number of characters in an answer, unless another is set. */
    public static final int LONGEST = 10_000;

    private final int longest;

    TextQuestion(AskingDraft asking, int longest) {
        super(asking);
        this.longest = longest;
    }

    @Override
    TextQuestion self() {
        return this;
    }

    @Override
    TextQuestion with(AskingDraft changed) {
        return new TextQuestion(changed, longest);
    }

    @Override
    Item make(Assembly assembly) {
        return new OpenQuestion(asking.build(assembly), longest);
    }

    /**
     * Bounds the answer.
     *
     * @param characters the greatest number of characters
     * @return this question with that bound
     */
    public TextQuestion atMost(int characters) {
        return new TextQuestion(asking, characters);
    }

    /**
     * Gives the condition that the question was asked and left blank.
     *
     * @return the condition
     */
    public Condition isBlank() {
        return new Condition.TextBlank(id());
    }

    /**
     * Gives the condition that the answer matches a regular expression somewhere.
     *
     * @param pattern the expression, in RE2's form; {@code ^} and {@code $} tie it to the ends; a malformed one is
     *     reported when the questionnaire is built
     * @return the condition
     */
    public Condition matches(String pattern) {
        return Mistake.orCondition(() -> new Condition.TextMatches(id(), pattern));
    }

    /**
     * Answers this question.
     *
     * @param text what the respondent wrote
     * @return the reply
     */
    public Reply answer(String text) {
        return new Reply(id(), Answer.text(text));
    }
}
