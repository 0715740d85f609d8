package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.polder.name.ItemId;

/**
 * Where everything in a diagram stands, in pixels from its upper left corner.
 *
 * @param boxes where each item stands
 * @param lines how each arrow runs
 * @param width how wide all of it is
 * @param height how high all of it is
 */
record Drawing(ImmutableMap<ItemId, Box> boxes, ImmutableList<Line> lines, double width, double height) {

    /** A rectangle. */
    record Box(double x, double y, double width, double height) {
        double right() {
            return x + width;
        }

        double bottom() {
            return y + height;
        }

        double middle() {
            return y + height / 2;
        }
    }

    /** A point. */
    record Point(double x, double y) {}

    /** The course of an arrow, and where its label stands. */
    record Line(Arrow arrow, ImmutableList<Point> points, Box label) {}
}
