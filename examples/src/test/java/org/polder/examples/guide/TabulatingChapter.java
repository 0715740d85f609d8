package org.polder.examples.guide;

import com.google.common.collect.ImmutableList;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.polder.tabulation.Break;
import org.polder.tabulation.Disclosure;
import org.polder.tabulation.Net;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.TableStatistics;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.flat.CodebookInference;
import org.polder.tabulation.flat.Csv;
import org.polder.tabulation.flat.CsvFile;
import org.polder.tabulation.flat.InferredCodebook;
import org.polder.tabulation.render.TextTables;
import org.polder.tabulation.source.Banded;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.statistics.ColumnLetters;
import org.polder.tabulation.statistics.Correction;
import org.polder.tabulation.statistics.IntervalMethod;

/** The code of docs/tabulating.md. */
final class TabulatingChapter {
    private TabulatingChapter() {}

    static void run(Path folder) {
        Path file = Path.of("../docs/bicycles.csv");
        ResponseSource riders = read(file);
        first(riders);
        weighted(riders);
        banded(riders);
        letters(riders);
        hidden(riders);
        inMemory(riders);
        own();
    }

    private static ResponseSource read(Path file) {
        // guide: read
        InferredCodebook found = CodebookInference.of(CsvFile.of(file));
        System.out.println(found);
        ResponseSource riders = Csv.of(CsvFile.of(file), found);
        // guide: end
        return riders;
    }

    private static void first(ResponseSource riders) {
        // guide: first
        TableResult table =
                Tabulator.tabulate(riders, Table.of("rides").by("region").nets(Net.of("often", 1, 2)));
        System.out.println(TextTables.of(List.of(table)));
        // guide: end
    }

    private static void weighted(ResponseSource riders) {
        // guide: weighted
        Table plan = Table.of("why")
                .filter(Filter.in("rides", 1, 2).and(Filter.atLeast("age", 18)))
                .weightedBy("weight")
                .statistics(TableStatistics.none().intervals(IntervalMethod.WILSON, 0.95));
        System.out.println(TextTables.of(List.of(Tabulator.tabulate(riders, plan))));
        // guide: end
    }

    private static void banded(ResponseSource riders) {
        // guide: banded
        Banded ageBand = new Banded(
                "ageBand",
                "Age",
                "age",
                ImmutableList.of(
                        new Banded.Band("under 35", 0, 35),
                        new Banded.Band("35 to 59", 35, 60),
                        new Banded.Band("60 and over", 60, Double.POSITIVE_INFINITY)),
                "Bands of the national travel survey.");
        Table plan = Table.of("age").by(Break.of("ageBand"), Break.of("region", "ageBand"));
        TableResult ages = Tabulator.tabulate(ageBand.over(riders), plan);
        System.out.println(TextTables.of(List.of(ages.by("ageBand"))));
        // guide: end
    }

    private static void letters(ResponseSource riders) {
        // guide: letters
        Table plan = Table.of("rides")
                .by("region")
                .statistics(TableStatistics.none()
                        .letters(ColumnLetters.at(0.01, 0.05)
                                .correctedBy(Correction.HOLM)
                                .withLeastBase(10))
                        .independenceTested());
        System.out.println(TextTables.of(List.of(Tabulator.tabulate(riders, plan))));
        // guide: end
    }

    private static void hidden(ResponseSource riders) {
        // guide: hidden
        Table plan = Table.of("rides").by("region").disclosure(new Disclosure(10, 5));
        System.out.println(TextTables.of(List.of(Tabulator.tabulate(riders, plan))));
        // guide: end
    }

    private static void inMemory(ResponseSource riders) {
        // guide: memory
        Columns columns = Columns.of(riders, Run.here());
        List<TableResult> tables = Tabulator.tabulate(
                columns, List.of(Table.of("rides").by("region"), Table.of("why").by("region")));
        System.out.println(tables.size() + " tables of " + columns.size() + " respondents");
        // guide: end
    }

    // guide: own
    /** Every tenth of a thousand people owns a bicycle. */
    private static final class Town implements ResponseSource {
        @Override
        public Schema schema() {
            return Schema.of(List.of(
                    Variable.single("owns", "Owns a bicycle", Category.of(1, "yes"), Category.of(2, "no")),
                    Variable.number("house", "House number")));
        }

        @Override
        public void forEach(Consumer<? super Respondent> respondents) {
            for (int house = 1; house <= 1000; house++) {
                int number = house;
                Respondent person =
                        variable -> variable.equals("owns") ? Value.of(number % 10 == 0 ? 1 : 2) : Value.number(number);
                respondents.accept(person);
            }
        }
    }
    // guide: end

    private static void own() {
        // guide: town
        TableResult owners = Tabulator.tabulate(new Town(), Table.of("owns").filter(Filter.between("house", 1, 500)));
        System.out.println(
                owners.total().share(1).percent(1) + " % of " + owners.total().base());
        // guide: end
    }
}
