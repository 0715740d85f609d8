package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.statistics.ChiSquareResult;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.TestResult;

/**
 * Writes the footnotes of a table.
 *
 * @param plan the table's plan
 * @param notes takes the notes
 */
record Notes(Table plan, ImmutableList.Builder<Note> notes) {
    private static final double LEAST_P = 0.0001;

    void about(ResponseSource source, List<GroupMaker> makers) {
        if (!plan.filter().equals(Filter.everyone())) {
            add(Note.Kind.FILTER, plan.filter().words());
        }
        plan.weight().ifPresent(name -> add(Note.Kind.WEIGHT, name));
        Set<String> used = new HashSet<>();
        makers.forEach(maker -> used.addAll(maker.counts().crosstab().variables()));
        // A derived variable may be made from another one.
        for (DerivedVariable derived : source.derived().reverse()) {
            if (used.contains(derived.name())) {
                used.addAll(derived.sources());
            }
        }
        source.derived().stream()
                .filter(derived -> used.contains(derived.name()))
                .forEach(derived -> add(Note.Kind.DERIVED, derived.note(), derived.name()));
        if (plan.unit() == Unit.RESPONSES) {
            add(Note.Kind.RESPONSES);
        }
        plan.statistics()
                .interval()
                .ifPresent(method -> add(
                        Note.Kind.INTERVAL,
                        method.name(),
                        number(100 * plan.statistics().level())));
        plan.statistics().design().filter(design -> plan.statistics().wanted()).ifPresent(this::design);
    }

    private void design(SampleDesign design) {
        add(Note.Kind.DESIGN, design.stratum().orElse(""), design.cluster().orElse(""));
    }

    void letters(Letters letters) {
        ColumnLetters rules = plan.statistics().letters().orElseThrow();
        add(Note.Kind.LETTERS, String.join(",", letters.methods()));
        add(
                Note.Kind.LEVELS,
                number(rules.strict()),
                rules.loose().isPresent() ? number(rules.loose().getAsDouble()) : "");
        add(
                Note.Kind.CORRECTION,
                rules.correction().name(),
                String.valueOf(letters.greatestFamily()),
                rules.scope().name());
    }

    void independence(Independence found) {
        found.outcome().value().ifPresent(result -> tested(found.by(), result));
        found.outcome()
                .reason()
                .ifPresent(why -> add(Note.Kind.NO_TEST, found.by().name(), why.name()));
    }

    private void tested(Break by, ChiSquareResult result) {
        TestResult test = result.test();
        String degrees = number(test.degreesOfFreedom())
                + (test.denominator().isPresent() ? "; " + number(test.denominator()) : "");
        add(
                Note.Kind.INDEPENDENCE,
                by.name(),
                test.method().name(),
                number(test.statistic()),
                degrees,
                p(test.pValue()),
                String.format(Locale.ROOT, "%.3f", result.association().v()));
    }

    void hidden(Suppression suppression, Skipped skipped, List<HiddenGroup> left) {
        if (plan.leastBase() > 0 && left.stream().anyMatch(group -> group.reason() == HiddenGroup.Reason.SMALL_BASE)) {
            add(Note.Kind.SMALL_BASE, String.valueOf(plan.leastBase()));
        }
        if (suppression.hidesAnything()) {
            add(
                    Note.Kind.DISCLOSURE,
                    String.valueOf(plan.disclosure().leastBase()),
                    String.valueOf(plan.disclosure().leastCell()));
        }
        if (skipped.rows() > 0) {
            add(Note.Kind.SKIPPED, String.valueOf(skipped.rows()));
        }
    }

    private void add(Note.Kind kind, String... details) {
        notes.add(Note.of(kind, details));
    }

    private static String p(double value) {
        return value < LEAST_P ? "< 0.0001" : String.format(Locale.ROOT, "= %.4f", value);
    }

    private static String number(OptionalDouble value) {
        return value.isPresent() ? number(value.getAsDouble()) : "";
    }

    private static String number(double value) {
        String text = String.format(Locale.ROOT, "%.3f", value);
        return text.replaceAll("\\.?0+$", "");
    }
}
