/** Conditions: the routing rules of a questionnaire as values, and their three-valued logic. */
@NullMarked
package org.polder.condition;

import org.jspecify.annotations.NullMarked;
