package org.polder.examples.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Counts answers, since interviews differ in length; JMH makes a time per answer of it. */
@AuxCounters(AuxCounters.Type.OPERATIONS)
@State(Scope.Thread)
public class AnswerCounter {
    /** The answers given in this iteration. */
    public long answers;
}
