/** Texts: wordings per language, their variants by respondent and their fills. */
@NullMarked
package org.polder.text;

import org.jspecify.annotations.NullMarked;
