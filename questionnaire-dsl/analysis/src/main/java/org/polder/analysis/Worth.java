package org.polder.analysis;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import org.logicng.formulas.Formula;

/**
 * The values a computed number can have, each with when it has it; where none and nothing loose holds it is missing.
 *
 * @param values when it has each value; no two hold at once
 * @param loose when it has a value of which nothing is known, or is missing, in the loose world only
 */
record Worth(ImmutableSortedMap<BigDecimal, Formula> values, Formula loose) {}
