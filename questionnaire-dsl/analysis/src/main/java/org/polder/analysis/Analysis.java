package org.polder.analysis;

/** placeholder. */
public final class Analysis {
    private Analysis() {}
}
