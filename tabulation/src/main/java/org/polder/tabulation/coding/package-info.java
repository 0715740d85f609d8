/** Open answers, put under codes by a frame that is data. */
@NullMarked
package org.polder.tabulation.coding;

import org.jspecify.annotations.NullMarked;
