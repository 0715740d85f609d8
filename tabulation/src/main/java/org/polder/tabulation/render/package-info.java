/** Tables as text, CSV and JSON. */
@NullMarked
package org.polder.tabulation.render;

import org.jspecify.annotations.NullMarked;
