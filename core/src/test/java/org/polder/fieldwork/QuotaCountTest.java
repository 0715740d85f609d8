package org.polder.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Questionnaire;

class QuotaCountTest {
    private static Interview complete(Questionnaire questionnaire, int a) {
        Interview interview = Interview.start(Routing.of(questionnaire), Panel.start())
                .answer("a", Answer.code(a))
                .orThrow();
        while (interview.next().isPresent()) {
            var id = interview.next().get().id();
            boolean open = id.equals(Panel.T) || id.equals(Panel.MAIL) || id.equals(Panel.PHONE);
            interview = interview
                    .answer(id, open ? Answer.text("x") : Answer.code(1))
                    .orThrow();
        }
        return interview;
    }

    @Test
    void a_quota_is_full_at_its_limit_and_then_keeps_out_its_group_only() {
        Questionnaire limited = Panel.limited(2);
        QuotaCount count = QuotaCount.of(limited);

        assertThat(count.admit(complete(limited, 1))).isEmpty();
        assertThat(count.closed()).isEmpty();
        assertThat(count.admit(complete(limited, 1))).isEmpty();
        assertThat(count.closed()).containsExactly("ones");

        assertThat(count.admit(complete(limited, 1))).containsExactly("ones");
        assertThat(count.admit(complete(limited, 2))).isEmpty();
        assertThat(count.counts()).isEqualTo(Map.of("ones", 2, "twos", 1));
    }

    @Test
    void a_quota_of_none_is_full_from_the_start() {
        assertThat(QuotaCount.of(Panel.limited(0)).closed()).containsExactly("ones");
    }

    @Test
    void a_group_that_hangs_on_a_missing_answer_has_nobody() {
        assertThat(Interview.start(Panel.limited(2)).quotas()).isEmpty();
        assertThat(complete(Panel.limited(2), 2).quotas()).containsExactly("twos");
    }

    @Test
    void an_interview_under_way_is_not_admitted_and_one_of_another_questionnaire_neither() {
        QuotaCount count = QuotaCount.of(Panel.limited(2));

        assertThatThrownBy(() -> count.admit(Interview.start(Panel.limited(2))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("question 'a' is still to be put");
        assertThatThrownBy(() -> count.admit(complete(Panel.limited(3), 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count each version by itself");
        assertThat(count.counts()).isEqualTo(Map.of("ones", 0, "twos", 0));
    }

    @Test
    void what_was_given_before_is_counted_whatever_the_limit() {
        Questionnaire limited = Panel.limited(1);

        QuotaCount count = QuotaCount.ofInterviews(
                limited,
                Stream.of(complete(limited, 1), complete(limited, 1), complete(limited, 2), Interview.start(limited)));

        assertThat(count.counts()).isEqualTo(Map.of("ones", 2, "twos", 1));
        assertThat(count.admit(complete(limited, 1))).containsExactly("ones");
    }

    @Test
    void responses_count_as_the_interviews_they_come_from() {
        Questionnaire limited = Panel.limited(5);
        Stream<Interview> interviews =
                Stream.of(complete(limited, 1), complete(limited, 2), Interview.start(limited), complete(limited, 1));

        QuotaCount count =
                QuotaCount.ofResponses(Routing.of(limited), interviews.map(interview -> interview.response("r")));

        assertThat(count.counts()).isEqualTo(Map.of("ones", 2, "twos", 1));
    }

    @Test
    void fifty_threads_never_overfill_a_quota_of_twenty() throws Exception {
        Questionnaire limited = Panel.limited(20);
        Interview interview = complete(limited, 1);
        CyclicBarrier together = new CyclicBarrier(50);
        ExecutorService pool = Executors.newFixedThreadPool(50);
        try {
            // Many rounds, as two threads seldom meet at the last place of one.
            for (int round = 0; round < 400; round++) {
                QuotaCount count = QuotaCount.of(limited);
                Callable<Boolean> one = () -> {
                    together.await();
                    return count.admit(interview).isEmpty();
                };
                int admitted = 0;
                for (Future<Boolean> done : pool.invokeAll(Collections.nCopies(50, one))) {
                    admitted += done.get() ? 1 : 0;
                }

                assertThat(admitted).isEqualTo(20);
                assertThat(count.counts()).containsEntry("ones", 20);
                assertThat(count.closed()).containsExactly("ones");
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
