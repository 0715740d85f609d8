package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.model.Questionnaire;

/** Every verdict on small questionnaires, held against everyone there can be. */
class BruteForceTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);
    private static final int MOST_MOMENTS = 1_500;

    @Test
    void every_verdict_agrees_with_the_engine_on_everyone() {
        judge(LongStream.range(0, 50));
    }

    @Test
    @Tag("full")
    void every_verdict_on_thousands_agrees_with_the_engine_on_everyone() {
        judge(LongStream.range(1_000, 1_000 + 2L * Integer.getInteger("polder.tries", 3_000)));
    }

    private static void judge(LongStream seeds) {
        int[] counts = new int[2];
        seeds.forEach(seed -> {
            counts[0]++;
            Questionnaire questionnaire = SmallQuestionnaires.questionnaire(seed);
            Census.of(questionnaire, TODAY, MOST_MOMENTS).ifPresent(census -> {
                counts[1]++;
                assertThat(new Agreement(questionnaire, TODAY, census, seed).differences())
                        .as("seed %d: %s", seed, questionnaire.pages())
                        .isEmpty();
            });
        });
        assertThat(counts[1]).as("so many are small enough").isGreaterThan(counts[0] / 2);
    }
}
