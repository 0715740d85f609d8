package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.polder.answer.Answer;
import org.polder.interview.PathTracer;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** Stored responses of 60 items are routed again on one core, as for an audit or the base of a table. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@State(Scope.Thread)
@NullUnmarked // JMH fills the fields after construction.
public class BulkRerouting {
    private static final int ITEMS = 60;
    private static final int RESPONSES = 1_000;

    private final Response[] responses = new Response[RESPONSES];
    private Routing routing;
    private PathTracer tracer;
    private int turn;

    /** Makes the responses. */
    @Setup
    public void prepare() {
        Interviews interviews = Interviews.of(ITEMS, RESPONSES);
        routing = Routing.of(PolderForm.of(interviews.shape()));
        tracer = PolderEngine.tracer(routing);
        for (int i = 0; i < RESPONSES; i++) {
            ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
            for (int position : interviews.paths().get(i)) {
                answers.put(
                        PolderForm.id(position),
                        PolderForm.answer(interviews.shape().items().get(position), interviews.codes(i, position)));
            }
            responses[i] = Response.of("r" + i, answers.buildOrThrow());
        }
    }

    /** Routes one response again. */
    @Benchmark
    public int polder() {
        return PolderEngine.reroute(tracer, responses[turn++ % RESPONSES]);
    }

    /** Routes one response again and checks its answers. */
    @Benchmark
    public boolean polderReplay() {
        return PolderEngine.replay(routing, responses[turn++ % RESPONSES]);
    }
}
