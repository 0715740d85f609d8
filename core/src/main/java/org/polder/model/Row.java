package org.polder.model;

import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.text.Text;

/**
 * One row of a grid.
 *
 * @param code the stable code, 1 or more
 * @param label where its label comes from
 * @param askedIf who is shown the row; over earlier items only
 * @param anchored whether it keeps its written place when rows are put in another order
 */
public record Row(int code, Label label, Condition askedIf, boolean anchored) {
    /** The greatest number of characters in a name that a respondent gives to a row. */
    public static final int LONGEST_NAME = 200;

    // Checks the code.
    public Row {
        if (code < 1 || code > Codes.GREATEST) {
            throw new IllegalArgumentException(
                    "Row code " + code + " is not allowed: codes run from 1 to " + Codes.GREATEST);
        }
    }

    /**
     * Makes a row with a label of the questionnaire's own, shown to everyone.
     *
     * @param code the code
     * @param text the label
     * @return the row
     */
    public static Row of(int code, Text text) {
        return new Row(code, new Fixed(text), Condition.always(), false);
    }

    /**
     * Makes a row that the respondent may name.
     *
     * @param code the code
     * @param text the invitation to name it, such as "Other, namely"
     * @return the row
     */
    public static Row named(int code, Text text) {
        return new Row(code, new NamedByRespondent(text), Condition.always(), false);
    }

    /**
     * Makes a row that carries the respondent's words forward from an earlier grid, shown where they gave a name.
     *
     * @param code the code
     * @param grid the earlier grid
     * @param row the code of its row that the respondent names
     * @return the row
     */
    public static Row carriedForward(int code, ItemId grid, int row) {
        return new Row(code, new CarriedForward(grid, row), new Condition.RowNamed(grid, row), false);
    }

    /**
     * Says who is shown the row.
     *
     * @param condition the condition
     * @return this row with that condition
     */
    public Row askedIf(Condition condition) {
        return new Row(code, label, condition, anchored);
    }

    /**
     * Keeps the row at its written place when rows are put in another order.
     *
     * @return this row, anchored
     */
    public Row anchor() {
        return new Row(code, label, askedIf, true);
    }

    /** Where the label of a row comes from. */
    public sealed interface Label {
        /**
         * Hands this label to the method for its kind.
         *
         * @param <R> what the visitor gives
         * @param visitor one method per kind of label
         * @return what that method gives
         */
        <R> R accept(LabelVisitor<R> visitor);

        /**
         * Gives the text in the questionnaire, when there is one.
         *
         * @return the text of a fixed label or an invitation
         */
        Optional<Text> text();
    }

    /**
     * A label of the questionnaire's own.
     *
     * @param label the label
     */
    public record Fixed(Text label) implements Label {
        @Override
        public <R> R accept(LabelVisitor<R> visitor) {
            return visitor.fixed(this);
        }

        @Override
        public Optional<Text> text() {
            return Optional.of(label);
        }
    }

    /**
     * A label in the respondent's words.
     *
     * @param invitation the invitation to name the row
     */
    public record NamedByRespondent(Text invitation) implements Label {
        @Override
        public <R> R accept(LabelVisitor<R> visitor) {
            return visitor.namedByRespondent(this);
        }

        @Override
        public Optional<Text> text() {
            return Optional.of(invitation);
        }
    }

    /**
     * The words a respondent gave to a row of an earlier grid.
     *
     * @param grid the earlier grid
     * @param row the code of its row
     */
    public record CarriedForward(ItemId grid, int row) implements Label {
        @Override
        public <R> R accept(LabelVisitor<R> visitor) {
            return visitor.carriedForward(this);
        }

        @Override
        public Optional<Text> text() {
            return Optional.empty();
        }
    }

    /**
     * One method per kind of label.
     *
     * @param <R> what the methods give
     */
    public interface LabelVisitor<R> {
        /**
         * Takes a label of the questionnaire's own.
         *
         * @param label the label
         * @return the visitor's result
         */
        R fixed(Fixed label);

        /**
         * Takes a label in the respondent's words.
         *
         * @param label the label
         * @return the visitor's result
         */
        R namedByRespondent(NamedByRespondent label);

        /**
         * Takes words carried forward.
         *
         * @param label the label
         * @return the visitor's result
         */
        R carriedForward(CarriedForward label);
    }
}
