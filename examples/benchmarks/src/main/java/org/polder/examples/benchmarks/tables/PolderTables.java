package org.polder.examples.benchmarks.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.polder.answer.Missing;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.columns.ColumnsBuilder;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Count;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Polder's public interface: columns, a scan of 180 crosstabs, and all that counts hold. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills the fields after construction.
public class PolderTables {
    private static final Missing[] ABSENT = {Missing.LEFT_OPEN, Missing.NOT_ASKED, Missing.NOT_REACHED};

    @Param({"1000000", "10000000"})
    int rows;

    private Columns columns;
    private Scan unweighted;
    private Scan weighted;
    private Scan one;
    private ExecutorService workers;

    /** Fills the columns. */
    @Setup
    public void prepare() {
        prepare(SurveyData.of(rows));
    }

    void prepare(SurveyData data) {
        workers = Executors.newFixedThreadPool(2);
        ColumnsBuilder builder = Columns.builder(Schema.of(variables()));
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            fill(builder.column("q" + i), data.variables()[i], SurveyData.codes(i));
        }
        for (int i = 0; i < SurveyData.breakCount(); i++) {
            fill(builder.column("b" + i), data.breaks()[i], SurveyData.breakCodes(i));
        }
        ColumnWriter weight = builder.column("w");
        for (double one : data.weights()) {
            weight.number(one);
        }
        columns = builder.build();
        unweighted = scan(false);
        weighted = scan(true);
        one = Scan.of(List.of(Crosstab.of("q3", "b1")));
    }

    /** The variables: questions, breaks and weight. */
    static List<Variable> variables() {
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            variables.add(variable("q" + i, SurveyData.codes(i)));
        }
        for (int i = 0; i < SurveyData.breakCount(); i++) {
            variables.add(variable("b" + i, SurveyData.breakCodes(i)));
        }
        variables.add(Variable.number("w", "Weight"));
        return variables;
    }

    private static Variable variable(String name, int codes) {
        Category[] categories = new Category[codes];
        for (int code = 0; code < codes; code++) {
            categories[code] = Category.of(code + 1, "Category " + (code + 1));
        }
        return Variable.single(name, "Question " + name, categories);
    }

    private static void fill(ColumnWriter writer, byte[] column, int codes) {
        for (byte code : column) {
            if (code < codes) {
                writer.category(code);
            } else {
                writer.absent(ABSENT[code - codes]);
            }
        }
    }

    /** The crosstabs of every question by every break. */
    static Scan scan(boolean weighted) {
        List<Crosstab> crosstabs = new ArrayList<>();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int number = 0; number < SurveyData.breakCount(); number++) {
                Crosstab crosstab = Crosstab.of("q" + i, "b" + number);
                crosstabs.add(weighted ? crosstab.weight("w") : crosstab);
            }
        }
        return Scan.of(crosstabs);
    }

    /** Ends the threads. */
    @TearDown
    public void stop() {
        workers.shutdownNow();
    }

    Counts all(boolean weights, int threads) {
        Run run = threads == 1 ? Run.here() : Run.here().on(workers, threads);
        return columns.count(weights ? weighted : unweighted, run);
    }

    Counts one() {
        return columns.count(one, Run.here());
    }

    /** How many bytes a categorical answer takes, bitmaps included. */
    double bytesPerAnswer() {
        List<Variable> choices = columns.schema().variables().stream()
                .filter(variable -> variable.kind().isCategorical())
                .toList();
        return choices.stream()
                        .mapToDouble(variable -> columns.bytes(variable.name()))
                        .sum()
                / choices.size()
                / columns.size();
    }

    static Tables tables(Counts counts) {
        Tables tables = Tables.empty();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int number = 0; number < SurveyData.breakCount(); number++) {
                for (int group = 0; group < SurveyData.breakCodes(number); group++) {
                    for (int code = 0; code < SurveyData.codes(i); code++) {
                        Count count = counts.crosstabs()
                                .get(i * SurveyData.breakCount() + number)
                                .category(group, code);
                        tables.add(i, number, group, code, count.n(), count.weight(), count.squares());
                    }
                }
            }
        }
        return tables;
    }
}
