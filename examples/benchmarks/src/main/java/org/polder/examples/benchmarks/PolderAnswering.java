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
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.name.Language;

/**
 * Random respondents answer every item they are asked with Polder; one operation is one interview.
 *
 * <p>The figure to read is the secondary one, {@code answers}: the time per answer. All interviews start from one empty
 * interview, which is a value.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@NullUnmarked // JMH fills the fields after construction.
public class PolderAnswering {
    @Param({"60", "600", "6000"})
    int items;

    private Interview empty;
    private ItemId[][] questions;
    private Answer[][] answers;
    private int turn;

    /** Makes questionnaire, respondents and answers. */
    @Setup
    public void prepare() {
        Interviews interviews = Interviews.of(items);
        empty = Interview.start(Routing.of(PolderForm.of(interviews.shape())), Language.EN);
        questions = new ItemId[interviews.count()][];
        answers = new Answer[interviews.count()][];
        for (int i = 0; i < interviews.count(); i++) {
            int[] path = interviews.paths().get(i);
            questions[i] = new ItemId[path.length];
            answers[i] = new Answer[path.length];
            for (int step = 0; step < path.length; step++) {
                questions[i][step] = PolderForm.id(path[step]);
                answers[i][step] =
                        PolderForm.answer(interviews.shape().items().get(path[step]), interviews.codes(i, path[step]));
            }
        }
    }

    /** Validates each answer, routes again and names the next item, each time as a new value. */
    @Benchmark
    public void polder(AnswerCounter counter, Blackhole hole) {
        int respondent = turn++ % questions.length;
        ItemId[] asked = questions[respondent];
        Answer[] given = answers[respondent];
        Interview interview = empty;
        for (int step = 0; step < asked.length; step++) {
            interview = interview.answer(asked[step], given[step]).orThrow();
            hole.consume(PolderEngine.next(interview));
        }
        counter.answers += asked.length;
    }
}
