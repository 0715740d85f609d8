/** The journal of an interview: what happened in it, event by event, from which it can be had again. */
@NullMarked
package org.polder.journal;

import org.jspecify.annotations.NullMarked;
