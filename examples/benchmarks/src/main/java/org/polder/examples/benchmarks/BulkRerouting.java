package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
import org.polder.json.ResponseReader;
import org.polder.json.ResponseWriter;
import org.polder.model.Questionnaire;
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

    private Response[] responses;
    private Routing routing;
    private PathTracer tracer;
    private int turn;

    /** Stores the responses and reads them, as whoever routes them again does first. */
    @Setup
    public void prepare() throws IOException {
        Interviews interviews = Interviews.of(ITEMS, RESPONSES);
        Questionnaire questionnaire = PolderForm.of(interviews.shape());
        routing = Routing.of(questionnaire);
        tracer = PolderEngine.tracer(routing);
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < RESPONSES; i++) {
            lines.append(ResponseWriter.line(response(interviews, i))).append('\n');
        }
        responses = ResponseReader.of(questionnaire)
                .readAll("responses", new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8)))
                .responses()
                .toArray(Response[]::new);
    }

    private static Response response(Interviews interviews, int respondent) {
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        for (int position : interviews.paths().get(respondent)) {
            answers.put(
                    PolderForm.id(position),
                    PolderForm.answer(
                            interviews.shape().items().get(position), interviews.codes(respondent, position)));
        }
        return Response.of("r" + respondent, answers.buildOrThrow());
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
