/** Sound questionnaires with the structure of well-known public instruments, in words of our own. */
@NullMarked
package org.polder.analysis.instruments;

import org.jspecify.annotations.NullMarked;
