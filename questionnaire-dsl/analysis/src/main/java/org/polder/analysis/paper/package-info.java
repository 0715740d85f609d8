/**
 * Renderings of a questionnaire for people: routing in words, the paper form and the routing diagram.
 *
 * <p>{@link org.polder.analysis.paper.PaperForm}, {@link org.polder.analysis.paper.RoutingDiagram} and
 * {@link org.polder.analysis.paper.RoutingWords} are the ways in.
 */
@NullMarked
package org.polder.analysis.paper;

import org.jspecify.annotations.NullMarked;
