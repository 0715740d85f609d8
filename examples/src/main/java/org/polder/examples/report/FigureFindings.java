package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.polder.tabulation.Break;
import org.polder.tabulation.ReportingRule;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.findings.Findings;
import org.polder.tabulation.findings.GroupNames;

/**
 * Says what a figure shows.
 *
 * @param words the reader's language
 */
public record FigureFindings(ReportWords words) {
    private static final double LEVEL = 0.05;
    private static final String WORK = "workRelation";

    /** A group is named when it has enough respondents, and another most-chosen option or a significant difference. */
    static ReportingRule rule(boolean withoutMissing) {
        ReportingRule rule =
                ReportingRule.ofAtLeast(Report.LEAST_BASE).orOtherMostChosen().orSignificant(LEVEL);
        return withoutMissing ? rule.ofSubstantive() : rule;
    }

    /**
     * Gives the writer of sentences that calls the report's groups by their names.
     *
     * @param withoutMissing whether "don't know" and the like are left out of what is chosen most often
     * @return the writer
     */
    public Findings findings(boolean withoutMissing) {
        Findings findings = Findings.in(words.table()).names(names());
        return withoutMissing ? findings.withoutMissing() : findings;
    }

    private GroupNames names() {
        return GroupNames.none()
                .with(WORK, plurals(WORK, 2, 3, 1, 4))
                .with("organisationType", plurals("organisationType", 1, 3, 2, 4, 5))
                .with("Q5", plurals("Q5", 1, 2, 3, 4, 5, 6, 7, 8, 9, 10));
    }

    private ImmutableMap<Integer, String> plurals(String variable, Integer... codes) {
        ImmutableMap.Builder<Integer, String> names = ImmutableMap.builder();
        for (Integer code : codes) {
            names.put(code, words.of("plural." + variable + "." + code));
        }
        return names.buildOrThrow();
    }

    ImmutableList<String> of(TableResult table, boolean withoutMissing) {
        Findings findings = findings(withoutMissing);
        ImmutableList.Builder<String> said = ImmutableList.builder();
        said.add(findings.total(table));
        if (breaks(table).contains(WORK)) {
            said.addAll(findings.mostChosen(table, WORK));
        }
        return said.build();
    }

    /** Says which groups of other breaks deviate; those of the work relation are all named already. */
    ImmutableList<String> deviating(TableResult table, boolean withoutMissing) {
        List<String> others =
                breaks(table).stream().filter(by -> !by.equals(WORK)).toList();
        TableResult rest = table.by(others);
        return rest.groups().isEmpty()
                ? ImmutableList.of()
                : findings(withoutMissing).deviating(rest, rule(withoutMissing));
    }

    private static List<String> breaks(TableResult table) {
        return table.plan().breaks().stream().map(Break::name).toList();
    }
}
