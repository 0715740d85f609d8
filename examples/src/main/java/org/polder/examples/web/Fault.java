package org.polder.examples.web;

import org.polder.name.ItemId;

/**
 * One thing that is wrong or unusual about an answer, as its respondent reads it.
 *
 * @param item the question
 * @param field the id of the field to go to
 * @param message what is wrong
 * @param warning whether the respondent may stand by the answer
 */
public record Fault(ItemId item, String field, String message, boolean warning) {}
