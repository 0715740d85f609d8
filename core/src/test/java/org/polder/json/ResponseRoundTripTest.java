package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Maps;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Problem;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.response.Status;

class ResponseRoundTripTest {
    private static ResponseReader.Result read(String line) throws IOException {
        return ResponseReader.of(EveryKind.questionnaire())
                .readAll("r.jsonl", new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
    }

    /** Any UTF-16 at all: pairs, halves of pairs, null characters, line ends of every kind. */
    private static Arbitrary<String> texts() {
        return Arbitraries.strings()
                .withChars(
                        '\0', '\n', '\r', '"', '\\', '\u0085', '\u2028', '\u2029', '\uD83D', '\uDE00', '\uFEFF',
                        '\uFFFD')
                .all()
                .ofMaxLength(12)
                .filter(text -> !text.isBlank());
    }

    private static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.bigDecimals()
                .between(new BigDecimal("-1E18"), new BigDecimal("1E18"))
                .ofScale(9);
    }

    private static Arbitrary<Map<Integer, String>> words() {
        return Arbitraries.maps(Arbitraries.integers().between(1, 999_999), texts())
                .ofMaxSize(3);
    }

    /** An answer of any kind, with the question of the document that takes it. */
    private static Arbitrary<Map.Entry<String, Answer>> answers() {
        Arbitrary<Integer> code = Arbitraries.integers().between(1, 999_999);
        Arbitrary<LocalDate> days =
                Arbitraries.integers().between(-719_162, 2_932_896).map(day -> LocalDate.ofEpochDay(day));
        return Arbitraries.oneOf(
                Combinators.combine(code, texts().optional())
                        .as((chosen, text) -> Map.entry("work", new Answer.Single(chosen, text))),
                Combinators.combine(code.set().ofMaxSize(4), words())
                        .as((codes, texts) -> Map.entry(
                                "tools",
                                new Answer.Multiple(
                                        ImmutableSortedSet.copyOf(codes), ImmutableSortedMap.copyOf(texts)))),
                Combinators.combine(code.list().ofMaxSize(4), words())
                        .as((codes, texts) -> Map.entry(
                                "best",
                                new Answer.Ranked(ImmutableList.copyOf(codes), ImmutableSortedMap.copyOf(texts)))),
                texts().map(text -> Map.entry("why", Answer.text(text))),
                numbers().map(number -> Map.entry("income", Answer.number(number))),
                numbers().map(number -> Map.entry("sum", Answer.number(number))),
                days.map(day -> Map.entry("born", Answer.date(day))),
                code.map(chosen -> Map.entry("born", Answer.instead(chosen))),
                code.map(chosen -> Map.entry("income", Answer.instead(chosen))),
                Combinators.combine(Arbitraries.maps(code, code).ofMinSize(1).ofMaxSize(3), words())
                        .as((codes, names) -> Map.entry(
                                "grid",
                                new Answer.Rows(ImmutableSortedMap.copyOf(codes), ImmutableSortedMap.copyOf(names)))),
                Combinators.combine(
                                Arbitraries.maps(code, code.set().ofMinSize(1).ofMaxSize(3))
                                        .ofMinSize(1)
                                        .ofMaxSize(3),
                                words())
                        .as((codes, names) -> Map.entry(
                                "next",
                                new Answer.RowSets(
                                        ImmutableSortedMap.copyOf(Maps.transformValues(
                                                codes, chosen -> ImmutableSortedSet.copyOf(chosen))),
                                        ImmutableSortedMap.copyOf(names)))),
                Arbitraries.just(Map.entry("hello", Answer.seen())),
                Arbitraries.just(Map.entry("mail", Answer.withheld())),
                texts().map(text -> Map.entry("mail", Answer.text(text))),
                Arbitraries.of("work", "tools", "best", "why", "income", "born", "grid", "next", "mail", "hello")
                        .map(item -> Map.entry(item, Answer.leftOpen())));
    }

    private static Arbitrary<ImmutableMap<ItemId, Answer>> given() {
        return answers().list().ofMaxSize(8).map(entries -> {
            Map<ItemId, Answer> byItem = new LinkedHashMap<>();
            entries.forEach(entry -> byItem.put(ItemId.of(entry.getKey()), entry.getValue()));
            return ImmutableMap.copyOf(byItem);
        });
    }

    @Provide
    Arbitrary<Response> responses() {
        Arbitrary<Start> starts = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.integers().between(0, 2_900_000), Arbitraries.of(true, false))
                .as((seed, day, closed) -> new Start(
                        Language.EN,
                        seed,
                        LocalDate.ofEpochDay(day),
                        closed ? ImmutableSortedSet.of("young") : ImmutableSortedSet.of()));
        Arbitrary<ImmutableMap<ItemId, ImmutableList<Integer>>> orders = Arbitraries.maps(
                        Arbitraries.of("work", "grid").map(ItemId::of),
                        Arbitraries.integers()
                                .between(1, 9)
                                .list()
                                .ofMaxSize(3)
                                .map(codes -> ImmutableList.copyOf(codes)))
                .map(ImmutableMap::copyOf);
        return Combinators.combine(
                        texts(),
                        texts().optional(),
                        Arbitraries.of(Status.class).optional(),
                        starts.optional(),
                        given(),
                        Arbitraries.of("work", "hours[1]").map(ItemId::of).optional(),
                        orders,
                        given())
                .as((name, version, status, start, answers, reached, order, aside) -> new Response(
                        name,
                        version.map(known -> "every-kind"),
                        version,
                        version,
                        status,
                        start,
                        answers,
                        reached,
                        order,
                        aside));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void what_is_written_is_read_back_the_same_through_bytes(@ForAll("responses") Response response)
            throws IOException {
        String line = ResponseWriter.line(response);
        ResponseReader.Result result = read(line);

        assertThat(result.problems()).isEmpty();
        assertThat(result.responses()).containsExactly(response);
        assertThat(line.lines()).hasSize(1);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void what_is_written_agrees_with_the_published_schema(@ForAll("responses") Response response) {
        assertThat(Validator.RESPONSE.errors(ResponseWriter.line(response))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "hello  | true",
                "work   | 3",
                "tools  | [1,3]",
                "best   | [3,1]",
                "why    | \"so\"",
                "why    | \"\\ud800 \\u2028 \\u0000 \\ufffd 😀\"",
                "income | 12.25",
                "income | {\"code\":8}",
                "born   | \"1980-02-29\"",
                "born   | {\"code\":9}",
                "grid   | {\"1\":2,\"3\":1}",
                "next   | {\"1\":[1,2]}",
                "mail   | {\"withheld\":true}",
                "mail   | \"a@b\"",
                "work   | null"
            })
    void each_kind_of_answer_has_the_form_the_document_says(String item, String answer) throws IOException {
        String line = "{\"respondent\":\"r\",\"answers\":{\"" + item + "\":" + answer + "}}";
        ResponseReader.Result result = read(line);

        assertThat(result.problems()).isEmpty();
        assertThat(ResponseWriter.line(result.responses().get(0))).isEqualTo(line);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "unknown-field | \"answers\":{},\"colour\":1",
                "unknown-field | \"answers\":{},\"aside\":{\"answers\":{},\"why\":1}",
                "unknown-field | \"answers\":{},\"start\":{\"language\":\"en\",\"seed\":\"1\",\"date\":\"2026-04-17\",\"x\":1}",
                "wrong-kind    | \"answers\":{},\"start\":5",
                "wrong-kind    | \"answers\":{},\"start\":{\"language\":\"en\",\"seed\":1,\"date\":\"2026-04-17\"}",
                "wrong-kind    | \"answers\":{},\"start\":{\"language\":\"en\",\"seed\":\"1\",\"date\":\"2026-04-17\",\"closedQuotas\":\"young\"}",
                "wrong-kind    | \"answers\":{},\"order\":[1]",
                "wrong-kind    | \"answers\":{},\"aside\":{}",
                "wrong-kind    | \"answers\":{},\"version\":1",
                "wrong-kind    | \"answers\":{\"hello\":false}",
                "wrong-kind    | \"answers\":{\"mail\":{\"withheld\":\"true\"}}",
                "wrong-kind    | \"answers\":{\"tools\":[\"1\"]}",
                "unknown-row   | \"answers\":{\"grid\":{\"01\":1}}",
                "unknown-status | \"answers\":{},\"status\":\"done\"",
                "unknown-question | \"answers\":{\"Q 1\":1}",
                "malformed-key | \"answers\":{\"work\":3},\"texts\":{\"work.03\":\"x\"}",
                "no-answers    | \"answers\":[]",
                "no-answers    | \"version\":\"1\""
            })
    void reader_and_schema_refuse_the_same_lines(String code, String fields) throws IOException {
        String line = "{\"respondent\":\"r\"," + fields + "}";

        assertThat(read(line).problems()).extracting(Problem::code).contains(code);
        assertThat(Validator.RESPONSE.errors(line)).isNotEmpty();
    }

    @Test
    void bytes_that_are_no_utf_8_are_pointed_out_and_not_taken_for_an_answer_in_silence() throws IOException {
        byte[] latin =
                "{\"respondent\":\"r\",\"answers\":{\"why\":\"caf\u00e9\"}}".getBytes(StandardCharsets.ISO_8859_1);
        ResponseReader.Result result =
                ResponseReader.of(EveryKind.questionnaire()).readAll("r.jsonl", new ByteArrayInputStream(latin));

        assertThat(result.problems()).extracting(Problem::code).containsExactly("not-utf-8");
    }

    @Test
    void a_number_with_an_endless_exponent_is_refused_like_any_other_broken_line() throws IOException {
        assertThat(read("{\"respondent\":\"r\",\"answers\":{\"costs\":1E99999999999999999999}}")
                        .problems())
                .extracting(Problem::code)
                .containsExactly("broken-json");
    }
}
