/**
 * The audit of a questionnaire against data: who answered what they were never asked, who was skipped, and which
 * condition explains who answered, from responses or from published bases alone.
 */
@NullMarked
package org.polder.analysis.audit;

import org.jspecify.annotations.NullMarked;
