/** Codebooks and plain records in JSON, read within bounds. */
@NullMarked
package org.polder.tabulation.json;

import org.jspecify.annotations.NullMarked;
