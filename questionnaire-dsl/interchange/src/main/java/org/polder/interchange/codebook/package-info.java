/** What the columns of a data file hold: a codebook for people, and one in DDI. */
@NullMarked
package org.polder.interchange.codebook;

import org.jspecify.annotations.NullMarked;
