package org.polder.tabulation.compare;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Several surveys side by side on one scale.
 *
 * @param plan what was asked for
 * @param rows the rows: options of the scale that every source can tell from the others
 * @param columns the sources
 * @param level the confidence of intervals
 */
public record HarmonisedTable(
        Harmonisation plan, ImmutableList<Row> rows, ImmutableList<Column> columns, double level) {

    /**
     * One row.
     *
     * @param label what to call it
     * @param options the options of the scale, several where a source cannot tell them apart
     */
    public record Row(Phrase label, ImmutableSet<String> options) {}

    /**
     * One source.
     *
     * @param source the source
     * @param n how many respondents count, when it is known
     * @param cells its shares, one a row
     * @param elsewhere what share has an answer that is on no row; nothing when it was not published
     * @param losses what is lost of its options and of the scale
     * @param warnings what must be known
     */
    public record Column(
            Harmonisation.Source source,
            OptionalLong n,
            ImmutableList<Cell> cells,
            Optional<BigDecimal> elsewhere,
            ImmutableList<Loss> losses,
            ImmutableList<Warning> warnings) {}

    /**
     * A share of one source, in percent.
     *
     * @param percent the share as published, or ours to six decimals; nothing when it is not there
     * @param range what it can be, given how it was rounded
     * @param low the lower end of an interval that holds chance and rounding (Wilson's, at both ends of the range);
     *     nothing when it is not known of how many it is
     * @param high the upper end
     */
    public record Cell(
            Optional<BigDecimal> percent,
            Optional<PercentRange> range,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high) {}
}
