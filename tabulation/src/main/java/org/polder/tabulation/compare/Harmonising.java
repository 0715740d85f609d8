package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.polder.tabulation.Group;
import org.polder.tabulation.Line;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.statistics.Interval;
import org.polder.tabulation.statistics.IntervalMethod;
import org.polder.tabulation.statistics.SampleShare;

/** Makes the columns of surveys side by side. */
final class Harmonising {
    private static final int SHOWN = 6;
    private static final HarmonisedTable.Cell NOTHING =
            new HarmonisedTable.Cell(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    private final Harmonisation plan;
    private final ScaleMapping blocks;
    private final Iterator<TableResult> results;
    private final double level;

    Harmonising(Harmonisation plan, List<TableResult> results, double level) {
        this.plan = plan;
        this.blocks = plan.blocks();
        this.results = results.iterator();
        this.level = level;
    }

    HarmonisedTable table() {
        return new HarmonisedTable(
                plan,
                blocks.rows().stream()
                        .map(row -> new HarmonisedTable.Row(row.label(), row.ours()))
                        .collect(ImmutableList.toImmutableList()),
                plan.sources().stream().map(this::column).collect(ImmutableList.toImmutableList()),
                level);
    }

    private HarmonisedTable.Column column(Harmonisation.Source source) {
        ScaleMapping mapping = source.mapping().then(blocks);
        Shares shares = source.published()
                .map(published -> (Shares) new Publication(new TheirShares(published, mapping.kept(Side.OURS))))
                .orElseGet(() -> new Own(results.next().total()));
        ImmutableSet<String> elsewhere = mapping.rows().stream()
                .filter(row -> !row.isTwoSided())
                .flatMap(row -> row.ours().stream())
                .collect(ImmutableSet.toImmutableSet());
        return new HarmonisedTable.Column(
                source,
                shares.n(),
                blocks.rows().stream()
                        .map(block -> cell(mapping, block, shares))
                        .collect(ImmutableList.toImmutableList()),
                elsewhere.isEmpty() ? Optional.of(BigDecimal.ZERO) : shares.sum(mapping, elsewhere),
                mapping.losses(),
                warnings(mapping, shares));
    }

    private HarmonisedTable.Cell cell(ScaleMapping mapping, ScaleMapping.Row block, Shares shares) {
        return mapping.rows().stream()
                .filter(row -> row.isTwoSided() && row.theirs().containsAll(block.theirs()))
                .findFirst()
                .map(row -> shares.cell(row))
                .orElse(NOTHING);
    }

    private static ImmutableList<Warning> warnings(ScaleMapping mapping, Shares shares) {
        ImmutableList.Builder<Warning> warnings = ImmutableList.builder();
        MappingNotes notes = mapping.notes();
        add(Warning.Kind.WORDING, notes.wording(), warnings);
        add(Warning.Kind.PERIOD, notes.period(), warnings);
        add(Warning.Kind.POPULATION, notes.population(), warnings);
        mapping.leftOut().stream()
                .filter(out -> out.side() == Side.OURS)
                .forEach(out -> warnings.add(new Warning(
                        Warning.Kind.LEFT_OUT, Phrase.of(out.option()).and(": ", out.reason()))));
        if (shares.n().isEmpty()) {
            warnings.add(Warning.of(Warning.Kind.THEIR_BASE_UNKNOWN));
        }
        return warnings.build();
    }

    private static void add(Warning.Kind kind, Phrase note, ImmutableList.Builder<Warning> warnings) {
        if (!note.isEmpty()) {
            warnings.add(new Warning(kind, note));
        }
    }

    /** Where the shares of a source come from. */
    private interface Shares {
        OptionalLong n();

        HarmonisedTable.Cell cell(ScaleMapping.Row row);

        Optional<BigDecimal> sum(ScaleMapping mapping, ImmutableSet<String> options);
    }

    private final class Publication implements Shares {
        private final TheirShares shares;

        Publication(TheirShares shares) {
            this.shares = shares;
        }

        @Override
        public OptionalLong n() {
            return shares.n();
        }

        @Override
        public HarmonisedTable.Cell cell(ScaleMapping.Row row) {
            Optional<BigDecimal> printed = shares.printed(row.ours());
            Optional<PercentRange> range = shares.range(row.ours());
            return new HarmonisedTable.Cell(
                    printed.or(() -> range.map(PercentRange::middle)),
                    range,
                    range.flatMap(found -> interval(found.low())).map(found -> percent(found.low())),
                    range.flatMap(found -> interval(found.high())).map(found -> percent(found.high())));
        }

        private Optional<Interval> interval(BigDecimal percent) {
            return n().isEmpty()
                    ? Optional.empty()
                    : SampleShare.published(Math.min(1, percent.doubleValue() / 100), n().getAsLong())
                            .interval(IntervalMethod.WILSON, level);
        }

        @Override
        public Optional<BigDecimal> sum(ScaleMapping mapping, ImmutableSet<String> options) {
            return shares.printed(options);
        }
    }

    private record Own(Group group) implements Shares {
        @Override
        public OptionalLong n() {
            return OptionalLong.of(group.base());
        }

        @Override
        public HarmonisedTable.Cell cell(ScaleMapping.Row row) {
            return group.cells().stream()
                    .filter(cell -> counts(cell.line(), row))
                    .findFirst()
                    .filter(cell -> cell.share().filter(Share::exists).isPresent())
                    .map(cell -> {
                        BigDecimal percent = cell.share().orElseThrow().percent(SHOWN);
                        return new HarmonisedTable.Cell(
                                Optional.of(percent),
                                Optional.of(PercentRange.closed(percent, percent)),
                                cell.interval().map(found -> percent(found.low())),
                                cell.interval().map(found -> percent(found.high())));
                    })
                    .orElse(NOTHING);
        }

        private static boolean counts(Line line, ScaleMapping.Row row) {
            ImmutableSet<Integer> codes =
                    row.ours().stream().map(ScaleMapping::code).collect(ImmutableSet.toImmutableSet());
            return line instanceof Line.Together together
                    ? together.net().codes().equals(codes)
                    : codes.size() == 1
                            && line.category()
                                    .filter(category -> codes.contains(category.code()))
                                    .isPresent();
        }

        @Override
        public Optional<BigDecimal> sum(ScaleMapping mapping, ImmutableSet<String> options) {
            boolean hidden = group.cells().stream()
                    .anyMatch(cell -> cell.isHidden()
                            && cell.option()
                                    .filter(option -> options.contains(String.valueOf(option.code())))
                                    .isPresent());
            Share share = hidden || group.count().weight() == 0
                    ? new Share(0, 0)
                    : group.net(options.stream().map(ScaleMapping::code).toList());
            return share.exists() ? Optional.of(share.percent(SHOWN)) : Optional.empty();
        }
    }

    private static BigDecimal percent(double share) {
        return BigDecimal.valueOf(100 * share).setScale(SHOWN, RoundingMode.HALF_UP);
    }
}
