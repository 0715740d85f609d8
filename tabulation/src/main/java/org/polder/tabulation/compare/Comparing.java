package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;
import org.polder.tabulation.Base;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.Line;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.statistics.Interval;
import org.polder.tabulation.statistics.Outcome;
import org.polder.tabulation.statistics.SampleShare;
import org.polder.tabulation.statistics.Untestable;

/** Makes the rows of a comparison. */
final class Comparing {
    private static final int SMALL = 30;
    private static final int DECIMALS = 10;
    private static final int SHOWN = 6;

    private final ScaleMapping mapping;
    private final TableResult table;
    private final Group group;
    private final PublishedDistribution published;
    private final TheirShares theirs;
    private final double level;

    Comparing(ScaleMapping mapping, TableResult table, Group group, PublishedDistribution published) {
        this.mapping = mapping;
        this.table = table;
        this.group = group;
        this.published = published;
        this.theirs = new TheirShares(published, mapping.kept(Side.THEIRS));
        this.level = table.plan().statistics().level();
    }

    Comparison comparison(Phrase population) {
        unplanned();
        ImmutableList<ComparedRow> rows =
                mapping.rows().stream().map(this::row).collect(ImmutableList.toImmutableList());
        return new Comparison(
                mapping,
                published,
                population,
                group.count(),
                level,
                rows,
                TotalVariation.of(Aligned.of(rows, theirs), level),
                warnings(rows));
    }

    private void unplanned() {
        mapping.leftOut().stream()
                .filter(out -> out.side() == Side.OURS)
                .map(out -> ScaleMapping.code(out.option()))
                .flatMap(code -> group.cells().stream()
                        .filter(cell -> cell.option()
                                .filter(option -> option.code() == code)
                                .isPresent()))
                .filter(cell -> cell.share().filter(share -> share.n() > 0).isPresent())
                .findFirst()
                .ifPresent(cell -> {
                    throw new IllegalArgumentException("The table counts '"
                            + cell.option().orElseThrow().label() + "', which mapping '" + mapping.name()
                            + "' leaves out: plan the table with ScaleMapping.plan");
                });
    }

    private ComparedRow row(ScaleMapping.Row row) {
        Optional<Cell> cell = row.ours().isEmpty() ? Optional.empty() : Optional.of(cell(row));
        Optional<BigDecimal> printed = theirs.printed(row.theirs());
        Optional<PercentRange> range = theirs.range(row.theirs());
        Optional<Share> share = cell.flatMap(Cell::share).filter(Share::exists);
        Optional<SampleShare> sample = cell.flatMap(Cell::sample).filter(found -> share.isPresent());
        Optional<Difference> difference = share.isEmpty() || sample.isEmpty() || range.isEmpty()
                ? Optional.empty()
                : Optional.of(difference(share.get(), sample.get(), cell.get().interval(), printed, range.get()));
        return new ComparedRow(
                row, cell.flatMap(Cell::share), sample, cell.flatMap(Cell::interval), printed, range, difference);
    }

    private Cell cell(ScaleMapping.Row row) {
        ImmutableSet<Integer> codes =
                row.ours().stream().map(ScaleMapping::code).collect(ImmutableSet.toImmutableSet());
        return group.cells().stream()
                .filter(cell -> codes.size() == 1
                        ? cell.option()
                                .filter(option -> codes.contains(option.code()))
                                .isPresent()
                        : cell.line() instanceof Line.Together together
                                && together.net().codes().equals(codes))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(missing(row)));
    }

    private String missing(ScaleMapping.Row row) {
        String found = "The table of '" + table.variable().name() + "' has no line for row '" + row.label()
                + "' of mapping '" + mapping.name() + "': ";
        return table.plan().base() == Base.SUBSTANTIVE
                ? found + "its base leaves out who said \"don't know\" and the like; leave these options out of the"
                        + " mapping too, with a reason, or take the base ANSWERED"
                : found + "plan the table with ScaleMapping.plan";
    }

    private Difference difference(
            Share share,
            SampleShare sample,
            Optional<Interval> interval,
            Optional<BigDecimal> printed,
            PercentRange range) {
        BigDecimal ours = share.percent(DECIMALS);
        PercentRange rounding = new PercentRange(
                ours.subtract(range.high()), range.highIncluded(), ours.subtract(range.low()), range.lowIncluded());
        BigDecimal points = share.percent(SHOWN).subtract(printed.orElseGet(range::middle));
        OptionalLong n = theirs.n();
        double low = range.low().doubleValue();
        double high = range.high().doubleValue();
        if (n.isPresent()) {
            RowTest test = new RowTest(sample, low / 100, high / 100, n.getAsLong());
            double[] ends = test.envelope(level).orElse(new double[] {-1, 1});
            return new Difference(points, rounding, 100 * ends[0], 100 * ends[1], level, true, test.test());
        }
        return new Difference(
                points,
                rounding,
                100 * interval.map(Interval::low).orElse(0.0) - high,
                100 * interval.map(Interval::high).orElse(1.0) - low,
                level,
                false,
                new Outcome.Withheld<>(Untestable.UNKNOWN_BASE));
    }

    private ImmutableList<Warning> warnings(ImmutableList<ComparedRow> rows) {
        ImmutableList.Builder<Warning> warnings = ImmutableList.builder();
        note(Warning.Kind.WORDING, mapping.notes().wording(), warnings);
        note(Warning.Kind.PERIOD, mapping.notes().period(), warnings);
        note(Warning.Kind.POPULATION, mapping.notes().population(), warnings);
        mapping.leftOut()
                .forEach(out -> warnings.add(
                        new Warning(Warning.Kind.LEFT_OUT, named(out).and(": ", out.reason()))));
        if (published.n().isEmpty()) {
            warnings.add(Warning.of(Warning.Kind.THEIR_BASE_UNKNOWN));
        }
        if (group.base() < SMALL && !group.isHidden()) {
            warnings.add(Warning.of(Warning.Kind.SMALL_BASE));
        }
        if (rows.stream()
                .anyMatch(row -> row.ours().isEmpty() && !row.row().ours().isEmpty())) {
            warnings.add(Warning.of(Warning.Kind.HIDDEN));
        }
        return warnings.build();
    }

    private Phrase named(LeftOut out) {
        Scale scale = out.side() == Side.OURS ? mapping.ours() : mapping.theirs();
        Phrase label = scale.options().get(out.option());
        return label == null ? Phrase.of(out.option()) : label;
    }

    private static void note(Warning.Kind kind, Phrase note, ImmutableList.Builder<Warning> warnings) {
        if (!note.isEmpty()) {
            warnings.add(new Warning(kind, note));
        }
    }
}
