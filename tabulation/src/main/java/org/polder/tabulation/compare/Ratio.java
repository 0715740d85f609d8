package org.polder.tabulation.compare;

/**
 * What part of a whole can be, when the part, the rest and the whole each lie within bounds.
 *
 * <p>The part over the whole rises with the part and falls with the rest, so its ends lie where one of them is at its
 * bound and the other as far as the whole allows.
 *
 * @param least the least of the part
 * @param most the most of the part
 * @param leastRest the least of the rest
 * @param mostRest the most of the rest
 * @param leastWhole the least of both together
 * @param mostWhole the most of both together
 */
record Ratio(double least, double most, double leastRest, double mostRest, double leastWhole, double mostWhole) {

    double low() {
        double whole = least + mostRest;
        if (whole > mostWhole) {
            return share(least, mostWhole);
        }
        return whole < leastWhole ? share(leastWhole - mostRest, leastWhole) : share(least, whole);
    }

    double high() {
        double whole = most + leastRest;
        if (whole > mostWhole) {
            return share(mostWhole - leastRest, mostWhole);
        }
        return whole < leastWhole ? share(most, leastWhole) : share(most, whole);
    }

    private static double share(double part, double whole) {
        return whole > 0 ? Math.max(0, Math.min(1, part / whole)) : 0;
    }
}
