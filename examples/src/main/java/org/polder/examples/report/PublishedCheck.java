package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.polder.tabulation.Group;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/**
 * Sets every published number beside the one in the tables.
 *
 * @param published what is published
 * @param tables the tables, small groups included
 * @param words the reader's language
 */
record PublishedCheck(Published published, CheckTables tables, ReportWords words) {
    /** "About 38 %" agrees with 37 to 39 %. */
    static final int ABOUT = 1;

    /** "Hardly any" agrees with at most so many percents. */
    static final int HARDLY_ANY = 5;

    ImmutableList<CheckedClaim> all() {
        ImmutableList.Builder<CheckedClaim> all = ImmutableList.builder();
        published.claims().forEach(claim -> all.add(checked(claim)));
        published.leaders().forEach(leader -> all.add(checked(leader)));
        return all.build();
    }

    private CheckedClaim checked(Published.Claim claim) {
        if (claim.isMean()) {
            return mean(claim);
        }
        TableResult table = tables.of(claim.variable());
        Optional<Group> group = tables.group(table, claim.group());
        if (group.isEmpty()) {
            return result(claim, label(table, claim), words.of("check.nobody"), Verdict.OPEN);
        }
        Share share = claim.isLeftOpen()
                ? group.get().leftOpen().orElseThrow()
                : group.get().net(claim.codes());
        boolean agrees = percentAgrees(claim, share)
                && countAgrees(claim, share)
                && claim.groupSize().filter(size -> size != share.base()).isEmpty()
                && markAgrees(claim, group.get());
        return result(
                claim, label(table, claim), ours(claim, group.get(), share), agrees ? Verdict.MET : Verdict.MISSED);
    }

    private boolean percentAgrees(Published.Claim claim, Share share) {
        if (claim.percent().isEmpty()) {
            return !claim.isAbout() || share.exists() && share.percent(0).intValue() <= HARDLY_ANY;
        }
        BigDecimal printed = claim.percent().get();
        BigDecimal here = share.exists() ? share.percent(decimals(printed)) : BigDecimal.valueOf(-1);
        BigDecimal room = claim.isAbout() ? BigDecimal.valueOf(ABOUT) : BigDecimal.ZERO;
        return here.subtract(printed).abs().compareTo(room) <= 0;
    }

    /** Several counts of one open-ended option are of its parts, and must add up to it. */
    private boolean countAgrees(Published.Claim claim, Share share) {
        if (claim.count().isEmpty()) {
            return true;
        }
        List<Published.Claim> parts = claim.percent().isPresent()
                ? List.of(claim)
                : published.claims().stream()
                        .filter(other -> other.isAboutTheSameAs(claim)
                                && other.percent().isEmpty()
                                && other.count().isPresent())
                        .toList();
        return parts.stream().mapToInt(part -> part.count().orElseThrow()).sum() == share.n();
    }

    private static boolean markAgrees(Published.Claim claim, Group group) {
        return (!claim.isHighest() || group.highest().containsAll(claim.codes()))
                && (!claim.isLowest() || group.lowest().containsAll(claim.codes()));
    }

    private static int decimals(BigDecimal printed) {
        return Math.max(0, printed.scale());
    }

    private String ours(Published.Claim claim, Group group, Share share) {
        if (claim.group().isPresent() && group.base() < Report.LEAST_BASE) {
            return words.of("check.small", Report.LEAST_BASE);
        }
        if (!share.exists()) {
            return words.of("check.nobody");
        }
        String number = words.of(
                "check.number",
                words.percent(share.percent(
                        claim.percent().map(PublishedCheck::decimals).orElse(0))),
                share.n(),
                share.base());
        boolean isHighest = claim.codes().stream().anyMatch(group.highest()::contains);
        boolean isLowest = claim.codes().stream().anyMatch(group.lowest()::contains);
        return claim.isHighest() || claim.isLowest() ? number + mark(isHighest, isLowest) : number;
    }

    private String mark(boolean isHighest, boolean isLowest) {
        return isHighest ? ", " + words.of("highest") : isLowest ? ", " + words.of("lowest") : "";
    }

    private CheckedClaim mean(Published.Claim claim) {
        int code = published.claims().stream()
                .filter(other -> other.question().equals(claim.question())
                        && other.option().equals(claim.option())
                        && !other.codes().isEmpty())
                .findFirst()
                .orElseThrow()
                .codes()
                .get(0);
        List<Share> shares = published.rows(claim.question()).stream()
                .map(row -> tables.of(claim.question() + "." + row).total().share(code))
                .toList();
        TableResult first = tables.of(
                claim.question() + "." + published.rows(claim.question()).get(0));
        String what = first.variable().category(code).orElseThrow().label();
        Optional<BigDecimal> mean = mean(shares);
        boolean agrees =
                mean.isPresent() && mean.get().compareTo(claim.percent().orElseThrow()) == 0;
        return result(
                claim,
                what,
                mean.map(percent -> words.of("check.mean", words.percent(percent)))
                        .orElse(words.of("check.nobody")),
                agrees ? Verdict.MET : Verdict.MISSED);
    }

    /** The mean of exact shares in whole percents; nothing when one of them has no base. */
    static Optional<BigDecimal> mean(List<Share> shares) {
        if (shares.isEmpty() || !shares.stream().allMatch(Share::exists)) {
            return Optional.empty();
        }
        BigDecimal sum = shares.stream()
                .map(share -> new BigDecimal(share.weighted())
                        .divide(new BigDecimal(share.weightedBase()), MathContext.DECIMAL128))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(sum.multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(shares.size()), 0, RoundingMode.HALF_UP));
    }

    private CheckedClaim result(Published.Claim claim, String what, String ours, Verdict verdict) {
        return new CheckedClaim(
                claim.id(),
                claim.figure(),
                claim.variable(),
                tables.groupLabel(claim.group(), words),
                what,
                printed(claim),
                ours,
                verdict);
    }

    private String printed(Published.Claim claim) {
        String percent = claim.percent()
                .map(number -> claim.isAbout()
                        ? words.of("check.about", words.percent(number))
                        : claim.isMean() ? words.of("check.mean", words.percent(number)) : words.percent(number))
                .orElse("");
        String count = claim.count()
                .map(number -> claim.groupSize()
                        .map(size -> words.of("check.of", number, size))
                        .orElse(String.valueOf(number)))
                .orElse("");
        if (percent.isEmpty() && count.isEmpty()) {
            return words.of("check.hardly-any");
        }
        return percent
                + (percent.isEmpty() || count.isEmpty() ? count : " (" + count + ")")
                + mark(claim.isHighest(), claim.isLowest());
    }

    private String label(TableResult table, Published.Claim claim) {
        return claim.isLeftOpen()
                ? words.of("left-open")
                : String.join(
                        " + ",
                        claim.codes().stream()
                                .map(code -> table.variable()
                                        .category(code)
                                        .orElseThrow()
                                        .label())
                                .toList());
    }

    private CheckedClaim checked(Published.Leader leader) {
        TableResult table = tables.of(leader.variable());
        Optional<Group> group = tables.group(table, leader.group());
        List<Optional<Integer>> codes = leader.options().stream()
                .map(option -> tables.code(leader.question(), option))
                .toList();
        boolean isKnown = codes.stream().allMatch(Optional::isPresent);
        String printed = isKnown
                ? labels(table, codes.stream().map(Optional::orElseThrow).toList())
                : String.join(" + ", leader.options());
        List<Integer> here = group.map(found -> found.mostChosen(leader.isWithoutMissing()).stream()
                        .map(Category::code)
                        .toList())
                .orElse(List.of());
        boolean isSmall = leader.group().isPresent()
                && group.filter(found -> found.base() < Report.LEAST_BASE).isPresent();
        Verdict verdict = here.isEmpty() || !isKnown
                ? Verdict.OPEN
                : ImmutableSortedSet.copyOf(here)
                                .equals(codes.stream()
                                        .map(Optional::orElseThrow)
                                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)))
                        ? Verdict.MET
                        : Verdict.MISSED;
        return new CheckedClaim(
                "",
                leader.figure(),
                leader.variable(),
                tables.groupLabel(leader.group(), words),
                words.of("check.most-chosen"),
                printed,
                here.isEmpty()
                        ? words.of("check.nobody")
                        : isSmall ? words.of("check.small", Report.LEAST_BASE) : labels(table, here),
                verdict);
    }

    private static String labels(TableResult table, List<Integer> codes) {
        return String.join(
                " + ",
                codes.stream()
                        .map(code ->
                                table.variable().category(code).orElseThrow().label())
                        .toList());
    }
}
