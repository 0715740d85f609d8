package org.polder.interview;

import org.polder.model.Option;

/**
 * One option as this respondent reads it.
 *
 * @param code the option's code
 * @param label the label, filled in
 * @param option the option in the questionnaire
 */
public record Choice(int code, String label, Option option) {}
