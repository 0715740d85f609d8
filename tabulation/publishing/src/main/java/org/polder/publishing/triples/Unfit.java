package org.polder.publishing.triples;

/** Says that a field cannot be read, and why. */
final class Unfit extends Exception {
    private static final long serialVersionUID = 1L;

    Unfit(String message) {
        super(message);
    }
}
