/**
 * Renderings of a questionnaire for people: routing in words, the paper form and the routing diagram.
 *
 * <p>{@link org.polder.analysis.paper.RoutingWords} says conditions to people.
 */
@NullMarked
package org.polder.analysis.paper;

import org.jspecify.annotations.NullMarked;
