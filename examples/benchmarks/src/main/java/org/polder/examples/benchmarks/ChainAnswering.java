package org.polder.examples.benchmarks;

import java.util.concurrent.TimeUnit;
import org.javarosa.core.model.data.IAnswerData;
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
 * In a chain of 3,000 items, all answered, the first answer changes to and fro: either so that nothing else changes or
 * so that the whole chain goes and comes back.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@NullUnmarked // JMH fills the fields after construction.
public class ChainAnswering {
    static final int LENGTH = 3_000;
    static final int ANSWER = 1;

    /** What the first answer changes to and back from. */
    public enum Change {
        /** To another code that the next item's condition takes as well. */
        NOTHING(2),
        /** To a code that hides the next item, and so all the others. */
        CHAIN(3);

        private final int other;

        Change(int other) {
            this.other = other;
        }

        int other() {
            return other;
        }
    }

    /** A complete interview of Polder. */
    @State(Scope.Thread)
    public static class PolderInterview {
        @Param
        Change change;

        private final ItemId first = PolderForm.id(0);
        private Interview interview;
        private Answer[] answers;
        private int turn;

        /** Answers the whole chain. */
        @Setup
        public void prepare() {
            interview = Interview.start(Routing.of(PolderForm.of(SurveyShape.chain(LENGTH))), Language.EN);
            for (int position = 0; position < LENGTH; position++) {
                interview = interview
                        .answer(PolderForm.id(position), Answer.code(ANSWER))
                        .orThrow();
            }
            answers = new Answer[] {Answer.code(change.other()), Answer.code(ANSWER)};
        }
    }

    /** The same as arrays. */
    @State(Scope.Thread)
    public static class Arrays {
        @Param
        Change change;

        private ArrayInterview interview;
        private RecomputingInterview recomputing;
        private int[] codes;
        private int turn;

        /** Answers the whole chain. */
        @Setup
        public void prepare() {
            ArrayRouting routing = new ArrayRouting(SurveyShape.chain(LENGTH));
            interview = new ArrayInterview(routing);
            recomputing = new RecomputingInterview(routing);
            for (int position = 0; position < LENGTH; position++) {
                interview.answer(position, 1 << ANSWER);
                recomputing.answer(position, 1 << ANSWER);
            }
            codes = new int[] {1 << change.other(), 1 << ANSWER};
        }
    }

    /** The same form of JavaRosa. */
    @State(Scope.Thread)
    public static class JavaRosaInterview {
        @Param
        Change change;

        private JavaRosaForm form;
        private IAnswerData[] answers;
        private int turn;

        /** Opens the form filled in. */
        @Setup
        public void prepare() {
            SurveyShape chain = SurveyShape.chain(LENGTH);
            form = new JavaRosaForm(chain, XForm.filled(chain, ANSWER));
            ItemShape first = chain.items().get(0);
            answers = new IAnswerData[] {
                JavaRosaForm.data(first, 1 << change.other()), JavaRosaForm.data(first, 1 << ANSWER)
            };
        }
    }

    /** Validates, routes again and names the next item. */
    @Benchmark
    public void polder(PolderInterview one, Blackhole hole) {
        one.interview =
                one.interview.answer(one.first, one.answers[one.turn++ & 1]).orThrow();
        hole.consume(PolderEngine.next(one.interview));
    }

    /** The lower bound. */
    @Benchmark
    public void arrays(Arrays one, Blackhole hole) {
        hole.consume(one.interview.answer(0, one.codes[one.turn++ & 1]));
    }

    /** Every condition again at every answer. */
    @Benchmark
    public void recomputing(Arrays one, Blackhole hole) {
        hole.consume(one.recomputing.answer(0, one.codes[one.turn++ & 1]));
    }

    /** Answers only. */
    @Benchmark
    public void javaRosa(JavaRosaInterview one, Blackhole hole) {
        hole.consume(one.form.answer(0, one.answers[one.turn++ & 1]));
    }
}
