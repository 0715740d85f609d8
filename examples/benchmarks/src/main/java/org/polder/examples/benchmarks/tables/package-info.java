/**
 * Measures tables of respondents, in memory and in a file, beside hand-written loops and other engines, all over the
 * same data.
 */
@NullMarked
package org.polder.examples.benchmarks.tables;

import org.jspecify.annotations.NullMarked;
