package org.polder.interview;

import org.polder.model.Row;

/**
 * One grid row as this respondent reads it.
 *
 * @param code the row's code
 * @param label the label, filled in; for a row that the respondent names, the invitation
 * @param row the row in the questionnaire
 */
public record PromptRow(int code, String label, Row row) {}
