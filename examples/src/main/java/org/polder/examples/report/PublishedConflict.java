package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.polder.tabulation.audit.AuditText;
import org.polder.tabulation.audit.Contradiction;
import org.polder.tabulation.audit.Statement;

/**
 * Published statements that cannot all be true, in the reader's language.
 *
 * @param contradiction the statements
 * @param report the report that sets them beside its own numbers
 */
public record PublishedConflict(Contradiction contradiction, Report report) {

    /**
     * Names the contradiction.
     *
     * @param number its number
     * @return the number, and the figures and tables concerned
     */
    public String title(int number) {
        ReportWords words = report.words();
        return number + ". "
                + words.list(statements().stream()
                        .map(PublishedNumber::figure)
                        .distinct()
                        .map(words::figure)
                        .toList());
    }

    /**
     * Lists the statements.
     *
     * @return them as the report says them, beside its own numbers
     */
    public ImmutableList<PublishedNumber> statements() {
        return contradiction.statements().stream()
                .flatMap(one ->
                        report.checked().stream().filter(number -> number.id().equals(one.id())))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Lists the ids of what says the same elsewhere.
     *
     * @return the ids; empty when nothing does
     */
    public String repeats() {
        return report.words()
                .list(contradiction.repeats().stream().map(Statement::id).toList());
    }

    /**
     * Shows that they cannot all be true.
     *
     * @return the arithmetic
     */
    public String reason() {
        return contradiction.arithmetic().in(report.words().language()).replace(" %", "\u00a0%");
    }

    /**
     * Lists what would mend it.
     *
     * @return for one statement each the nearest numbers with which all others can be true
     */
    public ImmutableList<String> repairs() {
        ReportWords words = report.words();
        char point = words.number(BigDecimal.valueOf(5, 1)).charAt(1);
        return contradiction.repairs().stream()
                .map(repair -> words.of(
                        "contradictions.repair",
                        repair.statement().id(),
                        repair.text(point).replace(" %", "\u00a0%")))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Names the ways of rounding that would explain it.
     *
     * @return the ways; empty when none would
     */
    public String roundings() {
        return contradiction.roundings().stream()
                .map(rounding -> AuditText.rounding(rounding, report.words().language()))
                .collect(Collectors.joining("; "));
    }
}
