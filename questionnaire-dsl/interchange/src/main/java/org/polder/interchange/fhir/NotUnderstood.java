package org.polder.interchange.fhir;

/** Says what of an expression is outside of what is read, as the end of a sentence. */
final class NotUnderstood extends Exception {
    private static final long serialVersionUID = 1L;

    NotUnderstood(String what) {
        super(what);
    }
}
