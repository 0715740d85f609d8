/** Arbitrary questionnaires, answers and moves for properties. */
@NullMarked
package org.polder.arbitrary;

import org.jspecify.annotations.NullMarked;
