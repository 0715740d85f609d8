package org.polder.interchange;

import com.google.common.collect.ImmutableList;
import org.polder.model.Manuscript;
import org.polder.problem.Problem;

/**
 * A questionnaire read from the format of another tool, sound or not.
 *
 * @param manuscript the questionnaire; its own {@link Manuscript#problems} tell what is wrong with it
 * @param losses what was not understood, with its place: warnings, nothing is dropped without one
 */
public record Imported(Manuscript manuscript, ImmutableList<Problem> losses) {}
