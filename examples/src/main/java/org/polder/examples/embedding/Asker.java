package org.polder.examples.embedding;

import com.google.common.collect.ImmutableList;
import org.polder.answer.Answer;
import org.polder.problem.Problem;

/** Asks one item by keys, and keeps what was chosen for when it has to be asked again. */
interface Asker {
    /** Asks until the respondent leaves the item. */
    Leaving ask(Dialogue dialogue, Heading heading);

    /** Gives what is chosen now. */
    Answer answer();

    /** Takes in what was wrong with the answer, before it is asked again. */
    default void refused(ImmutableList<Problem> problems) {}
}
