/** The command line. */
@NullMarked
package org.polder.examples.cli;

import org.jspecify.annotations.NullMarked;
