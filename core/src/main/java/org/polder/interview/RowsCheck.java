package org.polder.interview;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.polder.model.Codes;
import org.polder.model.Option;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Severity;

/** Checks the rows of one answer to a grid. */
final class RowsCheck {
    private final Rowed grid;
    private final List<Integer> shown;
    private final Consumer<Problem> problems;

    RowsCheck(Rowed grid, IntPredicate shown, Consumer<Problem> problems) {
        this.grid = grid;
        this.shown = grid.rows().stream().map(Row::code).filter(shown::test).toList();
        this.problems = problems;
    }

    /** Checks the one scale code given to a row. */
    void code(int row, int code) {
        if (exists(row)) {
            asked(row);
            scale(row, code);
        }
    }

    /** Checks the scale codes given to a row. */
    void codes(int row, ImmutableSortedSet<Integer> codes, int most) {
        if (!exists(row)) {
            return;
        }
        asked(row);
        codes.forEach(code -> scale(row, code));
        if (codes.size() > most) {
            report(
                    "too-many",
                    row,
                    "allows at most " + most + " columns; found " + codes.size() + ": " + Codes.listed(codes),
                    ImmutableMap.of("most", String.valueOf(most), "found", String.valueOf(codes.size())));
        }
        grid.scale().stream()
                .filter(option -> option.exclusive() && codes.size() > 1 && codes.contains(option.code()))
                .forEach(option -> report(
                        "exclusive",
                        row,
                        "has column " + option.code() + ", which excludes all others; found " + Codes.listed(codes),
                        ImmutableMap.of("option", String.valueOf(option.code()))));
    }

    private void scale(int row, int code) {
        if (grid.scale().stream().noneMatch(option -> option.code() == code)) {
            String known = Codes.listed(grid.scale().stream().map(Option::code).toList());
            report(
                    "unknown-option",
                    row,
                    "has no scale code " + code + "; its codes are " + known,
                    ImmutableMap.of("option", String.valueOf(code), "allowed", known));
        }
    }

    /** Checks the names given to rows, and that the rows needed are there. */
    void named(Map<Integer, String> names, Set<Integer> judged) {
        names.forEach(this::name);
        for (Row row : grid.rows()) {
            complete(row, judged.contains(row.code()), names.containsKey(row.code()));
        }
    }

    private void complete(Row row, boolean judged, boolean named) {
        boolean byRespondent = row.label() instanceof Row.NamedByRespondent;
        if (byRespondent && judged && !named) {
            report(
                    "name-missing",
                    row.code(),
                    "was judged but has no name: give it in texts under '" + grid.id() + "." + row.code() + "'",
                    ImmutableMap.of());
        }
        if (judged || byRespondent || !shown.contains(row.code())) {
            return;
        }
        Requirement requirement = grid.asking().requirement();
        if (requirement == Requirement.REQUIRED) {
            report("required", row.code(), "must be judged; found no answer", ImmutableMap.of());
        } else if (requirement == Requirement.WARN_ONCE) {
            problems.accept(new Problem(
                    "left-open",
                    Severity.WARNING,
                    place(row.code()),
                    words(row.code()) + "was left open: confirm that, or judge it",
                    ImmutableMap.of("row", String.valueOf(row.code()))));
        }
    }

    private void name(int row, String name) {
        if (!exists(row)) {
            return;
        }
        asked(row);
        boolean byRespondent = grid.row(row)
                .filter(found -> found.label() instanceof Row.NamedByRespondent)
                .isPresent();
        int length = name.codePointCount(0, name.length());
        if (!byRespondent) {
            report(
                    "unexpected-text",
                    row,
                    "has a name of its own, yet the respondent named it \"" + Shorten.of(name) + "\"",
                    ImmutableMap.of());
        } else if (name.isBlank()) {
            report(
                    "blank-text",
                    row,
                    "was given a blank name: write something, or leave the row out",
                    ImmutableMap.of());
        } else if (length > Row.LONGEST_NAME) {
            report(
                    "text-too-long",
                    row,
                    "allows " + Row.LONGEST_NAME + " characters under '" + grid.id() + "." + row + "'; found " + length,
                    ImmutableMap.of("most", String.valueOf(Row.LONGEST_NAME), "found", String.valueOf(length)));
        }
    }

    private boolean exists(int row) {
        if (grid.row(row).isEmpty()) {
            report("unknown-row", row, "does not exist; the rows are " + all(grid.rows()), ImmutableMap.of());
            return false;
        }
        return true;
    }

    /** A row may be asked later, so that what else is wrong with it is told as well. */
    private void asked(int row) {
        if (!shown.contains(row)) {
            report(
                    "row-not-asked",
                    row,
                    "was not asked of this respondent, yet it was answered; the rows asked were "
                            + AnswerCheck.listed(shown),
                    ImmutableMap.of());
        }
    }

    private static String all(Collection<Row> rows) {
        return Codes.listed(rows.stream().map(Row::code).toList());
    }

    private Place place(int row) {
        return Place.item(grid.id() + "." + row);
    }

    private String words(int row) {
        return "Row " + row + " of question '" + grid.id() + "' ";
    }

    private void report(String code, int row, String end, ImmutableMap<String, String> details) {
        problems.accept(Problem.error(code, place(row), words(row) + end)
                .with(ImmutableMap.<String, String>builder()
                        .put("row", String.valueOf(row))
                        .putAll(details)
                        .buildKeepingLast()));
    }
}
