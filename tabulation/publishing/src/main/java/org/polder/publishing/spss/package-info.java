/** Responses for SPSS and PSPP: a data file, and a syntax file that reads and labels it. */
@NullMarked
package org.polder.publishing.spss;

import org.jspecify.annotations.NullMarked;
