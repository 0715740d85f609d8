package org.polder.examples.cli;

import java.util.Optional;
import org.polder.tabulation.Base;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableStatistics;
import org.polder.tabulation.source.FilterText;
import org.polder.tabulation.source.SampleDesign;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.statistics.IntervalMethod;
import org.polder.tabulation.statistics.LonelyPsu;
import picocli.CommandLine.Option;

/** Whom of our own respondents a comparison is about, and how they were drawn. */
final class SampleOptions {
    private static final double USUAL_LEVEL = 0.95;

    @Option(names = "--filter", description = "Whom it is about, such as \"workRelation = 1 and reached(Q16)\".")
    private Optional<String> filter = Optional.empty();

    @Option(names = "--weight", description = "The variable that holds the weights.")
    private Optional<String> weight = Optional.empty();

    @Option(names = "--exclude-missing", description = "Leave out \"don't know\" and the like.")
    private boolean excludeMissing;

    @Option(names = "--confidence", defaultValue = "0.95", description = "The confidence of intervals.")
    private double confidence = USUAL_LEVEL;

    @Option(names = "--stratum", description = "The variable that tells the stratum of the sample.")
    private Optional<String> stratum = Optional.empty();

    @Option(names = "--cluster", description = "The variable that tells the cluster of the sample.")
    private Optional<String> cluster = Optional.empty();

    double level() {
        return confidence;
    }

    Table table(String variable, Schema schema) {
        TableStatistics statistics = TableStatistics.none().intervals(IntervalMethod.WILSON, confidence);
        if (stratum.isPresent() || cluster.isPresent()) {
            SampleDesign design = SampleDesign.simple();
            design = stratum.map(design::stratifiedBy).orElse(design);
            statistics = statistics.design(cluster.map(design::clusteredBy).orElse(design), LonelyPsu.FAIL);
        }
        Table table = Table.of(variable)
                .base(excludeMissing ? Base.SUBSTANTIVE : Base.ANSWERED)
                .statistics(statistics);
        table = filter.isPresent() ? table.filter(FilterText.parse(filter.get(), schema)) : table;
        return weight.isPresent() ? table.weightedBy(weight.get()) : table;
    }
}
