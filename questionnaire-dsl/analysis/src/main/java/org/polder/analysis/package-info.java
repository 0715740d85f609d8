/**
 * The analyser: what is proven about a questionnaire before it is fielded.
 *
 * <p>{@link org.polder.analysis.Analysis} is the way in.
 */
@NullMarked
package org.polder.analysis;

import org.jspecify.annotations.NullMarked;
