package org.polder.tabulation.columns;

import com.google.common.collect.Lists;
import com.google.common.util.concurrent.Uninterruptibles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;
import org.polder.tabulation.source.Run;

/** Does work in parts, by the threads of a run. */
final class Parts {
    private Parts() {}

    /**
     * Does all parts and gives what came of them, in order; fails with what the first failing part threw.
     *
     * <p>The caller does whatever no worker has begun, so that the work ends even when the caller is the only worker.
     */
    static <T> List<T> of(int count, Run run, IntFunction<T> part) {
        List<FutureTask<T>> tasks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            tasks.add(new FutureTask<>(() -> part.apply(number)));
        }
        tasks.subList(1, count).forEach(run.executor()::execute);
        tasks.get(0).run();
        // A task that has begun elsewhere does nothing when it is run again.
        Lists.reverse(tasks.subList(1, count)).forEach(FutureTask::run);
        return tasks.stream().map(Parts::outcome).toList();
    }

    private static <T> T outcome(FutureTask<T> task) {
        try {
            return Uninterruptibles.getUninterruptibly(task);
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(failed.getCause());
        }
    }
}
