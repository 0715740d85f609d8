package org.polder.model;

/**
 * A text to read, without an answer.
 *
 * @param asking how it is put to a respondent
 */
public record Notice(Asking asking) implements Item {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.notice(this);
    }
}
