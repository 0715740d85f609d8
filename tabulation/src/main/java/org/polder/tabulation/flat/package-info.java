/** Responses in flat files and tables: how each variable lies in columns, and what stands there for a missing answer. */
@NullMarked
package org.polder.tabulation.flat;

import org.jspecify.annotations.NullMarked;
