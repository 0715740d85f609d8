/** Tables laid out for a reader: nested headings, what stands below them, and the words around. */
@NullMarked
package org.polder.publishing.banner;

import org.jspecify.annotations.NullMarked;
