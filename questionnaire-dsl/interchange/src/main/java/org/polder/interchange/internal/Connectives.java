package org.polder.interchange.internal;

import java.util.List;

/**
 * How an expression language joins conditions.
 *
 * @param <F> a condition in that language
 */
public interface Connectives<F> {
    /** Gives the condition that is always, or never, true. */
    F of(boolean value);

    /** Holds where all parts do. */
    F all(List<F> parts);

    /** Holds where some part does. */
    F any(List<F> parts);

    /** Holds where the part does not. */
    F not(F part);
}
