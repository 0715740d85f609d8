package org.polder.analysis;

import org.logicng.formulas.Formula;

/** What a solver made of the variables: whether a variable, or a formula named by one, holds. */
@FunctionalInterface
interface Given {
    boolean is(Formula literal);
}
