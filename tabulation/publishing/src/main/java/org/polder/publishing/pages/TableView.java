package org.polder.publishing.pages;

import com.google.common.collect.ImmutableList;

/**
 * A table, ready to be written.
 *
 * @param id what its parts are named after, unlike that of another table on one page
 * @param caption its caption
 * @param spans how many columns each group of columns has, the labels of the rows left out
 * @param headings the rows of headings
 * @param rows the rows
 * @param bases the rows below with the bases
 * @param remarks the footnotes
 */
public record TableView(
        String id,
        String caption,
        ImmutableList<Integer> spans,
        ImmutableList<ImmutableList<Head>> headings,
        ImmutableList<Row> rows,
        ImmutableList<Row> bases,
        ImmutableList<String> remarks) {

    /**
     * A heading.
     *
     * @param id its name
     * @param text what it says
     * @param columns over how many columns it is
     * @param rows over how many rows it goes
     * @param scope {@code col} or {@code colgroup}
     * @param letter the letter of its column; empty for none
     */
    public record Head(String id, String text, int columns, int rows, String scope, String letter) {}

    /**
     * A row.
     *
     * @param id the name of its heading
     * @param label its heading
     * @param style its class
     * @param cells its cells
     */
    public record Row(String id, String label, String style, ImmutableList<Entry> cells) {}

    /**
     * A cell.
     *
     * @param headers the names of its headings
     * @param style its class
     * @param text its number, or a sign
     * @param hint what the sign means; empty for a number
     * @param count how many respondents; empty for none
     * @param interval the ends of the interval; empty for none
     * @param letters the columns it is above; empty for none
     */
    public record Entry(
            String headers, String style, String text, String hint, String count, String interval, String letters) {}
}
