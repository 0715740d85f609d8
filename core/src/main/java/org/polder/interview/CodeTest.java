package org.polder.interview;

import org.polder.answer.Answer;
import org.polder.condition.Truth;

/** The commonest test: whether the option chosen in a single choice is one of some. */
final class CodeTest implements Test {
    private final int question;
    private final long low;
    private final CodeSet codes;

    CodeTest(int question, CodeSet codes) {
        this.question = question;
        this.codes = codes;
        this.low = codes.low();
    }

    @Override
    public Truth on(State state) {
        Answer answer = state.counted(question);
        if (answer instanceof Answer.Single given) {
            int code = given.code();
            boolean small = code >= 0 && code < Long.SIZE;
            return Truth.of(small ? (low >>> code & 1) != 0 : codes.has(code));
        }
        if (answer instanceof Answer.Instead given) {
            return Truth.of(codes.has(given.code()));
        }
        // A number or date was given rather than one of the options beside it.
        return answer instanceof Answer.Number || answer instanceof Answer.Date ? Truth.FALSE : Truth.UNKNOWN;
    }
}
