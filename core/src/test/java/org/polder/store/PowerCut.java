package org.polder.store;

/** The moment a simulated machine loses power; an error, so that nothing under test can mistake it for its own. */
final class PowerCut extends Error {
    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("The power is off", null, false, false);
    }
}
