/** Tables as pages for a browser. */
@NullMarked
package org.polder.publishing.html;

import org.jspecify.annotations.NullMarked;
