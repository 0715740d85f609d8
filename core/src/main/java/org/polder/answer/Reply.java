package org.polder.answer;

import org.polder.name.ItemId;

/**
 * An answer together with the question it is for.
 *
 * @param question the question's id
 * @param answer what the respondent gave
 */
public record Reply(ItemId question, Answer answer) {}
