package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.problem.Severity;

/**
 * Looks at options that are ranges of numbers: {@code bands-overlap} and {@code bands-gap}, warnings.
 *
 * <p>In whole numbers 0-9 and 10-24 touch; with decimals, the last decimal counts.
 */
final class BandsCheck {
    private static final int MOST_SHOWN = 3;
    private static final BigDecimal LARGE = new BigDecimal("1e15");

    private final Form form;

    /** The first question with the same fault in the same ranges: many often share one list of options. */
    private final Map<String, Item> told = new HashMap<>();

    BandsCheck(Form form) {
        this.form = form;
    }

    /** A range with its label. */
    private record Labelled(String label, Band band) {}

    ImmutableList<Finding> findings() {
        return form.items().stream().flatMap(item -> findings(item).stream()).collect(ImmutableList.toImmutableList());
    }

    private List<Finding> findings(Item item) {
        List<Labelled> bands = bands(item);
        BigDecimal step = BigDecimal.ONE.movePointLeft(decimals(bands));
        List<String> overlaps = new ArrayList<>();
        List<String> gaps = new ArrayList<>();
        for (int i = 1; i < bands.size(); i++) {
            Labelled low = bands.get(i - 1);
            Labelled high = bands.get(i);
            Optional<BigDecimal> end = last(low.band(), step);
            Optional<BigDecimal> start = first(high.band(), step);
            String pair = "\"" + low.label() + "\" and \"" + high.label() + "\"";
            if (end.isEmpty() || start.isEmpty() || start.get().compareTo(end.get()) <= 0) {
                overlaps.add(pair
                        + start.map(BandsCheck::plain)
                                .map(number -> " (" + number + ")")
                                .orElse(""));
            } else if (start.get().compareTo(end.get().add(step)) > 0) {
                gaps.add(pair + " (" + plain(end.get().add(step)) + ")");
            }
        }
        List<Finding> findings = new ArrayList<>();
        if (!overlaps.isEmpty()) {
            findings.add(finding(item, "bands-overlap", overlaps, "an answer fits both "));
        }
        if (!gaps.isEmpty()) {
            findings.add(finding(item, "bands-gap", gaps, "an answer fits neither "));
        }
        return findings;
    }

    private Finding finding(Item item, String code, List<String> pairs, String what) {
        String more = pairs.size() > MOST_SHOWN ? ", and so on" : "";
        Item first = told.computeIfAbsent(code + pairs, any -> item);
        String which = first == item
                ? what + String.join(", ", pairs.subList(0, Math.min(MOST_SHOWN, pairs.size()))) + more
                : "the ranges are those of " + form.called(first) + ", with the same fault";
        return Finding.of(
                code,
                Severity.WARNING,
                Form.place(item),
                "In " + form.quoted(item) + " " + which + ".",
                "Let each range begin right behind the one before it.");
    }

    /** The ranges from low to high, when at least two options are ranges of the same thing. */
    private List<Labelled> bands(Item item) {
        List<Option> options = Form.substantive(item);
        List<Labelled> bands = options.stream()
                .flatMap(option -> form.wordsByLanguage(option.text()).stream()
                        .flatMap(words -> words.stream())
                        .flatMap(label -> Band.read(label).stream().map(band -> new Labelled(label, band)))
                        .limit(1))
                .toList();
        long ranges = bands.stream().filter(one -> !one.band().isSingle()).count();
        return ranges < 2 || !areOfOneThing(bands)
                ? List.of()
                : bands.stream().sorted(Comparator.comparing(BandsCheck::least)).toList();
    }

    /** Where a range begins, one without a lower end below all that could have one. */
    private static BigDecimal least(Labelled labelled) {
        Band band = labelled.band();
        return band.least().orElseGet(() -> band.most().orElseThrow().subtract(LARGE));
    }

    /** Units may differ in their endings: one employee, ten employees. */
    private static boolean areOfOneThing(List<Labelled> bands) {
        return bands.stream()
                        .map(one -> one.band().unit())
                        .filter(unit -> !unit.isEmpty())
                        .map(unit -> unit.substring(0, Math.min(3, unit.length())))
                        .distinct()
                        .count()
                <= 1;
    }

    private static int decimals(List<Labelled> bands) {
        return bands.stream()
                .flatMap(one -> List.of(one.band().least(), one.band().most()).stream())
                .flatMap(Optional::stream)
                .mapToInt(BigDecimal::scale)
                .max()
                .orElse(0);
    }

    private static Optional<BigDecimal> last(Band band, BigDecimal step) {
        return band.most().map(most -> band.mostIn() ? most : most.subtract(step));
    }

    private static Optional<BigDecimal> first(Band band, BigDecimal step) {
        return band.least().map(least -> band.leastIn() ? least : least.add(step));
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
