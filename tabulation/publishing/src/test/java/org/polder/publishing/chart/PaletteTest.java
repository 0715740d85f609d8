package org.polder.publishing.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class PaletteTest {
    /** How colours look to who lacks one kind of cone (Machado, Oliveira and Fernandes 2009, severity 1). */
    private static final List<double[][]> SIGHTS = List.of(
            new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
            new double[][] {
                {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
            },
            new double[][] {
                {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
            },
            new double[][] {
                {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
            });

    private static double distance(Colour one, Colour other, double[][] sight) {
        double[] a = lab(one, sight);
        double[] b = lab(other, sight);
        return Math.sqrt(Math.pow(a[0] - b[0], 2) + Math.pow(a[1] - b[1], 2) + Math.pow(a[2] - b[2], 2));
    }

    /** CIE 1976 L*a*b* of the sRGB colour as seen, white point D65. */
    private static double[] lab(Colour colour, double[][] sight) {
        double[] rgb = {Colour.linear(colour.red()), Colour.linear(colour.green()), Colour.linear(colour.blue())};
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double value = sight[i][0] * rgb[0] + sight[i][1] * rgb[1] + sight[i][2] * rgb[2];
            seen[i] = Math.max(0, Math.min(1, value));
        }
        double x = f((0.4124 * seen[0] + 0.3576 * seen[1] + 0.1805 * seen[2]) / 0.9505);
        double y = f(0.2126 * seen[0] + 0.7152 * seen[1] + 0.0722 * seen[2]);
        double z = f((0.0193 * seen[0] + 0.1192 * seen[1] + 0.9505 * seen[2]) / 1.089);
        return new double[] {116 * y - 16, 500 * (x - y), 200 * (y - z)};
    }

    private static double f(double t) {
        return t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116.0;
    }

    @Test
    void contrast_is_that_of_the_guidelines() {
        assertThat(Colour.BLACK.contrast(Colour.WHITE)).isEqualTo(21);
        // The example of WCAG's own technique G18: #777777 on white misses 4.5 by a hair.
        assertThat(new Colour(0x77, 0x77, 0x77).contrast(Colour.WHITE)).isCloseTo(4.48, Offset.offset(0.005));
    }

    @Test
    void the_number_on_a_colour_is_readable() {
        assertThat(Stream.of(Palette.values()).flatMap(palette -> palette.colours(8).stream()))
                .allSatisfy(colour -> assertThat(colour.contrast(colour.ink())).isGreaterThanOrEqualTo(4.5));
    }

    @Test
    void neighbours_on_a_scale_differ_in_lightness_for_everyone() {
        for (int count = 2; count <= 7; count++) {
            List<Colour> colours = Palette.ORDERED.colours(count);
            for (double[][] sight : SIGHTS) {
                for (int i = 1; i < count; i++) {
                    assertThat(lab(colours.get(i), sight)[0] - lab(colours.get(i - 1), sight)[0])
                            .isGreaterThan(7);
                }
            }
        }
    }

    @Test
    void groups_are_told_apart_by_everyone() {
        List<Colour> colours = Palette.NOMINAL.colours(Chart.MOST_SERIES);
        for (double[][] sight : SIGHTS) {
            for (int i = 0; i < colours.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(distance(colours.get(i), colours.get(j), sight))
                            .as("%s and %s", colours.get(i), colours.get(j))
                            .isGreaterThan(10);
                }
            }
        }
    }

    @Test
    void dont_know_is_grey_and_takes_no_colour_of_the_scale() {
        List<Colour> colours = Palette.ORDERED.colours(
                List.of(new Chart.Series("a", true), new Chart.Series("?", false), new Chart.Series("b", true)));

        assertThat(List.of(colours.get(0), colours.get(2))).isEqualTo(Palette.ORDERED.colours(2));
        assertThat(colours.get(1).red())
                .isEqualTo(colours.get(1).green())
                .isEqualTo(colours.get(1).blue());
    }
}
