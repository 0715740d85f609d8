package org.polder.tabulation.findings;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.tabulation.Cell;
import org.polder.tabulation.Group;
import org.polder.tabulation.ReportingRule;
import org.polder.tabulation.Share;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.source.Category;

/**
 * How one group deviates from the total, in words.
 *
 * @param table the table
 * @param rule what counts as a deviation
 * @param sentences the language
 */
record Deviation(TableResult table, ReportingRule rule, Sentences sentences) {

    Optional<String> sentence(Group group) {
        boolean without = rule.withoutMissing();
        boolean bothChose = Choice.exists(group, without) && Choice.exists(table.total(), without);
        if (rule.otherMostChosen()
                && bothChose
                && !group.mostChosen(without).equals(table.total().mostChosen(without))) {
            Choice here = Choice.of(group, without, sentences);
            Choice all = Choice.of(table.total(), without, sentences);
            return Optional.of(sentences.sentence(sentences.say(
                    "other",
                    table.variable(),
                    sentences.group(group),
                    here.what(),
                    here.share(),
                    all.what(),
                    all.share())));
        }
        return widest(group).map(line -> sentence(group, line));
    }

    private String sentence(Group group, int line) {
        Cell cell = group.cells().get(line);
        Share here = cell.share().orElseThrow();
        Share all = table.total().cells().get(line).share().orElseThrow();
        Category option = cell.option().orElseThrow();
        return sentences.sentence(sentences.say(
                here.value() > all.value() ? "more" : "less",
                table.variable(),
                sentences.group(group),
                sentences.quoted(List.of(option)),
                sentences.percent(here),
                sentences.percent(all)));
    }

    /** The option whose share differs most from the total's, the first of several. */
    private Optional<Integer> widest(Group group) {
        return IntStream.range(0, group.cells().size())
                .filter(line -> looked(group.cells().get(line))
                        && !table.total().cells().get(line).isHidden())
                .boxed()
                .max(Comparator.comparingDouble((Integer line) -> distance(group, line))
                        .thenComparing(Comparator.reverseOrder()));
    }

    private boolean looked(Cell cell) {
        return cell.option().isPresent() && !cell.isHidden() && (cell.line().isSubstantive() || !rule.withoutMissing());
    }

    private double distance(Group group, int line) {
        return Math.abs(group.cells().get(line).share().orElseThrow().value()
                - table.total().cells().get(line).share().orElseThrow().value());
    }
}
