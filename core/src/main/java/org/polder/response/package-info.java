/** Responses: what one respondent answered, as kept after or during an interview. */
@NullMarked
package org.polder.response;

import org.jspecify.annotations.NullMarked;
