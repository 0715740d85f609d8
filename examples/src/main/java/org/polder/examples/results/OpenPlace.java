package org.polder.examples.results;

import org.polder.name.ItemId;

/**
 * A place where respondents answer in their own words.
 *
 * @param name such as {@code Q4}, or {@code Q7.6} for an open-ended option or a row that the respondent names
 * @param item the question
 * @param question the question's words
 * @param part the option's or the row's words; empty for an open question
 */
public record OpenPlace(String name, ItemId item, String question, String part) {

    /**
     * Tells whether the place is part of a question rather than a question.
     *
     * @return true for an open-ended option or a row
     */
    public boolean isPart() {
        return !name.equals(item.value());
    }

    /**
     * Says what the answers are about.
     *
     * @return the question's words, and those of its part
     */
    public String label() {
        return part.isEmpty() ? question : question + " – " + part;
    }
}
