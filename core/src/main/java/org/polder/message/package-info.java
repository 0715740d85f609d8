/** Messages that respondents read when an answer is not taken, in replaceable words. */
@NullMarked
package org.polder.message;

import org.jspecify.annotations.NullMarked;
