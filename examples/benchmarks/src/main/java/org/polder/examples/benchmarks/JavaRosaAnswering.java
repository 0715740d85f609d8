package org.polder.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.javarosa.core.model.data.IAnswerData;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The same interviews with JavaRosa; each needs a new form, because a form cannot be emptied.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
@NullUnmarked // JMH fills the fields after construction.
public class JavaRosaAnswering {
    @Param({"60", "600", "6000"})
    int items;

    private Interviews interviews;
    private JavaRosaForm form;
    private int[] path;
    private IAnswerData[] answers;
    private int turn;

    /** Makes questionnaire and respondents. */
    @Setup
    public void prepare() {
        interviews = Interviews.of(items);
    }

    /** Opens a form and makes the answers of the next respondent. */
    @Setup(Level.Invocation)
    public void open() {
        int respondent = turn++ % interviews.count();
        form = new JavaRosaForm(interviews.shape());
        path = interviews.paths().get(respondent);
        answers = new IAnswerData[path.length];
        for (int step = 0; step < path.length; step++) {
            answers[step] = JavaRosaForm.data(
                    interviews.shape().items().get(path[step]), interviews.codes(respondent, path[step]));
        }
    }

    /** Answers only: it does not step to the next question. */
    @Benchmark
    public void javaRosa(AnswerCounter counter, Blackhole hole) {
        for (int step = 0; step < path.length; step++) {
            hole.consume(form.answer(path[step], answers[step]));
        }
        counter.answers += path.length;
    }
}
