package org.polder.tabulation.coding;

/**
 * What a respondent wrote.
 *
 * @param respondent the respondent's name
 * @param text the words
 */
public record OpenAnswer(String respondent, String text) {}
