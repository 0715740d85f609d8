package org.polder.model;

/**
 * A question answered in the respondent's own words.
 *
 * @param asking how it is put to a respondent
 * @param longest the greatest number of characters
 */
public record OpenQuestion(Asking asking, int longest) implements Item {
    // Checks the bound.
    public OpenQuestion {
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "Question '" + asking.id() + "' allows " + longest + " characters: allow at least 1");
        }
    }

    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.openQuestion(this);
    }
}
