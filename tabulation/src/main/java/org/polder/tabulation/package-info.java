/** Tables: what to count, over which base and by which groups, and what came of it. */
@NullMarked
package org.polder.tabulation;

import org.jspecify.annotations.NullMarked;
