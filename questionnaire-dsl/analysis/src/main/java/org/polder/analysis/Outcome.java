package org.polder.analysis;

import org.logicng.formulas.Formula;

/**
 * When a condition holds and when it fails; where it does neither it is unknown.
 *
 * @param holds when it is true
 * @param fails when it is false
 */
record Outcome(Formula holds, Formula fails) {
    Outcome negated() {
        return new Outcome(fails, holds);
    }
}
