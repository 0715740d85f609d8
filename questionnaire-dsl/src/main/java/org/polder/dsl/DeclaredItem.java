package org.polder.dsl;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.name.ItemId;
import org.polder.text.Fill;

/**
 * An item being declared: each method gives a new value, so a half-declared item can be shared and varied.
 *
 * @param <S> the kind of item itself
 */
public abstract sealed class DeclaredItem<S extends DeclaredItem<S>> extends PagePart
        permits Question, NoticeItem, ComputedValue, ScreenOutItem {
    final AskingDraft asking;

    DeclaredItem(AskingDraft asking) {
        this.asking = asking;
    }

    abstract S with(AskingDraft changed);

    abstract Item make(Assembly assembly);

    @Override
    void collect(Map<String, String> wordings) {
        asking.collect(wordings);
    }

    @Override
    final Optional<Item> build(Assembly assembly) {
        return assembly.item(id(), () -> make(assembly));
    }

    /**
     * Gives the item's id.
     *
     * @return the id; a malformed one is mended here, and reported when the questionnaire is built
     */
    public final ItemId id() {
        return asking.itemId();
    }

    /**
     * Words the item in the questionnaire's first language; without this the wording comes from a text bundle, under
     * the key {@code id.text}.
     *
     * @param wording the question, with blanks such as {@code {name}} if it has fills
     * @return this item with that wording
     */
    public final S text(String wording) {
        return text(draft -> draft.worded(wording));
    }

    /**
     * Words the item for some respondents; earlier variants go first.
     *
     * @param condition who reads this wording
     * @param wording the question
     * @return this item with that variant
     */
    public final S textIf(Condition condition, String wording) {
        return text(draft -> draft.when(condition, wording));
    }

    /**
     * Lets the text vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @return this item with those variants
     */
    public final S textBy(Cases cases) {
        return text(draft -> draft.by(cases));
    }

    /**
     * Fills a blank, in whichever of the item's texts has it: the question, hint, options, rows or messages of checks.
     *
     * @param name the blank's name
     * @param fill where its words come from
     * @return this item with that fill
     */
    public final S fill(String name, Fill fill) {
        return text(draft -> draft.filled(name, fill));
    }

    private S text(UnaryOperator<TextDraft> change) {
        return with(asking.text(change.apply(asking.text())));
    }

    /**
     * Adds an instruction below the text.
     *
     * @param wording the instruction
     * @return this item with the hint
     */
    public final S hint(String wording) {
        return with(asking.hint(wording));
    }

    /**
     * Says who meets the item.
     *
     * @param condition over earlier items
     * @return this item with that condition
     */
    public final S askedIf(Condition condition) {
        return with(asking.askedIf(condition));
    }

    /**
     * Says how long the respondent has, as data for whoever shows the item.
     *
     * @param limit the time, more than nothing
     * @return this item with that limit
     */
    public final S timeLimit(Duration limit) {
        return with(asking.timeLimit(limit));
    }

    /**
     * Refers to this item as a repeated block asked it for one option or row; within the block itself, the item's own
     * value means the same asking.
     *
     * @param code the code of the option or row
     * @return that one asking, for conditions, fills and expressions outside the block
     */
    public final S askedFor(int code) {
        return with(asking.askedFor(code));
    }

    /**
     * Gives the condition that the item is asked.
     *
     * @return the condition, never unknown
     */
    public final Condition asked() {
        return new Condition.Asked(id());
    }

    /**
     * Gives the condition that the item is answered.
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
