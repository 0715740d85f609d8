package org.polder.tabulation.columns;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.IntFunction;
import org.polder.tabulation.source.Run;

/** Does work in parts, by the threads of a run. */
final class Parts {
    private Parts() {}

    /** Does all parts and gives what came of them, in order; fails with what the first failing part threw. */
    static <T> List<T> of(int count, Run run, IntFunction<T> part) {
        if (count == 1) {
            // Waiting for another thread would gain nothing, and never end if the caller is the only worker.
            return List.of(part.apply(0));
        }
        List<CompletableFuture<T>> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int number = i;
            parts.add(CompletableFuture.supplyAsync(() -> part.apply(number), run.executor()));
        }
        try {
            return parts.stream().map(CompletableFuture::join).toList();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (failed.getCause() instanceof Error cause) {
                throw cause;
            }
            throw failed;
        }
    }
}
