package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import org.polder.name.Language;

/**
 * Statements that cannot all be true, while any one of them left out lets the others be.
 *
 * @param statements the statements; of several that say the same, the first
 * @param repeats further statements that say the same as one of these
 * @param arithmetic why they cannot, in words
 * @param repairs the nearest numbers that would let all the others be true, for one statement each
 * @param roundings the other ways of rounding under which they could all be true
 */
public record Contradiction(
        ImmutableList<Statement> statements,
        ImmutableList<Statement> repeats,
        Said arithmetic,
        ImmutableList<Repair> repairs,
        ImmutableSet<Rounding> roundings) {

    /**
     * A text in both languages of the audit.
     *
     * @param nl in Dutch
     * @param en in English
     */
    public record Said(String nl, String en) {
        /**
         * Gives the text in one language.
         *
         * @param language the language
         * @return Dutch for Dutch, English for every other
         */
        public String in(Language language) {
            return language.equals(Language.NL) ? nl : en;
        }
    }

    /**
     * A change of one statement that would let all be true.
     *
     * @param statement the statement
     * @param instead the same statement with the numbers it could have
     */
    public record Repair(Statement statement, Statement instead) {
        /**
         * Writes the numbers it could have.
         *
         * @param point the decimal sign
         * @return such as {@code 41 %} or {@code n = 40}
         */
        public String text(char point) {
            return instead instanceof Claim claim
                    ? claim.stated().text(point)
                    : instead instanceof PublishedBase base ? "n = " + base.n() : instead.id();
        }
    }

    /**
     * Tells whether a statement is one of these or says the same as one.
     *
     * @param id the statement's id
     * @return true when it is concerned
     */
    public boolean concerns(String id) {
        return statements.stream().anyMatch(one -> one.id().equals(id))
                || repeats.stream().anyMatch(one -> one.id().equals(id));
    }
}
