/** The code of the README, compiled and run. */
@NullMarked
package org.polder.examples.quickstart;

import org.jspecify.annotations.NullMarked;
