package org.polder.interview;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** An expression compiled for looking answers up by position; null stands for a missing value. */
@FunctionalInterface
interface Formula {
    @Nullable
    BigDecimal on(State state);
}
