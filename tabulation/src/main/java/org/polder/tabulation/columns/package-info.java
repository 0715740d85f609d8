/** Responses held in memory, column by column, and counted at the speed of memory. */
@NullMarked
package org.polder.tabulation.columns;

import org.jspecify.annotations.NullMarked;
