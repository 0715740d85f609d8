package org.polder.model;

import java.util.Arrays;
import java.util.Optional;

/** Whether a question must be answered before the interview goes on. */
public enum Requirement {
    /** It must be answered. */
    REQUIRED("required"),
    /** It may be left open. */
    OPTIONAL("optional"),
    /** It may be left open by a respondent who confirms that once. */
    WARN_ONCE("warn-once");

    private final String code;

    Requirement(String code) {
        this.code = code;
    }

    /**
     * Gives the name in files.
     *
     * @return such as {@code warn-once}
     */
    public String code() {
        return code;
    }

    /**
     * Finds a requirement by its name in files.
     *
     * @param code the name
     * @return the requirement, or nothing when there is none of that name
     */
    public static Optional<Requirement> of(String code) {
        return Arrays.stream(values()).filter(value -> value.code.equals(code)).findFirst();
    }
}
