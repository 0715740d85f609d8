/** What every format has in common. */
@NullMarked
package org.polder.interchange;

import org.jspecify.annotations.NullMarked;
