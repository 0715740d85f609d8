/** Response sources: where tables get their respondents from. */
@NullMarked
package org.polder.tabulation.source;

import org.jspecify.annotations.NullMarked;
