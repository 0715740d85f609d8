package org.polder.tabulation.render;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.Multimaps;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.polder.tabulation.Break;
import org.polder.tabulation.HiddenGroup;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Variable;

/**
 * Says which groups a table does not show, break by break.
 *
 * @param table the table
 * @param words the words
 */
record LeftOut(TableResult table, TableWords words) {

    ImmutableList<String> sentences() {
        List<HiddenGroup> left = table.hidden().stream()
                .filter(group -> group.reason() != HiddenGroup.Reason.EMPTY)
                .toList();
        return Multimaps.index(left, HiddenGroup::by).asMap().entrySet().stream()
                .map(entry -> sentence(entry.getKey(), entry.getValue()))
                .collect(ImmutableList.toImmutableList());
    }

    /** Groups of several breaks may be called the same, so each break is named where there are more. */
    private String sentence(Break by, Collection<HiddenGroup> groups) {
        String named = Multimaps.index(groups, HiddenGroup::reason).asMap().entrySet().stream()
                .map(entry -> labels(entry.getValue()) + " (" + words.word("hidden-group." + entry.getKey()) + ")")
                .collect(Collectors.joining("; "));
        return table.breaks().size() == 1
                ? words.sentence("left-out", named)
                : words.sentence("left-out.by", label(by), named);
    }

    private static String labels(Collection<HiddenGroup> groups) {
        return groups.stream().map(HiddenGroup::label).collect(Collectors.joining(", "));
    }

    private String label(Break by) {
        return table.breaks().get(table.plan().breaks().indexOf(by)).stream()
                .map(Variable::label)
                .collect(Collectors.joining(" / "));
    }
}
