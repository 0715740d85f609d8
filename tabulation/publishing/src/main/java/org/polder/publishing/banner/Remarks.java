package org.polder.publishing.banner;

import com.google.common.collect.ImmutableList;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.TableWords;

/** What stands below a table. */
public final class Remarks {
    private Remarks() {}

    /**
     * Lists the groups that are left out, and the footnotes.
     *
     * @param table the table
     * @param words the words around the numbers
     * @return sentences
     */
    public static ImmutableList<String> of(TableResult table, TableWords words) {
        return ImmutableList.<String>builder()
                .addAll(words.leftOut(table))
                .addAll(words.notes(table))
                .build();
    }

    /**
     * Gives a table's title.
     *
     * @param table the table
     * @return the variable's name and label
     */
    public static String title(TableResult table) {
        String label = table.variable().label();
        return table.variable().name() + (label.isEmpty() ? "" : "  " + label);
    }
}
