/** What a first pass over responses learns, so that columns can be made wide enough. */
@NullMarked
package org.polder.publishing.measured;

import org.jspecify.annotations.NullMarked;
