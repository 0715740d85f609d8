package org.polder.examples.benchmarks;

import com.google.common.collect.ImmutableList;

/**
 * One choice question, without its words.
 *
 * @param multiple whether several options can be chosen
 * @param options the number of options, coded from 1
 * @param condition who is asked: parts joined from left to right; everyone when there is none
 */
record ItemShape(boolean multiple, int options, ImmutableList<ConditionPart> condition) {}
