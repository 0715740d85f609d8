package org.polder.publishing.banner;

/**
 * A heading over one or more columns of a table.
 *
 * @param text the heading
 * @param column the first column it is over, from 0
 * @param columns how many it is over
 * @param rows how many rows of headings it takes
 * @param isGroup whether it names the groups of several columns rather than one column
 */
public record Heading(String text, int column, int columns, int rows, boolean isGroup) {}
