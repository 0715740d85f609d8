package org.polder.examples.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.polder.tabulation.Share;
import org.polder.tabulation.audit.CheckedClaim;
import org.polder.tabulation.audit.Claim;
import org.polder.tabulation.audit.Deviation;
import org.polder.tabulation.audit.Mark;
import org.polder.tabulation.audit.Measure;
import org.polder.tabulation.audit.MostChosen;
import org.polder.tabulation.audit.PublishedBase;
import org.polder.tabulation.audit.Statement;

/**
 * Puts a checked statement in the reader's words.
 *
 * @param checked the statement beside the respondents
 * @param labels what options and groups are called
 * @param words the reader's language
 */
record NumberWords(CheckedClaim checked, PublishedLabels labels, ReportWords words)
        implements Statement.Visitor<PublishedNumber> {

    @Override
    public PublishedNumber claim(Claim claim) {
        return number(claim, variables(claim), what(claim), printed(claim), ours(claim));
    }

    @Override
    public PublishedNumber base(PublishedBase base) {
        long least = checked.found().stream()
                .mapToLong(CheckedClaim.Found::base)
                .min()
                .orElse(0);
        long most = checked.found().stream()
                .mapToLong(CheckedClaim.Found::base)
                .max()
                .orElse(0);
        return number(
                base,
                variables(base),
                words.of("check.base"),
                String.valueOf(base.n()),
                least == most ? String.valueOf(most) : words.of("check.to", least, most));
    }

    @Override
    public PublishedNumber mostChosen(MostChosen most) {
        List<Integer> here = checked.found().stream()
                .flatMap(found -> found.codes().stream())
                .toList();
        return number(
                most,
                most.variable(),
                words.of("check.most-chosen"),
                labels.options(most.variable(), most.codes()),
                unlessSmall(() -> here.isEmpty() ? words.of("check.nobody") : labels.options(most.variable(), here)));
    }

    @Override
    public PublishedNumber deviation(Deviation deviation) {
        return number(
                deviation,
                deviation.variable(),
                words.of(
                        switch (deviation.kind()) {
                            case FROM_TOTAL -> "check.deviates";
                            case BELOW_HALF -> "check.below-half";
                            case NONE -> "check.no-deviation";
                        }),
                deviation.codes().isEmpty() ? "–" : labels.options(deviation.variable(), deviation.codes()),
                checked.found().isEmpty()
                        ? "–"
                        : unlessSmall(() -> deviation.kind() == Deviation.Kind.FROM_TOTAL ? besideTotal() : shares()));
    }

    private String shares() {
        return checked.found().stream().map(found -> share(found, 0)).collect(Collectors.joining(", "));
    }

    /** The group's shares come first, then the total's. */
    private String besideTotal() {
        List<CheckedClaim.Found> found = checked.found();
        int half = found.size() / 2;
        List<String> each = new ArrayList<>();
        for (int i = 0; i < half; i++) {
            each.add(words.of(
                    "check.beside",
                    share(found.get(i), 0),
                    words.percent(
                            percent(found.get(half + i).n(), found.get(half + i).base(), 0))));
        }
        return String.join("; ", each);
    }

    private PublishedNumber number(Statement statement, String variable, String what, String published, String ours) {
        return new PublishedNumber(
                statement.id(),
                statement.figure(),
                variable,
                labels.group(statement.group()),
                what,
                published,
                ours,
                checked.verdict(),
                checked.contradiction());
    }

    /** One variable, or the question to which several belong. */
    private static String variables(Statement statement) {
        return statement.variables().size() == 1
                ? statement.variables().iterator().next()
                : statement.variables().stream()
                        .map(name -> name.contains(".") ? name.substring(0, name.indexOf('.')) : name)
                        .distinct()
                        .collect(Collectors.joining(", "));
    }

    private String what(Claim claim) {
        return claim.measure().accept(new Measure.Visitor<>() {
            @Override
            public String chosen(Measure.Chosen measure) {
                return labels.options(measure.variable(), measure.codes());
            }

            @Override
            public String leftOpen(Measure.LeftOpen measure) {
                return words.of("left-open");
            }

            @Override
            public String meanChosen(Measure.MeanChosen measure) {
                return labels.options(measure.variables().get(0), measure.codes());
            }

            @Override
            public String written(Measure.Written measure) {
                return words.of("check.written", labels.options(measure.variable(), List.of(measure.code())));
            }
        });
    }

    private String printed(Claim claim) {
        if (!claim.isNumber()) {
            return words.of("check.in-words");
        }
        String percent = claim.stated()
                .percent()
                .map(number -> claim.stated().approximate()
                        ? words.of("check.about", words.percent(number))
                        : claim.measure() instanceof Measure.MeanChosen
                                ? words.of("check.mean", words.percent(number))
                                : words.percent(number))
                .orElse("");
        String count = claim.stated()
                .count()
                .map(number -> claim.stated()
                        .groupSize()
                        .map(size -> words.of("check.of", number, size))
                        .orElse(String.valueOf(number)))
                .orElse("");
        return percent + (percent.isEmpty() || count.isEmpty() ? count : " (" + count + ")") + mark(claim.mark());
    }

    private String mark(Optional<Mark> mark) {
        return mark.map(found -> ", " + words.of(found == Mark.HIGHEST ? "highest" : "lowest"))
                .orElse("");
    }

    private String ours(Claim claim) {
        int decimals = claim.stated()
                .percent()
                .map(printed -> Math.max(0, printed.scale()))
                .orElse(0);
        if (claim.measure() instanceof Measure.MeanChosen) {
            return Share.meanPercent(checked.found().stream()
                            .map(found -> new Share(found.n(), found.base()))
                            .toList())
                    .map(mean -> words.of("check.mean", words.percent(mean.setScale(decimals, RoundingMode.HALF_UP))))
                    .orElse(words.of("check.nobody"));
        }
        CheckedClaim.Found found = checked.found().get(0);
        if (claim.measure() instanceof Measure.Written) {
            return unlessSmall(() -> words.of("check.together", found.n()));
        }
        boolean agrees = checked.verdict() == CheckedClaim.Verdict.MET;
        return unlessSmall(() ->
                share(found, decimals) + (claim.mark().isEmpty() ? "" : mark(agrees ? claim.mark() : found.mark())));
    }

    /** A share of fewer than the least number of respondents is compared, but not shown. */
    private String unlessSmall(Supplier<String> text) {
        boolean small = checked.statement().group().isPresent()
                && checked.found().stream()
                        .anyMatch(found -> found.group().isPresent() && found.base() < Report.LEAST_BASE);
        boolean nobody = checked.verdict() == CheckedClaim.Verdict.NOT_COMPARABLE;
        return nobody ? words.of("check.nobody") : small ? words.of("check.small", Report.LEAST_BASE) : text.get();
    }

    private String share(CheckedClaim.Found found, int decimals) {
        return found.base() == 0
                ? words.of("check.nobody")
                : words.of(
                        "check.number",
                        words.percent(percent(found.n(), found.base(), decimals)),
                        found.n(),
                        found.base());
    }

    private static BigDecimal percent(long n, long base, int decimals) {
        return BigDecimal.valueOf(100 * n).divide(BigDecimal.valueOf(base), decimals, RoundingMode.HALF_UP);
    }
}
