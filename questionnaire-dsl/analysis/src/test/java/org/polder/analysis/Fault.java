package org.polder.analysis;

import java.util.Optional;

/** A kind of fault that can be planted in a clean questionnaire. */
@FunctionalInterface
interface Fault {
    /**
     * Plants the fault.
     *
     * @param ground where
     * @param toss chance
     * @return the questionnaire with the fault; nothing when this is no place for it
     */
    Optional<Plant> plant(Ground ground, Toss toss);
}
