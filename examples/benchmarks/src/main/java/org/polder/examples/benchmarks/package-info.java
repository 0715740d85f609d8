/** Measures the interview engine beside its peers, over questionnaires made from one description. */
@NullMarked
package org.polder.examples.benchmarks;

import org.jspecify.annotations.NullMarked;
