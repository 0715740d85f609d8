/** The interview engine: routing, validation and the pure interview step. */
@NullMarked
package org.polder.interview;

import org.jspecify.annotations.NullMarked;
