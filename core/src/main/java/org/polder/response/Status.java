package org.polder.response;

import java.util.Arrays;
import java.util.Optional;

/** How far an interview got. */
public enum Status {
    /** Every item on the respondent's path was handled. */
    COMPLETE("complete"),
    /** The respondent stopped on the way. */
    PARTIAL("partial"),
    /** The respondent does not belong to the population asked. */
    SCREENED_OUT("screened-out");

    private final String code;

    Status(String code) {
        this.code = code;
    }

    /**
     * Gives the name in files.
     *
     * @return such as {@code complete}
     */
    public String code() {
        return code;
    }

    /**
     * Finds a status by its name in files.
     *
     * @param code the name
     * @return the status, or nothing when there is none of that name
     */
    public static Optional<Status> of(String code) {
        return Arrays.stream(values())
                .filter(status -> status.code.equals(code))
                .findFirst();
    }
}
