package org.polder.examples.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.polder.tabulation.Base;
import org.polder.tabulation.Break;
import org.polder.tabulation.Disclosure;
import org.polder.tabulation.Net;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableStatistics;
import org.polder.tabulation.Unit;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.FilterText;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.Correction;
import org.polder.tabulation.statistics.IntervalMethod;
import org.polder.tabulation.statistics.LonelyPsu;
import picocli.CommandLine.Option;

/** What tables a command is to make. */
final class TableOptions {
    private static final double USUAL_LEVEL = 0.95;

    /** The ways to make an interval. */
    enum IntervalName {
        wilson(IntervalMethod.WILSON),
        exact(IntervalMethod.CLOPPER_PEARSON);

        private final IntervalMethod method;

        IntervalName(IntervalMethod method) {
            this.method = method;
        }
    }

    /** The ways to correct for the number of tests. */
    enum CorrectionName {
        none(Correction.NONE),
        bonferroni(Correction.BONFERRONI),
        holm(Correction.HOLM),
        bh(Correction.BENJAMINI_HOCHBERG);

        private final Correction correction;

        CorrectionName(Correction correction) {
            this.correction = correction;
        }
    }

    @Option(names = "--rows", required = true, split = ",", description = "The variables to tabulate.")
    private List<String> rows;

    @Option(
            names = "--by",
            split = ",",
            description = "The breaks, side by side; region>sex is a break by sex within region.")
    private List<String> by = new ArrayList<>();

    @Option(names = "--weight", description = "The variable that holds the weights.")
    private Optional<String> weight = Optional.empty();

    @Option(
            names = "--filter",
            description = "Whom the tables are about, such as \"Q1 = 1,2 and age >= 18\" or \"reached(Q16)\".")
    private Optional<String> filter = Optional.empty();

    @Option(names = "--base", defaultValue = "answered", description = "all, asked, answered or substantive.")
    private String base;

    @Option(names = "--exclude-missing", description = "Leave out \"don't know\" and the like.")
    private boolean excludeMissing;

    @Option(names = "--left-open", description = "Show who left the question open, on the base of all asked.")
    private boolean leftOpen;

    @Option(names = "--responses", description = "Give shares of responses, for multiple choices.")
    private boolean responses;

    @Option(names = "--net", description = "A line that takes categories together, such as \"often or more=1,2\".")
    private List<String> nets = new ArrayList<>();

    @Option(names = "--min-base", defaultValue = "0", description = "The base a group must have to be shown.")
    private int leastBase;

    @Option(
            names = "--protect",
            defaultValue = "0",
            description = "Hide bases and cells of fewer respondents, and what would give them away.")
    private int protect;

    @Option(names = "--interval", description = "Add intervals: wilson or exact.")
    private Optional<IntervalName> interval = Optional.empty();

    @Option(names = "--confidence", defaultValue = "0.95", description = "The confidence of intervals.")
    private double confidence = USUAL_LEVEL;

    @Option(
            names = "--letters",
            split = ",",
            description = "Mark significantly lower columns by letters: a level, or a strict and a loose one, as"
                    + " 0.01,0.05.")
    private List<Double> letters = new ArrayList<>();

    @Option(names = "--correction", defaultValue = "none", description = "none, bonferroni, holm or bh.")
    private CorrectionName correction;

    @Option(names = "--chi-square", description = "Test rows and breaks for independence.")
    private boolean chiSquare;

    @Option(names = "--stratum", description = "The variable that tells the stratum of the sample.")
    private Optional<String> stratum = Optional.empty();

    @Option(names = "--cluster", description = "The variable that tells the cluster of the sample.")
    private Optional<String> cluster = Optional.empty();

    /** Plans the tables; throws an IllegalArgumentException that says what is wrong with an option. */
    List<Table> plans(Schema schema) {
        Filter whom = filter.map(text -> FilterText.parse(text, schema)).orElseGet(Filter::everyone);
        Base over = excludeMissing ? Base.SUBSTANTIVE : base();
        return rows.stream().map(row -> plan(row, whom, over)).toList();
    }

    /** Finds what is wrong with the options themselves, before any data are opened. */
    void check() {
        plan("", Filter.everyone(), excludeMissing ? Base.SUBSTANTIVE : base());
    }

    private Table plan(String row, Filter whom, Base over) {
        Table table = Table.of(row)
                .by(by.stream().map(TableOptions::broken).toArray(Break[]::new))
                .base(over)
                .filter(whom)
                .leastBase(leastBase)
                .nets(nets.stream().map(TableOptions::net).toArray(Net[]::new))
                .disclosure(new Disclosure(protect, protect))
                .statistics(statistics());
        table = weight.isPresent() ? table.weightedBy(weight.get()) : table;
        table = responses ? table.unit(Unit.RESPONSES) : table;
        return leftOpen ? table.withLeftOpen() : table;
    }

    private static Break broken(String names) {
        return Break.of(Stream.of(names.split(">")).map(String::strip).toArray(String[]::new));
    }

    private static Net net(String text) {
        int sign = text.lastIndexOf('=');
        try {
            return Net.of(
                    text.substring(0, Math.max(0, sign)).strip(),
                    Stream.of(text.substring(sign + 1).split(","))
                            .map(code -> Integer.valueOf(code.strip()))
                            .toArray(Integer[]::new));
        } catch (NumberFormatException noCode) {
            throw new IllegalArgumentException(
                    "The net '" + text + "' has no codes: write a label and codes, as \"often or more=1,2\"");
        }
    }

    private TableStatistics statistics() {
        TableStatistics statistics = TableStatistics.none();
        if (interval.isPresent()) {
            statistics = statistics.intervals(interval.get().method, confidence);
        }
        if (letters.size() > 2) {
            throw new IllegalArgumentException("There are " + letters.size()
                    + " levels of letters: give one, or a strict and a loose one, as 0.01,0.05");
        }
        if (!letters.isEmpty()) {
            ColumnLetters rules = letters.size() == 1
                    ? ColumnLetters.at(letters.get(0))
                    : ColumnLetters.at(letters.get(0), letters.get(1));
            statistics =
                    statistics.letters(rules.correctedBy(correction.correction).withLeastBase(leastBase));
        }
        statistics = chiSquare ? statistics.independenceTested() : statistics;
        if (stratum.isEmpty() && cluster.isEmpty()) {
            return statistics;
        }
        SampleDesign design = SampleDesign.simple();
        design = stratum.map(design::stratifiedBy).orElse(design);
        return statistics.design(cluster.map(design::clusteredBy).orElse(design), LonelyPsu.FAIL);
    }

    private Base base() {
        return Stream.of(Base.values())
                .filter(candidate -> candidate.name().equalsIgnoreCase(base))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no base '" + base.toLowerCase(Locale.ROOT)
                        + "'; it is all, asked, answered or substantive"));
    }
}
