package org.polder.examples.report;

/** How a published number compares with the one computed here. */
public enum Verdict {
    /** They agree. */
    MET("met"),
    /** They differ. */
    MISSED("missed"),
    /** There is nothing to compare it with: nobody is in the group. */
    OPEN("open");

    private final String key;

    Verdict(String key) {
        this.key = key;
    }

    /**
     * Names the verdict in files and as a class of a page's style.
     *
     * @return such as {@code met}
     */
    public String key() {
        return key;
    }
}
