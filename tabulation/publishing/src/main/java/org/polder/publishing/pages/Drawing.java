package org.polder.publishing.pages;

import com.google.common.collect.ImmutableList;

/**
 * A drawing of boxes, lines and texts.
 *
 * @param id what its parts are named after, unlike that of another drawing on one page
 * @param title its title
 * @param description what it shows, in words
 * @param width its width
 * @param height its height
 * @param boxes its boxes, the first lowest
 * @param lines its lines, below the boxes
 * @param texts its texts, above all
 */
public record Drawing(
        String id,
        String title,
        String description,
        int width,
        int height,
        ImmutableList<Box> boxes,
        ImmutableList<Rule> lines,
        ImmutableList<Lettered> texts) {

    /**
     * A box.
     *
     * @param x its left side
     * @param y its upper side
     * @param width its width
     * @param height its height
     * @param fill its colour
     * @param stroke the colour of its edge, {@code none} for no edge
     * @param hint what the pointer tells; empty for nothing
     */
    public record Box(String x, String y, String width, String height, String fill, String stroke, String hint) {
        /**
         * Gives the dashes of its edge: a box without a colour of its own has some.
         *
         * @return the lengths of dashes and gaps
         */
        public String dashes() {
            return fill.equals("none") ? "3 2" : "none";
        }
    }

    /**
     * An upright line.
     *
     * @param x where
     * @param from its upper end
     * @param to its lower end
     */
    public record Rule(String x, String from, String to) {}

    /**
     * A text.
     *
     * @param x where
     * @param y its baseline
     * @param anchor {@code start}, {@code middle} or {@code end}
     * @param size its size
     * @param weight {@code 400} or {@code 700}
     * @param fill its colour
     * @param text what it says
     */
    public record Lettered(String x, String y, String anchor, String size, String weight, String fill, String text) {}
}
