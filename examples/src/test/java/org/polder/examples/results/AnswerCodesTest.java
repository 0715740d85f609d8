package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableSortedSet;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerCodesTest {
    @TempDir
    private Path folder;

    private AnswerCodes codes;

    @BeforeEach
    void open() {
        codes = AnswerCodes.open(FieldedSurvey.sqlite(folder.resolve("codes.db")));
    }

    private void give(String respondent, String... labels) {
        codes.give("Q4", respondent, List.of(), List.of(labels), 3);
    }

    @Test
    void a_label_becomes_a_code_above_those_of_the_survey_and_keeps_its_number() {
        give("r1", "Rates", "Rights");
        give("r2", "rights");
        codes.give("Q4", "r3", List.of(2), List.of("Rates"), 3);

        assertThat(codes.labels("Q4")).hasToString("{4=Rates, 5=Rights}");
        assertThat(codes.given("Q4"))
                .containsEntry("r1", ImmutableSortedSet.of(4, 5))
                .containsEntry("r2", ImmutableSortedSet.of(5))
                .containsEntry("r3", ImmutableSortedSet.of(2, 4));
        assertThat(codes.labels("Q5")).isEmpty();
    }

    @Test
    void codes_given_anew_replace_the_old_ones_and_a_label_without_answers_goes() {
        give("r1", "Rtaes");
        give("r1", "Rates");

        assertThat(codes.labels("Q4").values()).containsExactly("Rates");
        give("r1");
        assertThat(codes.labels("Q4")).isEmpty();
        assertThat(codes.given("Q4")).isEmpty();
    }

    @Test
    void codes_outlive_the_process() {
        give("r1", "Rates");

        assertThat(AnswerCodes.open(FieldedSurvey.sqlite(folder.resolve("codes.db")))
                        .labels("Q4"))
                .hasToString("{4=Rates}");
    }

    @Test
    void researchers_at_the_same_time_share_a_label_and_lose_none() throws InterruptedException, ExecutionException {
        AnswerCodes other = AnswerCodes.open(FieldedSurvey.sqlite(folder.resolve("codes.db")));
        ExecutorService both = Executors.newFixedThreadPool(2);
        List<Future<?>> work = IntStream.range(0, 20)
                .<Future<?>>mapToObj(i -> both.submit(() ->
                        (i % 2 == 0 ? codes : other).give("Q4", "r" + i, List.of(), List.of("Common", "Own " + i), 0)))
                .toList();
        for (Future<?> one : work) {
            one.get();
        }
        both.shutdown();

        assertThat(codes.given("Q4"))
                .hasSize(20)
                .allSatisfy((respondent, given) -> assertThat(given).hasSize(2));
        assertThat(codes.labels("Q4").values()).hasSize(21).doesNotHaveDuplicates();
    }
}
