/** The researcher's pages of a survey: how the response goes, what it shows, open answers and exports. */
@NullMarked
package org.polder.examples.results;

import org.jspecify.annotations.NullMarked;
