package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.arbitrary.Move;
import org.polder.interview.ArbitraryInterviews.Plan;
import org.polder.response.Response;

/** Several threads at one interview. */
class SharingTest {
    private static final int THREADS = 4;

    @Property(edgeCases = EdgeCasesMode.NONE)
    void threads_that_share_a_routing_and_an_interview_get_what_one_thread_gets(@ForAll("plans") Plan plan)
            throws Exception {
        Interview shared = plan.begin();
        List<Object> alone = course(shared, plan.moves());
        CyclicBarrier together = new CyclicBarrier(THREADS);
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            Callable<List<Object>> task = () -> {
                together.await();
                return course(shared, plan.moves());
            };
            for (Future<List<Object>> course : threads.invokeAll(Collections.nCopies(THREADS, task))) {
                assertThat(course.get()).isEqualTo(alone);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(shared).isEqualTo(plan.begin());
    }

    /** All that can be seen after each move. */
    private static List<Object> course(Interview begin, List<Move> moves) {
        List<Object> course = new ArrayList<>();
        Step step = Move.begin(begin);
        for (Move move : moves) {
            step = move.after(step);
            Response response = step.interview().response("r");
            course.add(List.of(
                    step.problems(),
                    step.interview().path(),
                    response,
                    step.interview().progress()));
            step.interview().current().ifPresent(course::add);
        }
        return course;
    }

    @Provide
    Arbitrary<Plan> plans() {
        return ArbitraryInterviews.plans();
    }
}
