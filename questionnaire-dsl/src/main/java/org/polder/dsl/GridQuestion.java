package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Condition;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.OptionKind;
import org.polder.model.Row;
import org.polder.text.Fill;

/**
 * A grid being declared: rows judged on one scale.
 *
 * <p>Rows and columns declared without a label take it from the text bundles, under the keys {@code id.row.code} and
 * {@code id.scale.code}.
 */
public final class GridQuestion extends Question<GridQuestion> {
    private final ImmutableList<RowDraft> rows;
    private final ImmutableList<OptionDraft> scale;

    GridQuestion(AskingDraft asking, ImmutableList<RowDraft> rows, ImmutableList<OptionDraft> scale) {
        super(asking);
        this.rows = rows;
        this.scale = scale;
    }

    @Override
    GridQuestion with(AskingDraft changed) {
        return new GridQuestion(changed, rows, scale);
    }

    @Override
    void collect(Map<String, String> wordings) {
        asking.collect(wordings);
        rows.forEach(row -> row.collect(wordings));
        scale.forEach(column -> column.collect(wordings));
    }

    @Override
    Item build(Set<String> known) {
        return new Grid(
                asking.build(known),
                rows.stream().map(row -> row.build(known)).collect(ImmutableList.toImmutableList()),
                scale.stream().map(column -> column.build(known)).collect(ImmutableList.toImmutableList()));
    }

    private GridQuestion add(RowDraft row) {
        return new GridQuestion(
                asking, ImmutableList.<RowDraft>builder().addAll(rows).add(row).build(), scale);
    }

    private GridQuestion change(int code, UnaryOperator<RowDraft> change) {
        if (rows.stream().noneMatch(row -> row.code() == code)) {
            throw new IllegalArgumentException(
                    "Grid '" + asking.id() + "' has no row " + code + " yet: declare it before changing it");
        }
        return new GridQuestion(
                asking,
                rows.stream()
                        .map(row -> row.code() == code ? change.apply(row) : row)
                        .collect(ImmutableList.toImmutableList()),
                scale);
    }

    /**
     * Adds a row.
     *
     * @param code its code
     * @param label its label in the questionnaire's first language
     * @return this grid with the row
     */
    public GridQuestion row(int code, String label) {
        return add(RowDraft.fixed(asking.id(), code).text(text -> text.worded(label)));
    }

    /**
     * Adds rows labelled in the text bundles.
     *
     * @param codes their codes
     * @return this grid with the rows
     */
    public GridQuestion rows(int... codes) {
        GridQuestion grid = this;
        for (int code : codes) {
            grid = grid.add(RowDraft.fixed(asking.id(), code));
        }
        return grid;
    }

    /**
     * Adds a row that the respondent may name; the invitation is in the text bundles.
     *
     * @param code its code
     * @return this grid with the row
     */
    public GridQuestion namedRow(int code) {
        return add(RowDraft.named(asking.id(), code));
    }

    /**
     * Adds a row that the respondent may name.
     *
     * @param code its code
     * @param invitation what stands before the field, such as "Other, namely"
     * @return this grid with the row
     */
    public GridQuestion namedRow(int code, String invitation) {
        return add(RowDraft.named(asking.id(), code).text(text -> text.worded(invitation)));
    }

    /**
     * Adds a row that carries the respondent's words forward, shown where they named the earlier row.
     *
     * @param code its code
     * @param earlier an earlier grid
     * @param row the code of its row that the respondent names
     * @return this grid with the row
     */
    public GridQuestion carriedRow(int code, GridQuestion earlier, int row) {
        return add(RowDraft.carried(code, Row.carriedForward(code, earlier.id(), row)));
    }

    /**
     * Says who is shown a row.
     *
     * @param code the code of a row declared before
     * @param condition over earlier questions
     * @return this grid with that condition
     */
    public GridQuestion rowIf(int code, Condition condition) {
        return change(code, row -> row.askedIf(condition));
    }

    /**
     * Lets the labels of rows vary by cases, worded in the text bundles.
     *
     * @param cases the cases
     * @param codes the codes of rows declared before
     * @return this grid with those labels
     */
    public GridQuestion rowsBy(Cases cases, int... codes) {
        GridQuestion grid = this;
        for (int code : codes) {
            grid = grid.change(code, row -> row.text(text -> text.by(cases)));
        }
        return grid;
    }

    /**
     * Adds a column.
     *
     * @param code its code
     * @param label its label
     * @return this grid with the column
     */
    public GridQuestion scale(int code, String label) {
        return column(OptionDraft.of(asking.id() + ".scale", code).text(text -> text.worded(label)));
    }

    /**
     * Adds columns labelled in the text bundles.
     *
     * @param first the first code
     * @param last the last code
     * @return this grid with the columns
     */
    public GridQuestion scaleFrom(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(code -> OptionDraft.of(asking.id() + ".scale", code))
                .reduce(this, GridQuestion::column, (left, right) -> right);
    }

    /**
     * Adds a column that says "don't know", labelled in the text bundles.
     *
     * @param code its code
     * @return this grid with the column
     */
    public GridQuestion scaleDontKnow(int code) {
        return column(OptionDraft.of(asking.id() + ".scale", code).kind(OptionKind.DONT_KNOW));
    }

    private GridQuestion column(OptionDraft column) {
        return new GridQuestion(
                asking,
                rows,
                ImmutableList.<OptionDraft>builder().addAll(scale).add(column).build());
    }

    /**
     * Refers to one row, to make conditions on it.
     *
     * @param row the row's code
     * @return the row
     */
    public GridRow at(int row) {
        return new GridRow(id(), row);
    }

    /**
     * Gives the condition that at least one of some rows was given one of some codes.
     *
     * @param rows the rows' codes
     * @param codes the scale codes
     * @return the condition
     */
    public Condition anyRow(List<Integer> rows, Integer... codes) {
        return new Condition.RowsBetween(id(), sorted(rows), sorted(Arrays.asList(codes)), 1, rows.size());
    }

    /**
     * Gives the condition that each of some rows was given one of some codes.
     *
     * @param rows the rows' codes
     * @param codes the scale codes
     * @return the condition
     */
    public Condition allRows(List<Integer> rows, Integer... codes) {
        return new Condition.RowsBetween(id(), sorted(rows), sorted(Arrays.asList(codes)), rows.size(), rows.size());
    }

    /**
     * Gives the labels of the rows that were judged in one of some ways, to fill a blank in a later text.
     *
     * @param rows the rows to look at
     * @param codes the scale codes that count
     * @return the fill
     */
    public Fill rowsJudged(List<Integer> rows, Integer... codes) {
        return new Fill.RowsJudged(id(), sorted(rows), sorted(Arrays.asList(codes)));
    }

    private static ImmutableSortedSet<Integer> sorted(List<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.naturalOrder(), codes);
    }

    /**
     * Answers this grid.
     *
     * @param codes the scale code by row code; rows left out are left open
     * @return the reply
     */
    public Reply answer(Map<Integer, Integer> codes) {
        return new Reply(id(), Answer.rows(codes));
    }
}
