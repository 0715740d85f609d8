package org.polder.model;

import java.math.BigDecimal;

/** What a respondent adds to an open-ended option. */
public sealed interface OpenPart {

    /**
     * Hands this part to the method for its kind.
     *
     * @param <R> what the visitor gives
     * @param visitor one method per kind of part
     * @return what that method gives
     */
    <R> R accept(Visitor<R> visitor);

    /**
     * Words of the respondent's own.
     *
     * @param longest the greatest number of characters
     */
    record Words(int longest) implements OpenPart {
        // Checks the bound.
        public Words {
            if (longest < 1) {
                throw new IllegalArgumentException("An open part allows " + longest + " characters: allow at least 1");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.words(this);
        }
    }

    /**
     * A number, written with a full stop or comma as decimal sign.
     *
     * @param least the least number, included
     * @param most the greatest number, included
     * @param decimals the greatest number of decimals
     */
    record Number(BigDecimal least, BigDecimal most, int decimals) implements OpenPart {
        // Checks the bounds.
        public Number {
            if (least.compareTo(most) > 0 || decimals < 0) {
                throw new IllegalArgumentException("A number from " + least + " to " + most + " with " + decimals
                        + " decimals is impossible: put the bounds in order and decimals at 0 or more");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.number(this);
        }
    }

    /**
     * One method per kind of open part.
     *
     * @param <R> what the methods give
     */
    interface Visitor<R> {
        /**
         * Takes words.
         *
         * @param part the part
         * @return the visitor's result
         */
        R words(Words part);

        /**
         * Takes a number.
         *
         * @param part the part
         * @return the visitor's result
         */
        R number(Number part);
    }
}
