package org.polder.interchange.xform;

import java.util.function.LongConsumer;

/** The seeds of the long tests. */
final class Seeds {
    private Seeds() {}

    /** Tries as many seeds as the build asks for. */
    static void each(LongConsumer test) {
        int tries = Integer.getInteger("polder.tries", 3000);
        for (long seed = 1; seed <= tries; seed++) {
            test.accept(seed);
        }
    }
}
