/** What several formats need: XML and JSON of unknown origin, XML to write, and conditions in other languages. */
@NullMarked
package org.polder.interchange.internal;

import org.jspecify.annotations.NullMarked;
