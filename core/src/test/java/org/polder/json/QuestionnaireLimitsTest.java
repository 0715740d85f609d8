package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Hostile documents: each would cost a naive reader its stack, its memory or its day. */
@Timeout(60)
class QuestionnaireLimitsTest {
    private static List<String> codes(String document) {
        ProblemsException refusal = catchThrowableOfType(
                ProblemsException.class, () -> QuestionnaireReader.standard().read("q", document));
        assertThat(refusal).isNotNull();
        assertThat(refusal.getMessage().length()).isLessThan(20_000_000);
        return refusal.problems().stream().map(Problem::code).distinct().toList();
    }

    private static String of(String pages, String quotas, String wordings) {
        return "{\"polder\":\"questionnaire\",\"format\":1,\"id\":\"q\",\"version\":\"1\",\"languages\":[\"en\"],"
                + "\"pages\":[" + pages + "],\"quotas\":[" + quotas + "],\"wordings\":{\"en\":{" + wordings + "}}}";
    }

    private static String page(String items) {
        return "{\"name\":\"one\",\"items\":[" + items + "]}";
    }

    private static String many(int count, IntFunction<String> one) {
        return IntStream.range(0, count).mapToObj(one).collect(Collectors.joining(","));
    }

    private static String notice(String condition) {
        return "{\"id\":\"b\",\"kind\":\"notice\",\"askedIf\":" + condition + "}";
    }

    private static String nested(int depth) {
        return notice("{\"not\":".repeat(depth) + "true" + "}".repeat(depth));
    }

    private static final String WORDING = "\"b.text\":\"B\"";

    @Test
    void conditions_of_the_greatest_depth_are_read_on_a_small_stack_and_deeper_ones_refused() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread small = new Thread(
                null,
                () -> QuestionnaireReader.standard().read("q", of(page(nested(200)), "", WORDING)),
                "small",
                512 * 1024);
        small.setUncaughtExceptionHandler((thread, thrown) -> failure.set(thrown));
        small.start();
        small.join();

        assertThat(failure.get()).isNull();
        assertThat(codes(of(page(nested(201)), "", WORDING))).containsExactly("too-deep");
        assertThat(codes(of(page(nested(1_000_000)), "", WORDING))).containsExactly("too-deep");
        assertThat(codes("[".repeat(8_000_000))).containsExactly("too-deep");
    }

    @Test
    void a_chain_counts_each_of_its_steps() {
        IntFunction<String> sum = terms -> of(
                page("{\"id\":\"b\",\"kind\":\"computed\",\"value\":{\"plus\":[" + many(terms, i -> "1") + "]}}"),
                "",
                WORDING);

        assertThat(QuestionnaireReader.standard().read("q", sum.apply(201)).items())
                .hasSize(1);
        assertThat(codes(sum.apply(202))).containsExactly("too-deep");
        assertThat(codes(sum.apply(300_000))).containsExactly("too-deep");
    }

    @Test
    void lengths_and_counts_are_bounded() throws IOException {
        assertThat(codes(" ".repeat(16_000_001))).containsExactly("document-too-long");
        assertThat(codes("[" + many(1_000_001, i -> "1") + "]")).containsExactly("too-many-values");
        assertThat(codes("{\"" + "n".repeat(501) + "\":1}")).contains("name-too-long");
        assertThat(codes("{\"format\":" + "1".repeat(61) + "}")).contains("number-too-long");
        assertThat(codes("{\"format\":1E999999999}")).contains("number-too-long");
        assertThat(codes("{\"format\":1E99999999999999}")).contains("number-too-long");
        assertThat(codes(of(page(notice("true")), "", "\"b.text\":\"" + "x".repeat(100_001) + "\"")))
                .containsExactly("text-too-long");
        assertThat(codes(of(
                        page("{\"id\":\"b\",\"kind\":\"single-choice\",\"options\":[" + many(2001, i -> "" + (i + 1))
                                + "]}"),
                        "",
                        WORDING)))
                .containsExactly("too-many-parts");
        assertThatThrownBy(() -> QuestionnaireReader.standard()
                        .read("q", new ByteArrayInputStream(new byte[] {'{', (byte) 0xC3, '}'})))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("UTF-8");
    }

    @Test
    void a_block_is_weighed_before_it_is_written_out() {
        String choice =
                "{\"id\":\"a\",\"kind\":\"multiple-choice\",\"options\":[" + many(2000, i -> "" + (i + 1)) + "]}";
        String block =
                "{\"name\":\"x\",\"kind\":\"block\",\"forEach\":{\"option\":\"a\"},\"label\":\"l\",\"items\":[%s]}";
        String items = block.formatted(many(11, i -> "{\"id\":\"b" + i + "\",\"kind\":\"notice\"}"));
        String heavy = block.formatted(notice("{\"and\":[" + many(5000, i -> "true") + "]}"));

        assertThat(codes(of(page(choice + "," + items), "", ""))).containsExactly("too-large");
        assertThat(codes(of(page(choice + "," + heavy), "", ""))).containsExactly("too-large");
    }

    @Test
    void quotas_that_look_at_one_another_are_refused_rather_than_followed() {
        String round = "{\"name\":\"x\",\"limit\":1,\"cell\":{\"quotaFull\":\"x\"}}";

        assertThat(codes(of(page(notice("{\"quotaFull\":\"x\"}")), round, WORDING)))
                .containsExactly("quota-in-quota");
    }

    @Test
    void costly_regular_expressions_are_refused_one_by_one_and_in_number() {
        String costly = "{\"item\":\"a\",\"matches\":\"((a{1000}){1000}){1000}\"}";
        String plain = "{\"item\":\"a\",\"matches\":\"a\"}";

        assertThat(codes(of(page(notice(costly)), "", WORDING))).containsExactly("not-allowed");
        assertThat(codes(of(page(notice("{\"or\":[" + many(2_001, i -> plain) + "]}")), "", WORDING)))
                .containsExactly("too-many-patterns");
    }

    @Test
    void many_looks_at_a_large_quota_are_refused() {
        String cell = "{\"name\":\"x\",\"limit\":1,\"cell\":{\"and\":[" + many(100_000, i -> "true") + "]}}";

        assertThat(codes(of(
                        page(notice("{\"and\":[" + many(100_000, i -> "{\"quotaFull\":\"x\"}") + "]}")),
                        cell,
                        WORDING)))
                .containsExactly("too-large");
    }

    @Test
    void problems_without_number_are_cut_off_in_bounded_time() {
        String unknown = notice("{\"and\":[" + many(100_000, i -> "{\"item\":\"unknown" + i + "\",\"is\":1}") + "]}");
        String blanks = "\"b.text\":\"" + many(9_000, i -> "{x" + i + "}") + "\"";
        String unused = WORDING + "," + many(200_000, i -> "\"unused" + i + "\":\"\"");
        String fields = "{\"id\":\"b\",\"kind\":\"notice\"," + many(200_000, i -> "\"kinds" + i + "\":1") + "}";

        assertThat(codes(of(page(unknown), "", WORDING))).contains("unknown-item");
        assertThat(codes(of(page(notice("true")), "", blanks))).containsExactly("unknown-blank", "more-problems");
        assertThat(codes(of(page(notice("true")), "", unused))).containsExactly("unused-wording", "more-problems");
        assertThat(codes(of(page(fields), "", WORDING))).containsExactly("unknown-field", "more-problems");
    }

    @Test
    void time_follows_the_length_of_the_document() {
        Map<Integer, Duration> taken = IntStream.of(2_000, 16_000)
                .boxed()
                .collect(Collectors.toMap(count -> count, count -> {
                    String items = many(
                            count,
                            i -> "{\"id\":\"i" + i + "\",\"kind\":\"open\",\"longest\":9,\"text\":\"t\""
                                    + (i == 0
                                            ? ""
                                            : ",\"askedIf\":{\"not\":{\"item\":\"i" + (i / 2) + "\",\"blank\":true}}")
                                    + "}");
                    String document = of(page(items), "", "\"t\":\"T\"");
                    QuestionnaireReader.standard().read("q", document);
                    long start = System.nanoTime();
                    QuestionnaireReader.standard().read("q", document);
                    return Duration.ofNanos(System.nanoTime() - start);
                }));

        // Eight times the items: a quadratic reader would take 64 times as long. Half a second is left for noise.
        assertThat(taken.get(16_000))
                .isLessThan(taken.get(2_000).multipliedBy(30).plusMillis(500));
    }
}
