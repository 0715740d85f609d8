package org.polder.tabulation.audit;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        List<Sentence> bounds = new ArrayList<>();
        List<Sentence> lines = new ArrayList<>();
        for (Statement statement : statements) {
            if (statement instanceof PublishedBase base && !base.of().isEmpty()) {
                bounds.add(bound(base, statements));
            }
            if (statement instanceof Claim claim && !(claim.measure() instanceof Measure.MeanChosen)) {
                claim.stated().percent().ifPresent(percent -> lines.add(percentage(claim, statements)));
                claim.stated().groupSize().ifPresent(size -> lines.add(new Size(size, left(claim, statements))));
            }
        }
        lines.addAll(SameShare.among(statements));
        List<Sentence> all = Stream.concat(bounds.stream(), lines.stream()).toList();
        return new Contradiction.Said(text(all, true), text(all, false));
    }

    /** A part of the reason; empty when it would say nothing. */
    private interface Sentence {
        String text(boolean dutch);
    }

    private static String text(List<Sentence> sentences, boolean dutch) {
        return sentences.stream()
                        .map(sentence -> sentence.text(dutch))
                        .filter(text -> !text.isEmpty())
                        .map(text -> text + ". ")
                        .collect(Collectors.joining())
                + (dutch ? "Samen kan dit niet waar zijn." : "Together these cannot be true.");
    }

    /** A group as large as said, and what the other statements leave for it. */
    private record Size(int size, Left left) implements Sentence {
        @Override
        public String text(boolean dutch) {
            boolean low = size < left.least();
            if (!low && size <= left.most()) {
                return "";
            }
            int bound = low ? left.least() : left.most();
            return dutch
                    ? "De groep telt er volgens één uitspraak " + size + ", volgens de andere "
                            + (low ? "ten minste " : "ten hoogste ") + bound
                    : "One statement has " + size + " in the group, the others leave "
                            + (low ? "at least " : "at most ") + bound;
        }
    }

    /** One share that is said to be several percentages. */
    private record SameShare(ImmutableSortedSet<BigDecimal> percents) implements Sentence {
        static List<SameShare> among(Collection<Statement> statements) {
            Map<List<Object>, ImmutableSortedSet.Builder<BigDecimal>> said = new LinkedHashMap<>();
            for (Statement statement : statements) {
                if (statement instanceof Claim claim && claim.stated().percent().isPresent()) {
                    said.computeIfAbsent(
                                    List.of(claim.measure(), claim.group()), share -> ImmutableSortedSet.naturalOrder())
                            .add(claim.stated().percent().get());
                }
            }
            return said.values().stream()
                    .map(percents -> new SameShare(percents.build()))
                    .filter(share -> share.percents().size() > 1)
                    .toList();
        }

        @Override
        public String text(boolean dutch) {
            String all = percents.stream()
                    .map(percent -> percent.toPlainString().replace('.', dutch ? ',' : '.') + " %")
                    .collect(Collectors.joining(dutch ? " en " : " and "));
            return dutch ? all + " wordt van hetzelfde aandeel gezegd" : all + " are said of the same share";
        }
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
    private record Bound(PublishedBase base, String variable, OptionalLong least, OptionalLong most)
            implements Sentence {
        @Override
        public String text(boolean dutch) {
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
        Left left = left(claim, statements);
        return new Line(claim, Math.max(1, left.least()), left.most());
    }

    /** The bases that remain. */
    private record Left(int least, int most) {}

    private Left left(Claim claim, Collection<Statement> statements) {
        List<Statement> others = new ArrayList<>(statements);
        others.remove(claim);
        List<Statement> around = new ArrayList<>(others);
        // The claim's own variable and group must be in the model, whatever they say.
        around.add(
                claim.with(new Stated(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty())));
        String variable = claim.measure().variables().get(0);
        OptionalLong least = consistency.least(around, counts -> counts.base(variable, claim.group()));
        OptionalLong most = consistency.greatest(around, counts -> counts.base(variable, claim.group()));
        return new Left((int) least.orElse(0), (int) Math.min(LARGEST_SHOWN, most.orElse(LARGEST_SHOWN)));
    }

    /** One percentage and the bases left for it. */
    private record Line(Claim claim, int least, int most) implements Sentence {
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

        @Override
        public String text(boolean dutch) {
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
