package org.polder.examples.benchmarks.tables;

import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import tech.tablesaw.api.ShortColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;

/** Tablesaw, asked for one table. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills the fields after construction.
public class TablesawTable {
    @Param({"1000000"})
    int rows;

    private Table table;

    /** Fills the table. */
    @Setup
    public void prepare() {
        prepare(SurveyData.of(rows));
    }

    void prepare(SurveyData data) {
        table = Table.create(column("b1", data.breaks()[1]), column("q3", data.variables()[3]));
    }

    private static StringColumn column(String name, byte[] codes) {
        ShortColumn numbers = ShortColumn.create(name, codes.length);
        for (int row = 0; row < codes.length; row++) {
            numbers.set(row, codes[row]);
        }
        return numbers.asStringColumn().setName(name);
    }

    Table one() {
        return table.xTabCounts("b1", "q3");
    }
}
