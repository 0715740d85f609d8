package org.polder.model;

import java.util.Arrays;
import java.util.Optional;

/** In which order a respondent meets options, rows or items, drawn from the seed of the interview. */
public enum Ordering {
    /** As written. */
    AS_WRITTEN("as-written"),
    /** In any order, each as likely. */
    SHUFFLED("shuffled"),
    /** As written, but starting anywhere and going round. */
    ROTATED("rotated"),
    /** As written, or the other way round. */
    FLIPPED("flipped");

    private final String code;

    Ordering(String code) {
        this.code = code;
    }

    /**
     * Gives the name in files.
     *
     * @return such as {@code shuffled}
     */
    public String code() {
        return code;
    }

    /**
     * Finds an ordering by its name in files.
     *
     * @param code the name
     * @return the ordering, or nothing when there is none of that name
     */
    public static Optional<Ordering> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
