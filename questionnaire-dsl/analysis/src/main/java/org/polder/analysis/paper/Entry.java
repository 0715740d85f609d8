package org.polder.analysis.paper;

import com.google.common.collect.ImmutableList;
import java.util.Optional;

/**
 * One item as it stands on paper.
 *
 * @param kind what it is
 * @param number the number of a question
 * @param routing who it is for, as a sentence; nothing when for everyone
 * @param texts the text in all its wordings
 * @param hints the hint in all its wordings
 * @param instructions what the respondent must know to answer, as sentences
 * @param field where the answer goes
 * @param notes what only the office needs to know, as sentences
 */
record Entry(
        Kind kind,
        Optional<String> number,
        Optional<String> routing,
        ImmutableList<Reading> texts,
        ImmutableList<Reading> hints,
        ImmutableList<String> instructions,
        Field field,
        ImmutableList<String> notes) {

    /** What an entry is. */
    enum Kind {
        QUESTION,
        NOTE,
        STOP,
        COMPUTED
    }
}
