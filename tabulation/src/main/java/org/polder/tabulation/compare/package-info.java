/** Comparisons with other surveys and with statistics. */
@NullMarked
package org.polder.tabulation.compare;

import org.jspecify.annotations.NullMarked;
