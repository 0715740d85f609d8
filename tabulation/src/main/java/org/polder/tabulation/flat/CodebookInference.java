package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Run;

/**
 * Reads off the data what their columns hold.
 *
 * <p>The rules, of which the first that fits holds:
 *
 * <ul>
 *   <li>a column named {@code respondent}, {@code respondent_id}, {@code respondentid} or {@code id} names the
 *       respondent; a column {@code reached} whose cells are names of items tells how far the interview got;
 *   <li>two or more columns such as {@code Q7_1, Q7_2}, {@code Q7.1}, {@code Q7[1]} or {@code Q7 1} that hold 0 and 1
 *       only are one multiple choice {@code Q7};
 *   <li>a column named weight, gewicht, weging or weegfactor, or whose name has that word before or behind {@code _},
 *       holds numbers when all its cells are;
 *   <li>whole numbers without a leading zero are the codes of a single choice when there are at most 30 of them, and
 *       either each occurs three times on average or all lie from -9 to 12 or are 88 or 97 to 99; each code is its own
 *       label;
 *   <li>other numbers, with a decimal point, are numbers; ISO dates are days;
 *   <li>lists of at most 300 whole numbers with {@code ;}, {@code |}, a comma or a space between them are the codes of
 *       a multiple choice;
 *   <li>texts are the labels of a single choice when there are at most 30 of them, of at most 60 characters, that
 *       occur twice on average; their codes are 1, 2, … in the order of the sorted labels;
 *   <li>everything else is text, also a column that is empty throughout.
 * </ul>
 *
 * <p>An empty cell counts as not asked. In a file with the columns {@code respondent} and {@code reached} the codes -1,
 * -2 and -3 stand for no answer, and a column {@code x_missing} of these codes belongs to {@code x}; elsewhere such
 * numbers are codes or numbers like others.
 */
public final class CodebookInference {
    private final ImmutableList<String> columns;
    private final Map<String, ColumnFacts> facts = new LinkedHashMap<>();
    private long rows;

    private CodebookInference(ImmutableList<String> columns) {
        this.columns = columns;
        columns.stream().filter(column -> !column.isEmpty()).forEach(column -> facts.put(column, new ColumnFacts()));
    }

    /**
     * Begins to look at data.
     *
     * @param columns the names of the columns; one without a name is not looked at
     * @return an inference that has seen no rows
     */
    public static CodebookInference over(List<String> columns) {
        return new CodebookInference(ImmutableList.copyOf(columns));
    }

    /**
     * Infers a codebook from all rows of a file, row by row.
     *
     * @param file the file
     * @return the codebook
     * @throws ProblemsException when the file cannot be read as CSV, or has two columns of one name
     */
    public static InferredCodebook of(CsvFile file) {
        return of(file, OptionalLong.empty(), Run.here());
    }

    /**
     * Infers a codebook from the first rows of a file.
     *
     * @param file the file
     * @param most how many rows to look at at most; all without it
     * @param run whose progress is asked whether to stop, and hears which share of the bytes lies behind
     * @return the codebook
     * @throws ProblemsException when the file cannot be read as CSV, or has two columns of one name
     */
    public static InferredCodebook of(CsvFile file, OptionalLong most, Run run) {
        try (CsvPass pass = file.open()) {
            CodebookInference inference = over(pass.header());
            refuseTwice(file, pass.header());
            String[] names = pass.header().toArray(String[]::new);
            long left = most.orElse(Long.MAX_VALUE);
            while (left > 0 && pass.next(run)) {
                // A row that cannot be read is reported when it is to be counted.
                if (pass.shape().isEmpty()) {
                    inference.row(names, pass.row());
                    left--;
                }
            }
            return inference.infer(left > 0 || !pass.next(run));
        }
    }

    private static void refuseTwice(CsvFile file, List<String> header) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < header.size(); i++) {
            Integer earlier = seen.putIfAbsent(header.get(i), i);
            if (earlier != null && !header.get(i).isEmpty()) {
                problems.add(RowDecoder.twice(file, header.get(i), earlier, i));
            }
        }
        if (!problems.isEmpty()) {
            throw file.refused(problems);
        }
    }

    /**
     * Tells whether whole numbers are taken for the codes of a single choice.
     *
     * @param codes the different numbers
     * @param filled how many cells hold one of them
     * @return true when there are at most 30 of them, and each occurs three times on average or all are usual codes
     */
    public static boolean isCodes(Collection<Integer> codes, long filled) {
        boolean usual =
                codes.stream().allMatch(code -> code >= -9 && code <= 12 || code == 88 || code >= 97 && code <= 99);
        return codes.size() <= InferredColumns.MOST_CODES && (usual || filled >= 3L * codes.size());
    }

    private void row(String[] names, RowCells row) {
        rows++;
        for (int i = 0; i < names.length; i++) {
            if (!row.isEmpty(i) && !names[i].isEmpty()) {
                facts.get(names[i]).add(row.cell(i));
            }
        }
    }

    /**
     * Looks at a row.
     *
     * @param row the row
     */
    public void add(FlatRow row) {
        rows++;
        facts.forEach((column, seen) -> row.cell(column).ifPresent(seen::add));
    }

    /**
     * Tells what the rows seen so far have in common.
     *
     * @param whole whether these are all rows there are
     * @return the codebook
     */
    public InferredCodebook infer(boolean whole) {
        InferredColumns inferred = new InferredColumns(ImmutableMap.copyOf(facts));
        Codebook codebook = inferred.codebook();
        List<String> notes = new ArrayList<>(inferred.notes());
        Optional.of(columns.stream().filter(String::isEmpty).count())
                .filter(count -> count > 0)
                .ifPresent(count -> notes.add(count + " columns have no name and were left out."));
        return new InferredCodebook(codebook, rows, whole, ImmutableList.copyOf(notes));
    }
}
