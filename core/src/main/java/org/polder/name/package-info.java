/** Names: the identifiers by which questionnaires, answers and texts refer to one another. */
@NullMarked
package org.polder.name;

import org.jspecify.annotations.NullMarked;
