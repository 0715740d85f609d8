package org.polder.tabulation.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.tabulation.People;
import org.polder.tabulation.Table;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.Tabulator;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/** One table in every form: 3 of 8 "=often", 5 of 8 "don't know"; of group A all 2 "=often". */
class RenderTest {
    private static final Category OFTEN = Category.of(1, "=often");
    private static final Category UNKNOWN = new Category(2, "don't know", Optional.of(Missing.DONT_KNOW));
    private static final Variable USE =
            new Variable("use", "Use, in \"words\"", Variable.Kind.SINGLE, ImmutableList.of(OFTEN, UNKNOWN));
    private static final Variable GROUP = Variable.single("group", "Group", Category.of(1, "A"));
    private static final TableResult TABLE = Tabulator.tabulate(
            People.of(
                    List.of(USE, GROUP),
                    People.all(People.times(2, 1, 1), People.times(1, 1, -1), People.times(5, 2, -1))),
            Table.of("use").by("group"));
    private static final TableResult EMPTY = Tabulator.tabulate(People.of(List.of(USE, GROUP)), Table.of("use"));

    @Test
    void csv_has_a_line_a_cell_and_no_label_that_runs_as_a_formula() {
        assertThat(CsvTables.of(TABLE).lines())
                .containsExactly(
                        "variable,break,group,option,n,base,weighted,weightedBase,percent,low,high,letters,value",
                        "use,,,'=often,3,8,3.0,8.0,37.50,,,,",
                        "use,,,don't know,5,8,5.0,8.0,62.50,,,,",
                        "use,group,A,'=often,2,2,2.0,2.0,100.00,,,,",
                        "use,group,A,don't know,0,2,0.0,2.0,0.00,,,,");
        assertThat(CsvTables.of(EMPTY).lines()).contains("use,,,'=often,0,0,0.0,0.0,,,,,");
    }

    @Test
    void csv_carries_a_remark_on_every_line() {
        assertThat(CsvTables.of(TABLE, "made up").lines())
                .hasSize(5)
                .first()
                .asString()
                .endsWith("value,remark");
        assertThat(CsvTables.of(TABLE, "made up").lines()).element(1).asString().endsWith(",37.50,,,,,made up");
    }

    @Test
    void json_has_the_documented_fields_and_null_for_the_total() {
        String json = JsonTables.of(List.of(TABLE));

        assertThat(json)
                .startsWith("{\"tables\":[{\"rows\":\"use\",\"label\":\"Use, in \\\"words\\\"\",\"by\":\"group\","
                        + "\"base\":\"answered\",")
                .contains("{\"group\":null,\"option\":\"=often\",\"code\":1,\"n\":3,\"weighted\":3.0,\"base\":8,"
                        + "\"weightedBase\":8.0,\"share\":0.375}")
                .contains("{\"group\":\"A\",\"groupCode\":1,\"option\":\"=often\",\"code\":1,\"n\":2,")
                .contains("\"mostChosen\":[{\"group\":null,\"options\":[\"don't know\"],\"codes\":[2],\"share\":0.625,"
                        + "\"lead\":0.25,\"leadP\":0.4")
                .contains("{\"group\":\"A\",\"groupCode\":1,\"options\":[\"=often\"],\"codes\":[1],\"share\":1.0,"
                        + "\"lead\":1.0,");
        assertThat(JsonTables.of(List.of(EMPTY)))
                .contains("\"by\":null")
                .contains("\"n\":0,\"weighted\":0.0,\"base\":0,\"weightedBase\":0.0,\"share\":null}")
                .endsWith("\"mostChosen\":[{\"group\":null,\"options\":[],\"codes\":[]}],\"notes\":[]}]}");
    }

    @Test
    void text_shows_counts_whole_percents_bases_and_the_most_chosen_options() {
        assertThat(TextTables.of(List.of(TABLE))
                        .lines()
                        .map(line -> line.strip().replaceAll(" {2,}", " | ")))
                .containsExactly(
                        "use | Use, in \"words\"",
                        "Total | A",
                        "=often | 3 | 38 % | 2 | 100 %",
                        "don't know | 5 | 63 % | 0 | 0 %",
                        "n (answered) | 8 | 2",
                        "most chosen, Total: don't know, lead of 25.0 points",
                        "most chosen, A: =often, lead of 100.0 points");
        assertThat(TextTables.of(List.of(EMPTY), TableWords.DUTCH))
                .contains("Totaal", "n (beantwoord)", "meest gekozen, Totaal: geen", "–");
    }
}
