/** Reconstruction: interviews that agree with published figures, found by a constraint solver. */
@NullMarked
package org.polder.examples.reconstruction;

import org.jspecify.annotations.NullMarked;
