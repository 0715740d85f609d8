package org.polder.dsl;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.polder.condition.Condition;
import org.polder.model.Ordering;
import org.polder.text.Fill;

/**
 * A grid being declared: rows judged on one scale.
 *
 * <p>Rows and columns declared without a label take it from the text bundles, under the keys {@code id.row.code} and
 * {@code id.scale.code}.
 *
 * @param <S> the kind of grid itself
 */
public abstract sealed class RowedQuestion<S extends RowedQuestion<S>> extends Question<S>
        permits GridQuestion, MultipleGridQuestion {
    final GridDraft grid;

    RowedQuestion(AskingDraft asking, GridDraft grid) {
        super(asking);
        this.grid = grid;
    }

    abstract S with(GridDraft changed);

    @Override
    final void collect(Map<String, String> wordings) {
        asking.collect(wordings);
        grid.collect(wordings);
    }

    /**
     * Adds rows, each declared with all that is special about it.
     *
     * @param added the rows, such as {@code row(3, "Prices").shownIf(…)}
     * @return this grid with the rows
     */
    public final S rows(RowDraft... added) {
        return with(Arrays.stream(added).reduce(grid, GridDraft::add, (left, right) -> right));
    }

    /**
     * Adds a row.
     *
     * @param code its code
     * @param label its label in the questionnaire's first language
     * @return this grid with the row
     */
    public final S row(int code, String label) {
        return rows(RowDraft.fixed(code).text(label));
    }

    /**
     * Adds rows labelled in the text bundles.
     *
     * @param codes their codes
     * @return this grid with the rows
     */
    public final S rows(int... codes) {
        return rows(Arrays.stream(codes).mapToObj(RowDraft::fixed).toArray(RowDraft[]::new));
    }

    /**
     * Adds a row that the respondent may name; the invitation is in the text bundles.
     *
     * @param code its code
     * @return this grid with the row
     */
    public final S namedRow(int code) {
        return rows(RowDraft.named(code));
    }

    /**
     * Adds a row that the respondent may name.
     *
     * @param code its code
     * @param invitation what stands before the field, such as "Other, namely"
     * @return this grid with the row
     */
    public final S namedRow(int code, String invitation) {
        return rows(RowDraft.named(code).text(invitation));
    }

    /**
     * Adds a row that carries the respondent's words forward, shown where they named the earlier row.
     *
     * @param code its code
     * @param earlier an earlier grid
     * @param row the code of its row that the respondent names
     * @return this grid with the row
     */
    public final S carriedRow(int code, RowedQuestion<?> earlier, int row) {
        return rows(RowDraft.carried(code, earlier.id(), row));
    }

    /**
     * Says who is shown a row.
     *
     * @param code the code of a row declared before; another is reported when the questionnaire is built
     * @param condition over earlier questions
     * @return this grid with that condition
     */
    public final S rowIf(int code, Condition condition) {
        return with(grid.change(code, row -> row.shownIf(condition)));
    }

    /**
     * Lets the labels of rows vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @param codes the codes of rows declared before; others are reported when the questionnaire is built
     * @return this grid with those labels
     */
    public final S rowsBy(Cases cases, int... codes) {
        GridDraft changed = grid;
        for (int code : codes) {
            changed = changed.change(code, row -> row.textBy(cases));
        }
        return with(changed);
    }

    /**
     * Keeps rows at their written places when the others are put in another order.
     *
     * @param codes the codes of rows declared before; others are reported when the questionnaire is built
     * @return this grid with those rows anchored
     */
    public final S anchored(int... codes) {
        GridDraft changed = grid;
        for (int code : codes) {
            changed = changed.change(code, RowDraft::anchored);
        }
        return with(changed);
    }

    /**
     * Adds columns, each declared with all that is special about it.
     *
     * @param columns the columns, such as {@code option(9, "None of these").exclusive()}
     * @return this grid with the columns
     */
    public final S scale(OptionDraft... columns) {
        return with(grid.scale(grid.scale().add(columns)));
    }

    /**
     * Adds a column.
     *
     * @param code its code
     * @param label its label
     * @return this grid with the column
     */
    public final S scale(int code, String label) {
        return scale(OptionDraft.of(code, label));
    }

    /**
     * Adds columns labelled in the text bundles.
     *
     * @param first the first code
     * @param last the last code
     * @return this grid with the columns
     */
    public final S scaleFrom(int first, int last) {
        return scale(
                IntStream.rangeClosed(first, last).mapToObj(OptionDraft::of).toArray(OptionDraft[]::new));
    }

    /**
     * Adds a column that says "don't know", labelled in the text bundles.
     *
     * @param code its code
     * @return this grid with the column
     */
    public final S scaleDontKnow(int code) {
        return scale(OptionDraft.of(code).dontKnow());
    }

    /**
     * Puts the rows in any order, drawn for each respondent; anchored ones keep their places.
     *
     * @return this grid, its rows shuffled
     */
    public final S shuffled() {
        return with(grid.order(Ordering.SHUFFLED));
    }

    /**
     * Starts the rows anywhere and goes round, drawn for each respondent; anchored ones keep their places.
     *
     * @return this grid, its rows rotated
     */
    public final S rotated() {
        return with(grid.order(Ordering.ROTATED));
    }

    /**
     * Puts the rows as written or the other way round, drawn for each respondent; anchored ones keep their places.
     *
     * @return this grid, its rows flipped for half the respondents
     */
    public final S flipped() {
        return with(grid.order(Ordering.FLIPPED));
    }

    /**
     * Refers to one row, to make conditions on it.
     *
     * @param row the row's code
     * @return the row
     */
    public final GridRow at(int row) {
        return new GridRow(id(), row);
    }

    /**
     * Gives the condition that at least one of some rows was given one of some codes.
     *
     * @param rows the rows' codes
     * @param codes the scale codes
     * @return the condition
     */
    public final Condition anyRow(List<Integer> rows, Integer... codes) {
        return countRows(rows, 1, rows.size(), codes);
    }

    /**
     * Gives the condition that each of some rows was given one of some codes.
     *
     * @param rows the rows' codes
     * @param codes the scale codes
     * @return the condition
     */
    public final Condition allRows(List<Integer> rows, Integer... codes) {
        return countRows(rows, rows.size(), rows.size(), codes);
    }

    /**
     * Gives the condition that the number of rows given one of some codes lies between two bounds.
     *
     * @param rows the rows' codes
     * @param least the least number of rows, included
     * @param most the greatest number of rows, included
     * @param codes the scale codes
     * @return the condition
     */
    public final Condition countRows(List<Integer> rows, int least, int most, Integer... codes) {
        return Mistake.orCondition(
                () -> new Condition.RowsBetween(id(), sorted(rows), sorted(Arrays.asList(codes)), least, most));
    }

    /**
     * Gives the labels of the rows that were judged in one of some ways, to fill a blank in a later text.
     *
     * @param rows the rows to look at
     * @param codes the scale codes that count
     * @return the fill
     */
    public final Fill rowsJudged(List<Integer> rows, Integer... codes) {
        return new Fill.RowsJudged(id(), sorted(rows), sorted(Arrays.asList(codes)));
    }

    private static ImmutableSortedSet<Integer> sorted(List<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.naturalOrder(), codes);
    }
}
