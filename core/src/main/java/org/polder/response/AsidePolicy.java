package org.polder.response;

import java.util.Arrays;
import java.util.Optional;

/** What happens at completion to answers that fell off the path. */
public enum AsidePolicy {
    /** They stay with the interview and out of the response. */
    KEEP_APART("keep-apart"),
    /** They go into the response, marked as not counting. */
    EXPORT_MARKED("export-marked"),
    /** They are deleted. */
    DELETE("delete");

    private final String code;

    AsidePolicy(String code) {
        this.code = code;
    }

    /**
     * Gives the name in files.
     *
     * @return such as {@code keep-apart}
     */
    public String code() {
        return code;
    }

    /**
     * Finds a policy by its name in files.
     *
     * @param code the name
     * @return the policy, or nothing when there is none of that name
     */
    public static Optional<AsidePolicy> of(String code) {
        return Arrays.stream(values())
                .filter(policy -> policy.code.equals(code))
                .findFirst();
    }
}
