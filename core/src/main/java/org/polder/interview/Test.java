package org.polder.interview;

import org.polder.condition.Truth;

/** A condition compiled for looking answers up by position. */
@FunctionalInterface
interface Test {
    Truth on(State state);
}
