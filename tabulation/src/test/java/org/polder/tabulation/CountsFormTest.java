package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CountsForm;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.SampleUnit;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

class CountsFormTest {
    private static final Scan SCAN = TableSuite.scan();
    private static final Schema SCHEMA = SCAN.check(TableSuite.SCHEMA);

    @Test
    void counts_of_parts_are_added_up_from_bytes() {
        TestPeople all = TableSuite.people(11, 300);
        Counts first = new TestPeople(TableSuite.SCHEMA, all.people().subList(0, 120)).count(SCAN, Run.here());
        Counts second = new TestPeople(TableSuite.SCHEMA, all.people().subList(120, 300)).count(SCAN, Run.here());

        SameCounts.assertSame(all.count(SCAN, Run.here()), new Counts(sum(first, second), 300, Skipped.none()));
    }

    @Test
    void sums_of_weights_come_back_bit_by_bit() {
        Schema schema = Schema.of(List.of(Variable.number("x", "X")));
        CrossCounts.Builder builder = CrossCounts.builder(Crosstab.of("x"), schema);
        builder.number(0, -2.5, new Count(3, 0.1 + 0.2, 1e-300));
        CrossCounts back = back(builder.build(), Crosstab.of("x"), schema);

        assertThat(back.numbers(0)).containsExactly(Map.entry(-2.5, new Count(3, 0.1 + 0.2, 1e-300)));
        assertThat(back.everyone(0)).isEqualTo(new Count(3, 0.1 + 0.2, 1e-300));
        assertThat(back.leftOpen(0)).isEqualTo(Count.NONE);
    }

    @Test
    void a_unit_may_be_named_by_a_long_text_and_have_drawn_respondents_only() {
        String name = "ё".repeat(70_000);
        Schema schema = Schema.of(List.of(Variable.number("x", "X")));
        CrossCounts.Builder builder = CrossCounts.builder(Crosstab.of("x"), schema);
        builder.unit(new SampleUnit("", name)).drawn(7);
        CrossCounts back = back(builder.build(), Crosstab.of("x"), schema);

        assertThat(back.units().get(new SampleUnit("", name)).drawn()).isEqualTo(7);
    }

    @Test
    void bytes_that_end_too_early_are_refused() {
        Schema schema = Schema.of(List.of(Variable.number("x", "X")));
        CrossCounts.Builder builder = CrossCounts.builder(Crosstab.of("x"), schema);

        assertThatThrownBy(() -> CountsForm.add(builder, ByteStreams.newDataInput(new byte[9])))
                .isInstanceOf(IllegalStateException.class);
    }

    private static CrossCounts back(CrossCounts counts, Crosstab crosstab, Schema schema) {
        ByteArrayDataOutput output = ByteStreams.newDataOutput();
        CountsForm.write(counts, output);
        CrossCounts.Builder builder = CrossCounts.builder(crosstab, schema);
        CountsForm.add(builder, ByteStreams.newDataInput(output.toByteArray()));
        return builder.build();
    }

    private static ImmutableList<CrossCounts> sum(Counts... parts) {
        List<CrossCounts.Builder> builders = SCAN.crosstabs().stream()
                .map(crosstab -> CrossCounts.builder(crosstab, SCHEMA))
                .toList();
        for (Counts part : parts) {
            ByteArrayDataOutput output = ByteStreams.newDataOutput();
            part.crosstabs().forEach(counts -> CountsForm.write(counts, output));
            var input = ByteStreams.newDataInput(output.toByteArray());
            builders.forEach(builder -> CountsForm.add(builder, input));
        }
        return builders.stream().map(CrossCounts.Builder::build).collect(ImmutableList.toImmutableList());
    }
}
