package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * What the page of open answers shows.
 *
 * @param places where respondents answer in their own words
 * @param at the answers at the place chosen
 */
public record OpenPage(ImmutableList<Listed> places, Optional<AtPlace> at) {
    /** How many answers are shown at a time. */
    public static final int LONGEST = 25;

    /**
     * A place in the list.
     *
     * @param place the place
     * @param answers how many answered there
     * @param chosen whether its answers are shown
     */
    public record Listed(OpenPlace place, int answers, boolean chosen) {}

    /**
     * The answers at one place.
     *
     * @param place the place
     * @param answers how many there are
     * @param coded how many of them have a code
     * @param small whether there are too few to count their codes
     * @param counts the codes with how many answers have them
     * @param known what can be typed as a code
     * @param sought the words sought
     * @param only {@code uncoded}, the number of a code, or empty for all
     * @param found how many answers are left by these
     * @param from the first one shown, from 0
     * @param list those shown
     */
    public record AtPlace(
            OpenPlace place,
            int answers,
            int coded,
            boolean small,
            ImmutableList<Counted> counts,
            ImmutableList<String> known,
            String sought,
            String only,
            int found,
            int from,
            ImmutableList<One> list) {
        /**
         * Tells where the answers before these begin.
         *
         * @return a number from 0
         */
        public int before() {
            return Math.max(0, from - LONGEST);
        }

        /**
         * Tells where the answers after these begin.
         *
         * @return a number, which may be beyond the last
         */
        public int after() {
            return from + LONGEST;
        }
    }

    /**
     * A code.
     *
     * @param code its number
     * @param label what it means
     * @param answers how many answers have it
     * @param share their share of all
     */
    public record Counted(int code, String label, long answers, String share) {}

    /**
     * An answer.
     *
     * @param respondent the respondent's name
     * @param text the text in pieces
     * @param codes the labels of its codes
     * @param typed what stands in the field for its codes
     * @param byHand whether its codes were given by hand rather than found by a pattern
     * @param at its place in the list, from 0
     * @param focus whether to go on there
     */
    public record One(
            String respondent,
            ImmutableList<Piece> text,
            ImmutableList<String> codes,
            String typed,
            boolean byHand,
            int at,
            boolean focus) {}

    /**
     * A piece of a text.
     *
     * @param text the piece
     * @param hit whether it was sought
     */
    public record Piece(String text, boolean hit) {}
}
