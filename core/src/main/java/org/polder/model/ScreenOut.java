package org.polder.model;

/**
 * The end of the interview for respondents who do not belong to the population asked, or whose quota is full: whoever
 * meets its condition reads its text and is asked nothing more.
 *
 * @param asking its name, whom it ends the interview for, and what they read
 */
public record ScreenOut(Asking asking) implements Item {
    @Override
    public <R> R accept(Visitor<R> visitor) {
        return visitor.screenOut(this);
    }
}
