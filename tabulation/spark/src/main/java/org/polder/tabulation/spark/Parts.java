package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteArrayDataInput;
import com.google.common.io.ByteArrayDataOutput;
import com.google.common.io.ByteStreams;
import java.util.ArrayList;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.CountsForm;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;

/** Adds up the counts of parts of the rows, each of which comes as bytes. */
final class Parts {
    private final ImmutableList<CrossCounts.Builder> builders;
    private final FirstProblems bad = new FirstProblems();
    private long rows;

    Parts(Plan plan) {
        Schema schema = plan.scan().check(plan.codebook().schema());
        this.builders = plan.scan().crosstabs().stream()
                .map(crosstab -> CrossCounts.builder(crosstab, schema))
                .collect(ImmutableList.toImmutableList());
    }

    static byte[] bytes(Counts counts) {
        byte[] problems = Shipped.bytes(new ArrayList<>(counts.skipped().first()));
        ByteArrayDataOutput output = ByteStreams.newDataOutput();
        output.writeLong(counts.rows());
        output.writeLong(counts.skipped().rows());
        output.writeInt(problems.length);
        output.write(problems);
        counts.crosstabs().forEach(crosstab -> CountsForm.write(crosstab, output));
        return output.toByteArray();
    }

    void add(byte[] part) {
        ByteArrayDataInput input = ByteStreams.newDataInput(part);
        rows += input.readLong();
        long badRows = input.readLong();
        byte[] problems = new byte[input.readInt()];
        input.readFully(problems);
        List<?> listed = Shipped.read(problems, List.class);
        bad.add(badRows, listed.stream().map(Problem.class::cast).toList());
        builders.forEach(builder -> CountsForm.add(builder, input));
    }

    /** Adds what was counted of good rows; the bad ones come by {@link #bad}. */
    void add(Counts counts) {
        rows += counts.rows();
        bad.add(counts.skipped().rows(), counts.skipped().first());
        for (int i = 0; i < builders.size(); i++) {
            builders.get(i).merge(counts.crosstabs().get(i));
        }
    }

    FirstProblems bad() {
        return bad;
    }

    Counts sum() {
        Skipped skipped = bad.skipped();
        return new Counts(
                builders.stream().map(CrossCounts.Builder::build).collect(ImmutableList.toImmutableList()),
                rows,
                skipped);
    }
}
