package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows in words why statements cannot hold together: of each percentage the bases and counts that could give it. */
final class Arithmetic {
    /** Of more bases than this nothing is to be learnt. */
    private static final int FEW = 8;

    private static final int LARGEST_SHOWN = 2_000;

    private final Consistency consistency;
    private final AuditedSurvey survey;

    Arithmetic(Consistency consistency, AuditedSurvey survey) {
        this.consistency = consistency;
        this.survey = survey;
    }

    Contradiction.Said of(Collection<Statement> statements) {
        List<Line> lines = new ArrayList<>();
        List<Bound> bounds = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof PublishedBase base && !base.of().isEmpty()) {
                bounds.add(bound(base, statements));
            }
            if (statement instanceof Claim claim
                    && claim.stated().percent().isPresent()
                    && !(claim.measure() instanceof Measure.MeanChosen)) {
                lines.add(percentage(claim, statements));
            }
        }
        return new Contradiction.Said(text(lines, bounds, true), text(lines, bounds, false));
    }

    private static String text(List<Line> lines, List<Bound> bounds, boolean dutch) {
        return Stream.concat(
                                bounds.stream().map(bound -> bound.text(dutch)),
                                lines.stream().map(line -> line.text(dutch)))
                        .filter(text -> !text.isEmpty())
                        .map(text -> text + ". ")
                        .collect(Collectors.joining())
                + (dutch ? "Samen kan dit niet waar zijn." : "Together these cannot be true.");
    }

    /** What the other statements leave of a published base. */
    private Bound bound(PublishedBase base, Collection<Statement> statements) {
        String variable = base.of().get(0);
        AuditedVariable known = survey.variable(variable);
        List<Statement> around = new ArrayList<>(statements);
        around.remove(base);
        // The base's own variable must be in the model, whatever the others say.
        around.add(new Claim(
                base.id(),
                base.figure(),
                new Measure.Chosen(variable, ImmutableSortedSet.of(known.codes().first())),
                Optional.empty(),
                new Stated(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty()),
                Optional.empty(),
                ""));
        return new Bound(
                base,
                variable,
                consistency.least(around, counts -> counts.base(variable, Optional.empty())),
                consistency.greatest(around, counts -> counts.base(variable, Optional.empty())));
    }

    /** A published base and what the others leave for it. */
    private record Bound(PublishedBase base, String variable, OptionalLong least, OptionalLong most) {
        String text(boolean dutch) {
            boolean low = least.isPresent() && base.n() < least.getAsLong();
            boolean high = most.isPresent() && base.n() > most.getAsLong();
            if (!low && !high) {
                return "";
            }
            long bound = low ? least.getAsLong() : most.getAsLong();
            return dutch
                    ? "Door de routing en de andere uitspraken antwoordden er op " + variable + " "
                            + (low ? "ten minste " : "ten hoogste ") + bound
                    : "By the routing and the other statements " + (low ? "at least " : "at most ") + bound
                            + " answered " + variable;
        }
    }

    /** What the other statements leave of the base of a percentage, and which bases and counts give it. */
    private Line percentage(Claim claim, Collection<Statement> statements) {
        List<Statement> others = new ArrayList<>(statements);
        others.remove(claim);
        List<Statement> around = new ArrayList<>(others);
        // The claim's own variable and group must be in the model, whatever they say.
        around.add(
                claim.with(new Stated(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty())));
        String variable = claim.measure().variables().get(0);
        OptionalLong least = consistency.least(around, counts -> counts.base(variable, claim.group()));
        OptionalLong most = consistency.greatest(around, counts -> counts.base(variable, claim.group()));
        return new Line(
                claim, (int) Math.max(1, least.orElse(1)), (int) Math.min(LARGEST_SHOWN, most.orElse(LARGEST_SHOWN)));
    }

    /** One percentage and the bases left for it. */
    private record Line(Claim claim, int least, int most) {
        private List<Integer> bases() {
            List<Integer> bases = new ArrayList<>();
            for (int base = least; base <= most && bases.size() <= FEW; base++) {
                if (!counts(base).isEmpty()) {
                    bases.add(base);
                }
            }
            return bases;
        }

        private List<Integer> counts(int base) {
            Stated share = new Stated(
                    claim.stated().percent(),
                    Optional.empty(),
                    Optional.empty(),
                    claim.stated().approximate(),
                    Optional.empty());
            List<Integer> counts = new ArrayList<>();
            for (int n = 0; n <= base; n++) {
                if (share.holds(n, base)) {
                    counts.add(n);
                }
            }
            return counts;
        }

        String text(boolean dutch) {
            char point = dutch ? ',' : '.';
            String percent =
                    claim.stated().percent().orElseThrow().toPlainString().replace('.', point) + " %";
            String of = dutch ? " van " : " of ";
            if (least == most) {
                return percent + of + most + ": " + shown(most, dutch, point);
            }
            List<Integer> bases = bases();
            if (bases.isEmpty()) {
                return percent + of + (dutch ? "ten hoogste " : "at most ") + most + ": "
                        + (dutch ? "geen geheel aantal; het naast " : "no whole number; nearest ")
                        + nearest(dutch, point);
            }
            if (bases.size() > FEW) {
                return "";
            }
            String all = bases.stream()
                    .map(base -> counts(base).stream().map(n -> n + "/" + base).collect(Collectors.joining(", ")))
                    .collect(Collectors.joining(", "));
            return percent
                    + of
                    + (most < LARGEST_SHOWN
                            ? (dutch
                                    ? least + " tot en met " + most + " kan zijn "
                                    : least + " to " + most + " can be ")
                            : (dutch ? "een aantal kan zijn " : "a number can be "))
                    + all;
        }

        /** The counts of one base: those that give the percentage, or else its neighbours. */
        private String shown(int base, boolean dutch, char point) {
            List<Integer> counts = counts(base);
            if (counts.isEmpty()) {
                int below = claim.stated()
                        .percent()
                        .orElseThrow()
                        .multiply(BigDecimal.valueOf(base))
                        .divide(BigDecimal.valueOf(100), 0, RoundingMode.DOWN)
                        .intValueExact();
                counts = below < base ? List.of(below, below + 1) : List.of(below);
            }
            return counts.stream().map(n -> fraction(n, base, dutch, point)).collect(Collectors.joining(", "));
        }

        private static String fraction(int n, int base, boolean dutch, char point) {
            return n + (dutch ? " van " : " of ") + base + " is "
                    + BigDecimal.valueOf(100L * n)
                            .divide(BigDecimal.valueOf(base), 2, RoundingMode.HALF_UP)
                            .toPlainString()
                            .replace('.', point)
                    + " %";
        }

        private String nearest(boolean dutch, char point) {
            BigDecimal wanted = claim.stated().percent().orElseThrow();
            String best = "";
            BigDecimal distance = BigDecimal.valueOf(1000);
            for (int base = least; base <= most; base++) {
                for (int n = 0; n <= base; n++) {
                    BigDecimal off = BigDecimal.valueOf(100L * n)
                            .divide(BigDecimal.valueOf(base), 9, RoundingMode.HALF_UP)
                            .subtract(wanted)
                            .abs();
                    if (off.compareTo(distance) < 0) {
                        distance = off;
                        best = fraction(n, base, dutch, point);
                    }
                }
            }
            return best;
        }
    }
}
