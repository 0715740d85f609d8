package org.polder.examples.reconstruction;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * One published number about one question.
 *
 * @param id its id in the published figures
 * @param figure the figure or table it stands in
 * @param variable the question, or {@code question.row} for a row of a grid
 * @param codes the options counted together; 0 stands for "left open"
 * @param group the group it is about, or nothing for the total
 * @param percent the published percentage
 * @param count the published count
 * @param groupSize the published size of the group
 * @param approximate whether the text says "about"; it then allows a percentage point on either side
 */
record Claim(
        String id,
        String figure,
        String variable,
        List<Integer> codes,
        Optional<GroupKey> group,
        Optional<BigDecimal> percent,
        Optional<Integer> count,
        Optional<Integer> groupSize,
        boolean approximate) {

    /** A category of a grouping variable, as the published figures name it. */
    record GroupKey(String variable, String category) {
        @Override
        public String toString() {
            return variable + " " + category;
        }
    }

    /** The factor that turns the percentage's half unit into whole numbers: 200 for whole percents. */
    long scale() {
        return 200L * BigDecimal.TEN.pow(decimals()).longValueExact();
    }

    /** The least and greatest n × scale per respondent in the base; the upper bound itself is not included. */
    long low() {
        return 2 * unscaled() - tolerance();
    }

    long high() {
        return 2 * unscaled() + tolerance();
    }

    private long tolerance() {
        return approximate ? 3 : 1;
    }

    private int decimals() {
        return Math.max(0, percent.map(BigDecimal::scale).orElse(0));
    }

    private long unscaled() {
        return percent.orElseThrow().movePointRight(decimals()).longValueExact();
    }

    /** Tells whether n of a base rounds, half up, to the published number. */
    boolean holds(long n, long base) {
        boolean shareHolds =
                percent.isEmpty() || (base > 0 && n * scale() >= low() * base && n * scale() < high() * base);
        return shareHolds
                && count.map(published -> published == n).orElse(true)
                && groupSize.map(published -> published == base).orElse(true);
    }

    /** Tells whether some base between two sizes could give this number at all. */
    boolean possible(int least, int most) {
        for (int base = least; base <= most; base++) {
            for (int n = 0; n <= base; n++) {
                if (holds(n, base)) {
                    return true;
                }
            }
        }
        return false;
    }

    String published() {
        String share = percent.map(value -> value.toPlainString() + " %").orElse("");
        String number = count.map(
                        value -> value + (groupSize.map(size -> "/" + size).orElse("")))
                .orElse("");
        return share.isEmpty() ? number : number.isEmpty() ? share : share + " (" + number + ")";
    }
}
