package org.polder.publishing.triples;

import org.polder.tabulation.source.Variable;

/**
 * A variable of the metadata as a variable of a source.
 *
 * @param described what the metadata say
 * @param variable the variable
 * @param field how its values are read
 */
record Interpreted(Described described, Variable variable, Field field) {}
