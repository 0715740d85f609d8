package org.polder.tabulation.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.compare.Benchmark;
import org.polder.tabulation.compare.ComparisonDocument;
import org.polder.tabulation.compare.ComparisonPlan;
import org.polder.tabulation.compare.Harmonisation;
import org.polder.tabulation.compare.LeftOut;
import org.polder.tabulation.compare.MappingNotes;
import org.polder.tabulation.compare.Phrase;
import org.polder.tabulation.compare.PublishedDistribution;
import org.polder.tabulation.compare.PublishedShare;
import org.polder.tabulation.compare.Rounding;
import org.polder.tabulation.compare.Scale;
import org.polder.tabulation.compare.ScaleMapping;
import org.polder.tabulation.compare.Side;
import org.polder.tabulation.compare.Tolerance;
import org.polder.tabulation.compare.Whole;

/** What comparisons are made from keeps everything in JSON, agrees with its schema, and is refused with every reason. */
class ComparisonJsonTest {
    private static final Schema PUBLISHED = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(ComparisonJson.schema());
    private static final Phrase BOTH =
            new Phrase(ImmutableMap.of(Language.NL, "zzp'ers", Language.EN, "self-employed \"€\""));
    private static final PublishedDistribution DISTRIBUTION = new PublishedDistribution(
            "agreement",
            "Other",
            "somewhere, 2026",
            BOTH,
            Phrase.of("all"),
            BOTH,
            OptionalLong.of(713),
            Whole.PARTIAL,
            ImmutableMap.of(
                    "yes", Optional.of(new PublishedShare(new BigDecimal("28.0"), new Rounding.AsPrinted())),
                    "no", Optional.of(new PublishedShare(new BigDecimal("30"), new Rounding.CutOff())),
                    "maybe",
                            Optional.of(
                                    new PublishedShare(new BigDecimal("5"), new Rounding.Nearest(new BigDecimal("5")))),
                    "perhaps",
                            Optional.of(
                                    new PublishedShare(new BigDecimal("6"), new Rounding.About(new BigDecimal("2.5")))),
                    "never", Optional.empty()));
    private static final Scale THEIRS = Scale.of("theirs", "yes", "no", "maybe", "perhaps", "never");
    private static final ScaleMapping MAPPING = new ScaleMapping(
            "mapping",
            "1.0",
            "an author",
            new Scale("Q1", BOTH, ImmutableMap.of("1", Phrase.of("Yes"), "2", BOTH, "3", Phrase.of("3"))),
            THEIRS,
            ImmutableList.of(
                    new ScaleMapping.Row(
                            BOTH, ImmutableSet.of("1"), ImmutableSet.of("yes", "maybe"), Phrase.of("noted")),
                    ScaleMapping.Row.of("no", List.of("2"), List.of("no", "perhaps"))),
            ImmutableList.of(
                    new LeftOut(Side.OURS, "3", BOTH), new LeftOut(Side.THEIRS, "never", Phrase.of("not printed"))),
            new MappingNotes(BOTH, Phrase.nothing(), Phrase.of("others")));
    private static final ComparisonPlan PLAN = new ComparisonPlan(
            "plan",
            MAPPING,
            ImmutableList.of(
                    new ComparisonPlan.Entry(BOTH, "Q2 = 1", Phrase.of("differs"), DISTRIBUTION),
                    new ComparisonPlan.Entry(Phrase.nothing(), "", Phrase.nothing(), DISTRIBUTION)));
    private static final Benchmark BENCHMARK = new Benchmark(
            "benchmark",
            MAPPING,
            DISTRIBUTION,
            new Tolerance.Percent(new BigDecimal("12.5")),
            10,
            Benchmark.Basis.EVERYONE);
    private static final Harmonisation HARMONISATION = new Harmonisation(
            "side by side",
            THEIRS,
            ImmutableList.of(
                    new Harmonisation.Source(BOTH, MAPPING, Optional.empty(), "Q2 = 1"),
                    Harmonisation.Source.of("Other", ScaleMapping.identity(THEIRS), DISTRIBUTION)));

    static List<ComparisonDocument> documents() {
        return List.of(DISTRIBUTION, MAPPING, PLAN, BENCHMARK, HARMONISATION);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_of_every_kind_is_read_as_it_was_written_and_fits_the_schema(ComparisonDocument document) {
        String text = ComparisonJson.text(document);

        assertThat(ComparisonJson.read("d.json", text, ComparisonJson.Library.none()))
                .isEqualTo(document);
        assertThat(judged(text)).isEmpty();
    }

    private static List<Error> judged(String document) {
        return PUBLISHED.validate(document, InputFormat.JSON);
    }

    private static List<String> problems(String document) {
        try {
            ComparisonJson.read("d.json", document, ComparisonJson.Library.none());
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems().stream().map(Problem::toString).toList();
        }
    }

    @Test
    void everything_wrong_with_a_distribution_is_said_with_its_line() {
        assertThat(problems("""
                        {"polder": "distribution", "format": 1, "name": "d", "source": "s",
                         "n": "many",
                         "whole": "complet",
                         "categories": [
                          {"category": "a", "percent": 28},
                          {"category": "b", "percent": "128"},
                          {"category": "b", "percent": "1"},
                          {"category": "c", "percent": "1", "rounding": {"about": "0"}},
                          {"category": "d", "percentage": "1"}
                         ]}
                        """))
                .satisfiesExactlyInAnyOrder(
                        one -> assertThat(one).startsWith("d.json, line 2, /n: Expected a whole number"),
                        one -> assertThat(one)
                                .startsWith("d.json, line 3, /whole: Expected one of complete, partial, overlapping")
                                .endsWith("Did you mean 'complete'?"),
                        one -> assertThat(one)
                                .startsWith(
                                        "d.json, line 5, /categories/0/percent: Expected a number in quotation marks"),
                        one -> assertThat(one)
                                .startsWith("d.json, line 6, /categories/1/percent: A published share of 128 %"),
                        one -> assertThat(one)
                                .startsWith("d.json, line 7, /categories/2: The category 'b' stands twice"),
                        one -> assertThat(one)
                                .startsWith("d.json, line 8, /categories/3/rounding/about: Expected a number above 0"),
                        one -> assertThat(one)
                                .startsWith("d.json, line 9, /categories/4: There is no field 'percentage'")
                                .contains("percent"));
    }

    @Test
    void shares_that_cannot_be_are_refused_at_the_line_of_the_categories() {
        assertThat(problems("""
                        {"polder": "distribution", "format": 1, "name": "d", "source": "s",
                         "categories": [
                          {"category": "a", "percent": "71"},
                          {"category": "b", "percent": "72"}
                         ]}
                        """))
                .singleElement()
                .asString()
                .startsWith("d.json, line 2, d: 'd' has shares that add up to at least 142.0 %");
    }

    @Test
    void options_of_a_mapping_that_are_wrong_are_named_with_their_row_and_line() {
        assertThat(problems("""
                        {"polder": "mapping", "format": 1, "name": "m", "version": "1",
                         "ours": {"scale": "Q1", "options": [{"option": 1}, {"option": 2}]},
                         "theirs": {"scale": "t", "options": [{"option": "often"}, {"option": "never"}]},
                         "rows": [
                          {"label": "often", "ours": [1], "theirs": ["oftn"]},
                          {"label": "never", "ours": [1], "theirs": ["never"]}
                         ]}
                        """))
                .containsExactly(
                        "d.json, line 6, m: Row 'never' has our option '1', which stands elsewhere too: keep it in one"
                                + " place",
                        "d.json, line 2, m: Our option '2' is in no row: add it, alone if need be, or leave it out with"
                                + " a reason",
                        "d.json, line 5, m: Row 'often' has their option 'oftn', which 't' does not have; it has often,"
                                + " never. Did you mean 'often'?",
                        "d.json, line 3, m: Their option 'often' is in no row: add it, alone if need be, or leave it"
                                + " out with a reason");
    }

    @Test
    void a_document_may_name_others_beside_it_and_their_problems_bear_their_own_name(@TempDir Path folder)
            throws IOException {
        Files.writeString(folder.resolve("m.json"), ComparisonJson.text(MAPPING));
        Files.writeString(folder.resolve("p.json"), ComparisonJson.text(DISTRIBUTION));
        Files.writeString(folder.resolve("bad.json"), "{\"polder\": \"distribution\", \"format\": 1}");
        Path plan = folder.resolve("c.json");
        Files.writeString(plan, """
                {"polder": "comparison", "format": 1, "name": "c", "mapping": "m.json",
                 "with": [{"published": "p.json"}]}
                """);

        assertThat(ComparisonJson.read(plan, ComparisonPlan.class).mapping()).isEqualTo(MAPPING);
        Files.writeString(plan, """
                {"polder": "comparison", "format": 1, "name": "c", "mapping": "missing.json",
                 "with": [{"published": "bad.json"},
                  {"published": "m.json"}]}
                """);
        assertThatThrownBy(() -> ComparisonJson.read(plan))
                .hasMessageContaining("c.json, line 1, /mapping: There is no document 'missing.json'")
                .hasMessageContaining("bad.json, line 1: The field 'name' is missing: add it")
                .hasMessageContaining(
                        "m.json: This document is a mapping, 'mapping', and a distribution is needed here");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"polder\":\"mapping\"}",
                "{\"polder\":\"mappin\",\"format\":1}",
                "{\"polder\":\"distribution\",\"format\":2,\"name\":\"d\",\"source\":\"s\",\"categories\":[]}",
                "{\"polder\":\"benchmark\",\"format\":1,\"name\":\"b\",\"mapping\":3,\"published\":null,\"tolerance\":{}}",
                "{\"polder\":\"harmonisation\",\"format\":1,\"name\":\"h\",\"target\":{},\"sources\":{}}",
                "{\"polder\":\"comparison\",\"format\":1,\"name\":\"c\",\"mapping\":\"c.json\",\"with\":[7]}"
            })
    void what_is_no_such_document_is_refused_with_the_reason(String document) {
        assertThat(problems(document)).isNotEmpty().allMatch(problem -> problem.startsWith("d.json"));
    }

    @Test
    void the_kind_that_is_needed_is_said() {
        assertThatThrownBy(() -> ComparisonJson.read(
                        "d.json", ComparisonJson.text(MAPPING), ComparisonJson.Library.none(), Benchmark.class))
                .hasMessageContaining("d.json: This document is a mapping, 'mapping', and a benchmark is needed here");
    }

    /** A document whose letters are changed at random is read or refused, never anything else. */
    @Property(tries = 500)
    void a_spoiled_document_is_read_or_refused(@ForAll long seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(
                ComparisonJson.text(documents().get(random.nextInt(documents().size()))));
        for (int i = 0; i < 3; i++) {
            int place = random.nextInt(text.length());
            switch (random.nextInt(3)) {
                case 0 -> text.deleteCharAt(place);
                case 1 -> text.insert(place, "\"{}[],:1aé".charAt(random.nextInt(10)));
                default -> text.setCharAt(place, "\"{}[],:1aé".charAt(random.nextInt(10)));
            }
        }

        assertThat(problems(text.toString())).allMatch(problem -> problem.startsWith("d.json"));
    }
}
