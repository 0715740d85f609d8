package org.polder.examples.embedding;

/** How a respondent leaves what they were asked. */
enum Leaving {
    DONE,
    BACK,
    EXPLAIN,
    STOP
}
