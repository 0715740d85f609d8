package org.polder.model;

import java.util.Optional;
import org.polder.answer.Missing;

/** What choosing an option means for the analysis. */
public enum OptionKind {
    /** A substantive answer. */
    SUBSTANTIVE,
    /** "Don't know". */
    DONT_KNOW,
    /** Declining to answer. */
    REFUSED,
    /** "Does not apply". */
    NOT_APPLICABLE;

    /**
     * Tells whether the option counts as a missing answer when tables leave those out.
     *
     * @return true for every kind but the substantive one
     */
    public boolean isMissing() {
        return this != SUBSTANTIVE;
    }

    /**
     * Names the kind of missing answer.
     *
     * @return the kind, or nothing for a substantive answer
     */
    public Optional<Missing> missing() {
        return switch (this) {
            case SUBSTANTIVE -> Optional.empty();
            case DONT_KNOW -> Optional.of(Missing.DONT_KNOW);
            case REFUSED -> Optional.of(Missing.REFUSED);
            case NOT_APPLICABLE -> Optional.of(Missing.NOT_APPLICABLE);
        };
    }
}
