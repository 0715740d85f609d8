package org.polder.model;

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
 * @param required whether it must be answered before the interview goes on; in a grid, every row shown
 * @param personal whether the answer is contact data, to be kept apart from the other answers
 */
public record Asking(ItemId id, Text text, Optional<Text> hint, Condition askedIf, boolean required, boolean personal) {

    /**
     * Makes a required question put to everyone, with the text key {@code id.text}.
     *
     * @param id the item's id
     * @return the way of asking
     */
    public static Asking of(ItemId id) {
        return new Asking(id, Text.of(id + ".text"), Optional.empty(), Condition.always(), true, false);
    }

    /**
     * Replaces the text.
     *
     * @param changed the new text
     * @return this way of asking with that text
     */
    public Asking text(Text changed) {
        return new Asking(id, changed, hint, askedIf, required, personal);
    }

    /**
     * Replaces the hint.
     *
     * @param changed the new hint
     * @return this way of asking with that hint
     */
    public Asking hint(Text changed) {
        return new Asking(id, text, Optional.of(changed), askedIf, required, personal);
    }

    /**
     * Replaces the condition.
     *
     * @param condition who is asked
     * @return this way of asking with that condition
     */
    public Asking askedIf(Condition condition) {
        return new Asking(id, text, hint, condition, required, personal);
    }

    /**
     * Lets the question be left open.
     *
     * @return this way of asking, not required
     */
    public Asking optional() {
        return new Asking(id, text, hint, askedIf, false, personal);
    }

    /**
     * Marks the answer as contact data.
     *
     * @return this way of asking, personal
     */
    public Asking asPersonal() {
        return new Asking(id, text, hint, askedIf, required, true);
    }
}
