package org.polder.interchange.internal;

/** Says what of an expression is outside of what is read, as the end of a sentence. */
public final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    /** Says what it is, in words that follow "it". */
    public NotUnderstood(String what) {
        super(what);
    }
}
