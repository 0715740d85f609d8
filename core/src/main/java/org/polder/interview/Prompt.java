package org.polder.interview;

import com.google.common.collect.ImmutableList;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.name.ItemId;

/**
 * An item as it is put to this respondent: words chosen and filled in.
 *
 * @param item the item in the questionnaire
 * @param text the question
 * @param hint the instruction below it
 * @param choices the options, or the scale of a grid, in order shown
 * @param rows the rows shown to this respondent; none unless it is a grid
 * @param answer what the respondent gave before, when they come back to it
 */
public record Prompt(
        Item item,
        String text,
        Optional<String> hint,
        ImmutableList<Choice> choices,
        ImmutableList<PromptRow> rows,
        Optional<Answer> answer) {

    /**
     * Gives the item's id.
     *
     * @return the id
     */
    public ItemId id() {
        return item.id();
    }
}
