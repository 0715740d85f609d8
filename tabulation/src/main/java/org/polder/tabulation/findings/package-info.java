/** What tables show, said in sentences. */
@NullMarked
package org.polder.tabulation.findings;

import org.jspecify.annotations.NullMarked;
