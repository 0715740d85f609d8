/** An application that embeds interviews: kept in a database, held in a terminal, gone on with after any end. */
@NullMarked
package org.polder.examples.embedding;

import org.jspecify.annotations.NullMarked;
