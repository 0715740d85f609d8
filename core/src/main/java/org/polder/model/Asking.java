package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.text.Text;

/**
 * How an item is put to a respondent: its name, its words, and who gets it.
 *
 * @param id the item's id
 * @param text the question itself
 * @param hint a short instruction below it
 * @param askedIf who is asked; over earlier items only
 * @param requirement whether it must be answered before the interview goes on; in a grid, every row shown
 * @param personal whether the answer is contact data, to be kept apart from the other answers
 * @param checks what the answer must agree with
 * @param timeLimit how long the respondent has, as data for whoever shows the question; the engine keeps no time
 */
public record Asking(
        ItemId id,
        Text text,
        Optional<Text> hint,
        Condition askedIf,
        Requirement requirement,
        boolean personal,
        ImmutableList<Check> checks,
        Optional<Duration> timeLimit) {

    // A limit of nothing would shut the question.
    public Asking {
        if (timeLimit.filter(limit -> limit.isNegative() || limit.isZero()).isPresent()) {
            throw new IllegalArgumentException(
                    "Item '" + id + "' has a time limit of " + timeLimit.get() + ": give it more than nothing");
        }
    }

    /**
     * Makes a required question put to everyone, with the text key {@code id.text}.
     *
     * @param id the item's id
     * @return the way of asking
     */
    public static Asking of(ItemId id) {
        return new Asking(
                id,
                Text.of(id + ".text"),
                Optional.empty(),
                Condition.always(),
                Requirement.REQUIRED,
                false,
                ImmutableList.of(),
                Optional.empty());
    }

    /**
     * Replaces the text.
     *
     * @param changed the new text
     * @return this way of asking with that text
     */
    public Asking text(Text changed) {
        return new Asking(id, changed, hint, askedIf, requirement, personal, checks, timeLimit);
    }

    /**
     * Replaces the hint.
     *
     * @param changed the new hint
     * @return this way of asking with that hint
     */
    public Asking hint(Text changed) {
        return new Asking(id, text, Optional.of(changed), askedIf, requirement, personal, checks, timeLimit);
    }

    /**
     * Replaces the condition.
     *
     * @param condition who is asked
     * @return this way of asking with that condition
     */
    public Asking askedIf(Condition condition) {
        return new Asking(id, text, hint, condition, requirement, personal, checks, timeLimit);
    }

    /**
     * Says whether the question must be answered.
     *
     * @param changed the new requirement
     * @return this way of asking with that requirement
     */
    public Asking requirement(Requirement changed) {
        return new Asking(id, text, hint, askedIf, changed, personal, checks, timeLimit);
    }

    /**
     * Lets the question be left open.
     *
     * @return this way of asking, not required
     */
    public Asking optional() {
        return requirement(Requirement.OPTIONAL);
    }

    /**
     * Marks the answer as contact data.
     *
     * @return this way of asking, personal
     */
    public Asking asPersonal() {
        return new Asking(id, text, hint, askedIf, requirement, true, checks, timeLimit);
    }

    /**
     * Adds something the answer must agree with.
     *
     * @param check the check
     * @return this way of asking with the check behind those it has
     */
    public Asking check(Check check) {
        return new Asking(
                id,
                text,
                hint,
                askedIf,
                requirement,
                personal,
                ImmutableList.<Check>builder().addAll(checks).add(check).build(),
                timeLimit);
    }

    /**
     * Says how long the respondent has.
     *
     * @param limit the time
     * @return this way of asking with that time limit
     */
    public Asking timeLimit(Duration limit) {
        return new Asking(id, text, hint, askedIf, requirement, personal, checks, Optional.of(limit));
    }

    /**
     * Tells whether the question must be answered.
     *
     * @return true when it cannot be left open
     */
    public boolean required() {
        return requirement == Requirement.REQUIRED;
    }
}
