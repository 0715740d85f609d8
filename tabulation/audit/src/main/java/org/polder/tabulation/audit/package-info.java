/** The audit of published percentages: which printed numbers could come from whole respondents, and which cannot. */
@NullMarked
package org.polder.tabulation.audit;

import org.jspecify.annotations.NullMarked;
