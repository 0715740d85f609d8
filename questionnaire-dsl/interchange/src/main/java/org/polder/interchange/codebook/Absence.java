package org.polder.interchange.codebook;

/** A code that stands for no answer in every coded column of a flat file. */
enum Absence {
    LEFT_OPEN(-1, "left open", "opengelaten"),
    NOT_ASKED(-2, "not asked", "niet gevraagd"),
    NOT_REACHED(-3, "not reached", "niet aan toegekomen");

    private final int code;
    private final String english;
    private final String dutch;

    Absence(int code, String english, String dutch) {
        this.code = code;
        this.english = english;
        this.dutch = dutch;
    }

    int code() {
        return code;
    }

    String english() {
        return english;
    }

    String dutch() {
        return dutch;
    }
}
