package org.polder.examples.reconstruction;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds, by arithmetic alone, which claims cannot be true of the groups in the response table. */
final class Contradictions {
    private final List<Claim> claims;

    Contradictions(List<Claim> claims) {
        this.claims = List.copyOf(claims);
    }

    /** Says why a claim cannot hold, or cannot hold together with another about the same question and group. */
    Optional<Reason> of(Claim claim) {
        if (bases(claim).isEmpty()) {
            return Optional.of(alone(claim));
        }
        return claims.stream()
                .filter(other -> other != claim
                        && other.variable().equals(claim.variable())
                        && other.group().equals(claim.group())
                        && !bases(other).isEmpty()
                        && !agree(claim, other))
                .map(other -> together(claim, other))
                .findFirst();
    }

    /** Says why a claim does not hold of a base that the claims that were met have settled. */
    static Optional<Reason> of(Claim claim, int base) {
        return base == 0 || claim.possible(base, base)
                ? Optional.empty()
                : Optional.of(new Reason(
                        "The claims that must hold leave " + base + " respondents in this base, of whom no whole number"
                                + " gives " + claim.published(),
                        "De cijfers die moeten kloppen laten hier " + base + " respondenten over, en geen geheel aantal"
                                + " daarvan geeft " + claim.published()));
    }

    /** Tells whether one base, and for the same options one count, can give both published numbers. */
    private static boolean agree(Claim claim, Claim other) {
        boolean sameOptions = claim.codes().equals(other.codes());
        for (int base : bases(claim)) {
            for (int n = 0; n <= base; n++) {
                if (claim.holds(n, base) && (sameOptions ? other.holds(n, base) : other.possible(base, base))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The bases, up to the size of the group, of which some whole number gives the published one. */
    private static TreeSet<Integer> bases(Claim claim) {
        TreeSet<Integer> bases = new TreeSet<>();
        for (int base = least(claim); base <= size(claim); base++) {
            if (claim.possible(base, base)) {
                bases.add(base);
            }
        }
        return bases;
    }

    private static int size(Claim claim) {
        return claim.group().map(Skeleton::size).orElse(Skeleton.RESPONDENTS);
    }

    private static int least(Claim claim) {
        return Gates.PUT_TO_ALL.contains(claim.variable()) ? size(claim) : 1;
    }

    private static Reason alone(Claim claim) {
        int size = size(claim);
        String published = claim.published();
        if (claim.groupSize().filter(printed -> printed > size).isPresent()) {
            return new Reason(
                    published + " needs a larger group than the " + size
                            + " respondents in the response table, which is" + " followed",
                    published + " vraagt een grotere groep dan de " + size + " respondenten in de responstabel, die is"
                            + " gevolgd");
        }
        if (least(claim) == size) {
            return new Reason(
                    "The group has " + size
                            + " respondents in the response table, which is followed, and no whole number"
                            + " of them gives " + published + ": " + neighbours(claim, size, "gives", '.')
                            + "; the nearest count is sought",
                    "De groep telt " + size + " respondenten in de responstabel, die is gevolgd, en geen geheel aantal"
                            + " daarvan geeft " + published + ": " + neighbours(claim, size, "geeft", ',')
                            + "; het naaste aantal is gezocht");
        }
        return new Reason(
                "The group has " + size
                        + " respondents in the response table, which is followed, and no whole number of"
                        + " them or of fewer gives " + published + "; the nearest count is sought",
                "De groep telt " + size
                        + " respondenten in de responstabel, die is gevolgd, en geen geheel aantal daarvan"
                        + " of van minder geeft " + published + "; het naaste aantal is gezocht");
    }

    private static Reason together(Claim claim, Claim other) {
        String published = claim.published();
        if (claim.codes().equals(other.codes())) {
            return new Reason(
                    "The same share is published as " + other.published() + " too (" + other.id()
                            + "), which is followed",
                    "Hetzelfde aandeel is ook gepubliceerd als " + other.published() + " (" + other.id()
                            + "), dat is gevolgd");
        }
        return new Reason(
                published + " needs " + words(claim, "or") + " respondents in the group, and " + other.published()
                        + " of the same group (" + other.id() + ") needs " + words(other, "or")
                        + "; the latter is followed, and the nearest count is sought",
                published + " vraagt " + words(claim, "of") + " respondenten in de groep, en " + other.published()
                        + " van dezelfde groep (" + other.id() + ") vraagt er " + words(other, "of")
                        + "; het laatste is gevolgd, en het naaste aantal is gezocht");
    }

    private static String words(Claim claim, String or) {
        return bases(claim).stream().map(String::valueOf).collect(Collectors.joining(" " + or + " "));
    }

    /** Shows what the counts nearest to a published percentage would give. */
    private static String neighbours(Claim claim, int size, String gives, char point) {
        long below = claim.percent().orElse(BigDecimal.ZERO).longValue() * size / 100;
        return below + " " + gives + " " + percentage(below, size, point) + ", " + (below + 1) + " " + gives + " "
                + percentage(below + 1, size, point);
    }

    private static String percentage(long n, int size, char point) {
        return BigDecimal.valueOf(n * 100)
                        .divide(BigDecimal.valueOf(size), 2, RoundingMode.HALF_UP)
                        .toPlainString()
                        .replace('.', point)
                + " %";
    }
}
