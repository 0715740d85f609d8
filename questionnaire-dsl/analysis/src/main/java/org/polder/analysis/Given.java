package org.polder.analysis;

import org.logicng.formulas.Formula;

/** What a solver made of the variables: whether a variable, or a formula named by one, holds. */
interface Given {
    boolean is(Formula literal);

    /** Tells whether the solver had to look at an item, rather than taking its usual answer. */
    boolean hangsOn(int position);
}
