/** JSON: responses in the plain form, read with bounds and written exactly. */
@NullMarked
package org.polder.json;

import org.jspecify.annotations.NullMarked;
