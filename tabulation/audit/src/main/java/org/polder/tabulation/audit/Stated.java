package org.polder.tabulation.audit;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The numbers of one published claim, as printed.
 *
 * @param percent the percentage; its scale tells how it was rounded
 * @param count the count
 * @param groupSize the base printed beside the count
 * @param approximate whether the text says "about"; a unit more on either side is then allowed
 * @param qualifier the words that go with the number, such as "about"
 */
public record Stated(
        Optional<BigDecimal> percent,
        Optional<Integer> count,
        Optional<Integer> groupSize,
        boolean approximate,
        Optional<String> qualifier) {

    // Numbers that no survey can give are mistakes in the input.
    public Stated {
        percent.filter(value -> value.signum() < 0 || value.compareTo(BigDecimal.valueOf(100)) > 0)
                .ifPresent(value -> {
                    throw new IllegalArgumentException(
                            "A share of " + value.toPlainString() + " % is impossible: give 0 to 100");
                });
        if (count.orElse(0) < 0 || groupSize.orElse(0) < 0) {
            throw new IllegalArgumentException("A count of " + count.orElse(0) + " of "
                    + groupSize.map(String::valueOf).orElse("?") + " is impossible: give 0 or more");
        }
    }

    /**
     * Makes a percentage.
     *
     * @param percent the percentage as printed, such as {@code 38.5}
     * @return the number
     */
    public static Stated percent(String percent) {
        return new Stated(
                Optional.of(new BigDecimal(percent)), Optional.empty(), Optional.empty(), false, Optional.empty());
    }

    /**
     * Makes a count.
     *
     * @param count the count
     * @return the number
     */
    public static Stated count(int count) {
        return new Stated(Optional.empty(), Optional.of(count), Optional.empty(), false, Optional.empty());
    }

    /**
     * Adds a count to a percentage.
     *
     * @param number the count
     * @return both numbers
     */
    public Stated andCount(int number) {
        return new Stated(percent, Optional.of(number), groupSize, approximate, qualifier);
    }

    /**
     * Adds the base printed beside a count.
     *
     * @param size the base
     * @return the numbers
     */
    public Stated of(int size) {
        return new Stated(percent, count, Optional.of(size), approximate, qualifier);
    }

    /**
     * Says that the percentage is about right.
     *
     * @return the number, approximate
     */
    public Stated about() {
        return new Stated(percent, count, groupSize, true, qualifier);
    }

    /**
     * Tells whether there is a number at all.
     *
     * @return false for what is said in words only
     */
    public boolean isNumber() {
        return percent.isPresent() || count.isPresent() || groupSize.isPresent();
    }

    /**
     * Tells whether a count and its base give the printed numbers, rounding half up.
     *
     * @param n the count
     * @param base the base
     * @return true when every number agrees
     */
    public boolean holds(long n, long base) {
        return holds(n, base, Rounding.HALF_UP);
    }

    /**
     * Tells whether a count and its base give the printed numbers.
     *
     * @param n the count
     * @param base the base
     * @param rounding how the percentage was rounded
     * @return true when every number agrees
     */
    public boolean holds(long n, long base, Rounding rounding) {
        return percent.map(value -> rounding.window(value, approximate).holds(n, base))
                        .orElse(true)
                && count.map(printed -> printed == n).orElse(true)
                && groupSize.map(printed -> printed == base).orElse(true);
    }

    /**
     * Writes the numbers as printed.
     *
     * @param point the decimal sign
     * @return such as {@code 55 % (71)} or {@code 12 / 21}; empty when there is no number
     */
    public String text(char point) {
        String share = percent.map(value -> value.toPlainString().replace('.', point) + " %")
                .orElse("");
        String number = count.map(String::valueOf).orElse("")
                + groupSize.map(size -> " / " + size).orElse("");
        return share.isEmpty() ? number : number.isEmpty() ? share : share + " (" + number + ")";
    }
}
