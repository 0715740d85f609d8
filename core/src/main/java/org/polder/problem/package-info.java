/** Problems: what is wrong with some input, where, what is allowed and the likely fix. */
@NullMarked
package org.polder.problem;

import org.jspecify.annotations.NullMarked;
