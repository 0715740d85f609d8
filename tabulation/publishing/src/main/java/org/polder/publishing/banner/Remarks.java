package org.polder.publishing.banner;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.HiddenGroup;
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
        List<HiddenGroup> left = table.hidden().stream()
                .filter(group -> group.reason() != HiddenGroup.Reason.EMPTY)
                .toList();
        ImmutableList.Builder<String> remarks = ImmutableList.builder();
        if (!left.isEmpty()) {
            remarks.add(words.sentence(
                    "left-out",
                    left.stream()
                            .map(group -> group.label() + " (" + words.word("hidden-group." + group.reason()) + ")")
                            .collect(Collectors.joining(", "))));
        }
        return remarks.addAll(words.notes(table)).build();
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
