package org.polder.model;

import org.polder.condition.Condition;
import org.polder.text.Text;

/**
 * What an answer must agree with beyond its own question's bounds.
 *
 * @param holds what must not be false, over this item and earlier ones; unknown passes
 * @param message what the respondent reads when it is false
 * @param soft whether a respondent who confirms the answer may go on
 */
public record Check(Condition holds, Text message, boolean soft) {}
