package org.polder.publishing.pages;

import com.google.common.collect.ImmutableList;

/**
 * A page of tables.
 *
 * @param language its language tag
 * @param title its title
 * @param contents what to call the list of tables
 * @param parts its tables, each with the chart that goes with it
 */
public record PageView(String language, String title, String contents, ImmutableList<Part> parts) {

    /**
     * A table with its chart.
     *
     * @param id where to find it on the page
     * @param title its title
     * @param chart the SVG that goes with it; empty for none
     * @param table the table
     */
    public record Part(String id, String title, String chart, TableView table) {}
}
