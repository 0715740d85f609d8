package org.polder.tabulation.render;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.tabulation.People;
import org.polder.tabulation.Table;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.BenchmarkResult;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.ComparisonSet;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.HarmonisedTable;
import org.polder.tabulation.compare.MappingNotes;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.Scale;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.ScaleMapping.Row;
import org.polder.tabulation.compare.Tolerance;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Variable;

/** 18 of 84 "=yes" beside 18 % of 400; every form holds numbers, bases and warnings. */
class ComparisonTablesTest {
    private static final Variable OURS =
            Variable.single("Q14", "Lost work", Category.of(1, "=yes"), Category.of(2, "no"), Category.of(3, "?"));
    private static final TestPeople PEOPLE =
            People.of(List.of(OURS), People.all(People.times(18, 1), People.times(55, 2), People.times(11, 3)));
    private static final ScaleMapping MAPPING = ScaleMapping.of(
                    "lost",
                    "1.0",
                    Scale.of(OURS),
                    Scale.of("t", "yes", "no"),
                    Row.of("=less", List.of("1"), List.of("yes")),
                    Row.of("same", List.of("2"), List.of("no")),
                    Row.of("unknown", List.of("3"), List.of()))
            .noting("me", new MappingNotes(Phrase.of("other words"), Phrase.of("a year"), Phrase.nothing()));
    private static final PublishedDistribution THEIRS = PublishedDistribution.of(
                    "assignments",
                    "Other survey",
                    ImmutableMap.of(
                            "yes", Optional.of(PublishedShare.of("18")), "no", Optional.of(PublishedShare.of("82"))))
            .n(400)
            .asked(Phrase.of("Fewer assignments?"), Phrase.of("self-employed"), Phrase.of("12 months"));
    private static final ComparisonSet SET = ComparisonPlan.of(MAPPING, Phrase.of("everyone"), THEIRS, THEIRS.n(401))
            .over(PEOPLE, Table.of("Q14"));

    @Test
    void text_shows_shares_rounding_difference_interval_and_what_must_be_known() {
        assertThat(ComparisonTables.text(SET, TableWords.ENGLISH))
                .contains(
                        "Q14: everyone (n = 84) beside Other survey (n = 400), self-employed",
                        "21.4\u00a0%",
                        "18\u00a0%",
                        "(17.5; 18.5)",
                        "+3.4",
                        "Wording: other words",
                        "Period: a year",
                        "Question there: Fewer assignments?",
                        "Total variation distance over 2 rows",
                        "Closest is Other survey, self-employed: in");
        assertThat(ComparisonTables.text(SET, TableWords.DUTCH)).contains("21,4\u00a0%", "Formulering: other words");
    }

    @Test
    void markdown_is_a_table_with_the_remarks_as_a_list() {
        assertThat(ComparisonTables.markdown(SET, TableWords.ENGLISH))
                .contains("| =less | 21.4\u00a0% | 18\u00a0% |", "|---|---:|", "- Wording: other words");
    }

    @Test
    void csv_has_a_line_a_row_with_bases_and_warnings_and_no_label_that_runs_as_a_formula() {
        List<String> lines =
                ComparisonTables.csv(SET, TableWords.ENGLISH).lines().toList();

        assertThat(lines).hasSize(7);
        assertThat(lines.get(1))
                .startsWith("lost,everyone,Other survey,self-employed,400,'=less,1,yes,18,84,21.43,18,17.5,18.5,3.43,")
                .endsWith(",Wording: other words Period: a year");
    }

    @Test
    void json_has_every_number() throws IOException {
        JsonNode first = new ObjectMapper()
                .readTree(ComparisonTables.json(SET, TableWords.ENGLISH))
                .get("comparisons")
                .get(0);

        assertThat(first.get("base").asInt()).isEqualTo(84);
        assertThat(first.get("theirN").asInt()).isEqualTo(400);
        assertThat(first.get("warnings")).hasSize(2);
        assertThat(first.get("losses")).hasSize(1);
        JsonNode row = first.get("rows").get(0);
        assertThat(row.get("theirs").decimalValue()).isEqualByComparingTo("18");
        assertThat(row.get("theirsAbove").asDouble()).isEqualTo(17.5);
        assertThat(row.get("theirsBelow").asDouble()).isEqualTo(18.5);
        assertThat(row.get("differenceInPoints").asDouble()).isEqualTo(3.4);
        assertThat(row.get("test").get("pGreatest").asDouble()).isBetween(0.4, 0.6);
    }

    @Test
    void benchmarks_and_harmonised_tables_have_every_form() throws IOException {
        BenchmarkResult benchmark = new Benchmark(
                        "sizes",
                        MAPPING,
                        THEIRS,
                        new Tolerance.Points(new BigDecimal("10")),
                        5,
                        Benchmark.Basis.EVERYONE)
                .over(PEOPLE, Table.of("Q14"), Phrase.of("everyone"));
        HarmonisedTable harmonised = new Harmonisation(
                        "h",
                        Scale.of("t", "yes", "no"),
                        ImmutableList.of(
                                Harmonisation.Source.own("Ours", MAPPING),
                                Harmonisation.Source.of(
                                        "Theirs", ScaleMapping.identity(Scale.of("t", "yes", "no")), THEIRS)))
                .over(PEOPLE, Table.of("Q14"));

        assertThat(BenchmarkTables.text(benchmark, TableWords.ENGLISH))
                .contains(
                        "comparable", "different", "no counterpart", "less than 10 points", "fewer than 5 respondents");
        assertThat(BenchmarkTables.markdown(benchmark, TableWords.DUTCH)).contains("| vergelijkbaar |");
        assertThat(BenchmarkTables.csv(benchmark, TableWords.ENGLISH).lines())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("sizes,Other survey,same,2,no,55,84,65.48,82,81.5,82.5,-16.52,")
                        && line.endsWith(",different"));
        assertThat(new ObjectMapper()
                        .readTree(BenchmarkTables.json(benchmark, TableWords.ENGLISH))
                        .get("rows")
                        .get(1)
                        .get("judgement")
                        .asText())
                .isEqualTo("different");
        assertThat(HarmonisedTables.text(harmonised, TableWords.ENGLISH))
                .contains(
                        "Ours",
                        "Theirs",
                        "21.4\u00a0%",
                        "13.1\u00a0%",
                        "18.0\u00a0%",
                        "Ours: without counterpart (its own): ?");
        assertThat(HarmonisedTables.markdown(harmonised, TableWords.ENGLISH)).contains("| n | 84 | 400 |");
        assertThat(HarmonisedTables.csv(harmonised, TableWords.ENGLISH).lines())
                .hasSize(5)
                .anyMatch(line -> line.startsWith("t,yes,yes,Theirs,400,18,17.5,18.5,"));
        assertThat(new ObjectMapper()
                        .readTree(HarmonisedTables.json(harmonised, TableWords.ENGLISH))
                        .get("sources")
                        .get(0)
                        .get("elsewhere")
                        .asDouble())
                .isEqualTo(13.095238);
    }
}
