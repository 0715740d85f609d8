/** What several formats need: XML and JSON of unknown origin, and XML to write. */
@NullMarked
package org.polder.interchange.internal;

import org.jspecify.annotations.NullMarked;
