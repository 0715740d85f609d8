package org.polder.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import org.polder.model.NumberQuestion;

/**
 * The values a number or date may have, of which a few stand for all: every value that a condition names, and some
 * of each range between.
 */
final class Values {
    /** A step may skip values for its decimals; further apart than this none is looked for. */
    private static final int FARTHEST = 1_000;

    private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
    private static final long LAST_DAY = LocalDate.of(9999, 12, 31).toEpochDay();

    private final BigDecimal least;
    private final BigDecimal most;
    private final BigDecimal base;
    private final BigDecimal size;
    private final Optional<NumberQuestion> question;

    private Values(
            BigDecimal least, BigDecimal most, BigDecimal base, BigDecimal size, Optional<NumberQuestion> question) {
        this.least = least;
        this.most = most;
        this.base = base;
        this.size = size;
        this.question = question;
    }

    static Values of(NumberQuestion question) {
        BigDecimal unit = BigDecimal.ONE.movePointLeft(question.decimals());
        return new Values(
                question.least(),
                question.most(),
                question.step().isPresent() ? question.least() : BigDecimal.ZERO,
                question.step().orElse(unit),
                Optional.of(question));
    }

    static Values between(Optional<LocalDate> earliest, Optional<LocalDate> latest) {
        return new Values(
                earliest.map(Values::of).orElse(BigDecimal.valueOf(FIRST_DAY)),
                latest.map(Values::of).orElse(BigDecimal.valueOf(LAST_DAY)),
                BigDecimal.ZERO,
                BigDecimal.ONE,
                Optional.empty());
    }

    /** Days are counted, so that dates are values like any other. */
    static BigDecimal of(LocalDate day) {
        return BigDecimal.valueOf(day.toEpochDay());
    }

    static LocalDate day(BigDecimal value) {
        return LocalDate.ofEpochDay(value.longValueExact());
    }

    BigDecimal least() {
        return least;
    }

    BigDecimal most() {
        return most;
    }

    /** Tells whether two ranges take the same values where they overlap. */
    boolean sameGrid(Values other) {
        return base.compareTo(other.base) == 0
                && size.compareTo(other.size) == 0
                && question.flatMap(NumberQuestion::step).isEmpty()
                && other.question.flatMap(NumberQuestion::step).isEmpty();
    }

    /** Tells whether there are more values than a number. */
    boolean exceed(int number) {
        return most.subtract(least).compareTo(size.multiply(BigDecimal.valueOf(number))) > 0;
    }

    /** Adds up to so many values from a range, its ends not included. */
    void add(NavigableSet<BigDecimal> values, BigDecimal above, BigDecimal below, int number) {
        Optional<BigDecimal> next = after(above);
        for (int i = 0; i < number && next.isPresent() && next.get().compareTo(below) < 0; i++) {
            values.add(next.get());
            next = after(next.get());
        }
    }

    void addEvery(NavigableSet<BigDecimal> values) {
        if (allows(least)) {
            values.add(least);
        }
        add(values, least, most.add(size), Integer.MAX_VALUE);
    }

    boolean allows(BigDecimal value) {
        return value.compareTo(least) >= 0
                && value.compareTo(most) <= 0
                && question.map(number -> number.allows(value)).orElse(true);
    }

    private Optional<BigDecimal> after(BigDecimal value) {
        BigDecimal from = value.compareTo(least) < 0 ? least.subtract(size) : value;
        BigDecimal steps = from.subtract(base).divide(size, 0, RoundingMode.FLOOR);
        BigDecimal next = base.add(steps.multiply(size));
        for (int i = 0; i < FARTHEST; i++) {
            next = next.add(size);
            if (next.compareTo(most) > 0) {
                return Optional.empty();
            }
            if (next.compareTo(value) > 0 && allows(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    /**
     * Gives values that stand for all: the cut points themselves, and of each range between two a number.
     *
     * @param cuts where anything changes
     * @param each how many of each range
     */
    NavigableSet<BigDecimal> standing(NavigableSet<BigDecimal> cuts, int each) {
        NavigableSet<BigDecimal> found = new TreeSet<>();
        cuts.stream().filter(this::allows).forEach(found::add);
        BigDecimal above = least.subtract(BigDecimal.ONE);
        for (BigDecimal cut : cuts) {
            add(found, above, cut, each);
            above = cut;
        }
        add(found, above, most.add(size), each);
        return found;
    }
}
