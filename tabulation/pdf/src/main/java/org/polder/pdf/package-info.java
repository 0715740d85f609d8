/** Pages printed as PDF. */
@NullMarked
package org.polder.pdf;

import org.jspecify.annotations.NullMarked;
