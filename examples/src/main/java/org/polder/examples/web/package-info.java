/** The web survey: pages made on the server that work without script, over a store that keeps every answer. */
@NullMarked
package org.polder.examples.web;

import org.jspecify.annotations.NullMarked;
