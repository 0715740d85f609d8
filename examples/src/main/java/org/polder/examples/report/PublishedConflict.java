package org.polder.examples.report;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.tabulation.audit.AuditText;
import org.polder.tabulation.audit.Contradiction;
import org.polder.tabulation.audit.Statement;

/**
 * Published statements that cannot all be true, in the reader's language.
 *
 * @param contradiction the statements
 * @param words the reader's language
 */
public record PublishedConflict(Contradiction contradiction, ReportWords words) {
    private static final int FEW = 6;

    /**
     * Names the contradiction.
     *
     * @param number its number
     * @return the statements' ids, and behind them those that say the same; of many statements how many they are
     */
    public String title(int number) {
        int statements = contradiction.statements().size();
        return number + ". "
                + (statements > FEW
                        ? words.of("contradictions.many", statements)
                        : names(contradiction.statements().stream())
                                + (contradiction.repeats().isEmpty()
                                        ? ""
                                        : " ("
                                                + words.of(
                                                        "contradictions.also", names(contradiction.repeats().stream()))
                                                + ")"));
    }

    private static String names(Stream<Statement> statements) {
        return statements.map(Statement::id).collect(Collectors.joining(" + "));
    }

    /**
     * Shows that they cannot.
     *
     * @return the arithmetic
     */
    public String reason() {
        return contradiction.arithmetic().in(words.language());
    }

    /**
     * Lists what would mend it.
     *
     * @return for one statement each the nearest numbers with which all others can be true
     */
    public ImmutableList<String> repairs() {
        char point = words.number(BigDecimal.valueOf(5, 1)).charAt(1);
        return contradiction.repairs().stream()
                .map(repair ->
                        words.of("contradictions.repair", repair.statement().id(), repair.text(point)))
                .collect(ImmutableList.toImmutableList());
    }

    /**
     * Names the ways of rounding that would explain it.
     *
     * @return the ways; empty when none would
     */
    public String roundings() {
        return contradiction.roundings().stream()
                .map(rounding -> AuditText.rounding(rounding, words.language()))
                .collect(Collectors.joining("; "));
    }
}
