package org.polder.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same interviews as numbers in arrays.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@NullUnmarked // JMH fills the fields after construction.
public class ArrayAnswering {
    @Param({"60", "600", "6000"})
    int items;

    private ArrayInterview empty;
    private ArrayInterview interview;
    private RecomputingInterview recomputing;
    private int[][] paths;
    private int[][] codes;
    private int turn;

    /** Makes questionnaire, respondents and answers. */
    @Setup
    public void prepare() {
        Interviews interviews = Interviews.of(items);
        ArrayRouting routing = new ArrayRouting(interviews.shape());
        empty = new ArrayInterview(routing);
        interview = new ArrayInterview(routing);
        recomputing = new RecomputingInterview(routing);
        paths = interviews.paths().toArray(new int[0][]);
        codes = new int[paths.length][];
        for (int i = 0; i < paths.length; i++) {
            codes[i] = new int[paths[i].length];
            for (int step = 0; step < paths[i].length; step++) {
                codes[i][step] = interviews.codes(i, paths[i][step]);
            }
        }
    }

    /** The lower bound. */
    @Benchmark
    public void arrays(AnswerCounter counter, Blackhole hole) {
        int respondent = turn++ % paths.length;
        int[] path = paths[respondent];
        int[] given = codes[respondent];
        interview.reset(empty);
        for (int step = 0; step < path.length; step++) {
            hole.consume(interview.answer(path[step], given[step]));
        }
        counter.answers += path.length;
    }

    /** Every condition again at every answer. */
    @Benchmark
    public void recomputing(AnswerCounter counter, Blackhole hole) {
        int respondent = turn++ % paths.length;
        int[] path = paths[respondent];
        int[] given = codes[respondent];
        recomputing.reset();
        for (int step = 0; step < path.length; step++) {
            hole.consume(recomputing.answer(path[step], given[step]));
        }
        counter.answers += path.length;
    }
}
