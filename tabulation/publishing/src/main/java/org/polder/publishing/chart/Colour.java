package org.polder.publishing.chart;

import java.util.Locale;

/**
 * A colour.
 *
 * @param red from 0 to 255
 * @param green from 0 to 255
 * @param blue from 0 to 255
 */
record Colour(int red, int green, int blue) {
    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    static Colour between(Colour first, Colour middle, Colour last, double at) {
        return at < 0.5 ? mixed(first, middle, at * 2) : mixed(middle, last, at * 2 - 1);
    }

    private static Colour mixed(Colour from, Colour to, double at) {
        return new Colour(
                (int) Math.round(from.red + at * (to.red - from.red)),
                (int) Math.round(from.green + at * (to.green - from.green)),
                (int) Math.round(from.blue + at * (to.blue - from.blue)));
    }

    String hex() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** The relative luminance of the Web Content Accessibility Guidelines 2.2. */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    static double linear(int channel) {
        double value = channel / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** The contrast ratio of the same guidelines, from 1 to 21. */
    double contrast(Colour other) {
        double mine = luminance();
        double its = other.luminance();
        return (Math.max(mine, its) + 0.05) / (Math.min(mine, its) + 0.05);
    }

    /** Black or white, whichever is easier to read on this. */
    Colour ink() {
        return contrast(WHITE) >= contrast(BLACK) ? WHITE : BLACK;
    }
}
