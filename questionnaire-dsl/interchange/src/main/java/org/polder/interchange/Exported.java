package org.polder.interchange;

import com.google.common.collect.ImmutableList;
import org.polder.problem.Problem;

/**
 * A questionnaire in the format of another tool.
 *
 * @param document the document
 * @param losses what the format cannot say, item by item: warnings for what got lost or changed its meaning
 */
public record Exported(String document, ImmutableList<Problem> losses) {}
