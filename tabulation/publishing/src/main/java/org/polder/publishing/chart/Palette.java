package org.polder.publishing.chart;

import com.google.common.collect.ImmutableList;
import java.util.List;

/** Colours that readers who see fewer colours can tell apart too. */
public enum Palette {
    /** From dark to light blue, for options in an order: they differ in lightness, which everybody sees. */
    ORDERED {
        @Override
        ImmutableList<Colour> colours(int count) {
            ImmutableList.Builder<Colour> colours = ImmutableList.builder();
            for (int i = 0; i < count; i++) {
                colours.add(Colour.between(DARK, MIDDLE, LIGHT, count == 1 ? HALF / 2 : (double) i / (count - 1)));
            }
            return colours.build();
        }
    },
    /**
     * For options and groups without an order: the colours of Okabe and Ito (Color universal design, 2008), black left out
     * and grey put last.
     */
    NOMINAL {
        @Override
        ImmutableList<Colour> colours(int count) {
            ImmutableList.Builder<Colour> colours = ImmutableList.builder();
            for (int i = 0; i < count; i++) {
                colours.add(APART.get(i % APART.size()));
            }
            return colours.build();
        }
    };

    private static final double HALF = 0.5;
    private static final Colour DARK = new Colour(10, 38, 84);
    private static final Colour MIDDLE = new Colour(58, 128, 190);
    private static final Colour LIGHT = new Colour(212, 230, 245);
    private static final List<Colour> APART = List.of(
            new Colour(0, 114, 178),
            new Colour(230, 159, 0),
            new Colour(0, 158, 115),
            new Colour(204, 121, 167),
            new Colour(86, 180, 233),
            new Colour(213, 94, 0),
            new Colour(240, 228, 66),
            new Colour(120, 120, 120));

    /** For "don't know" and the like, whatever the palette: grey, and lighter for each further one. */
    private static final List<Colour> GREYS =
            List.of(new Colour(150, 150, 150), new Colour(185, 185, 185), new Colour(215, 215, 215));

    abstract ImmutableList<Colour> colours(int count);

    /** Gives each series its colour. */
    ImmutableList<Colour> colours(List<Chart.Series> series) {
        int substantive =
                (int) series.stream().filter(Chart.Series::isSubstantive).count();
        List<Colour> own = colours(substantive);
        ImmutableList.Builder<Colour> colours = ImmutableList.builder();
        int next = 0;
        int grey = 0;
        for (Chart.Series one : series) {
            if (one.isSubstantive()) {
                colours.add(own.get(next));
                next++;
            } else {
                colours.add(GREYS.get(Math.min(grey, GREYS.size() - 1)));
                grey++;
            }
        }
        return colours.build();
    }
}
