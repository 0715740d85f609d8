/**
 * Triple-S, the survey interchange standard, version 2.0: metadata in XML beside a data file of fixed or comma-separated
 * fields, written and read.
 */
@NullMarked
package org.polder.publishing.triples;

import org.jspecify.annotations.NullMarked;
