package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Edits of one item within a {@link Revision}: a value, each edit gives a new one. */
public final class ItemEdit {
    private final Item item;

    ItemEdit(Item item) {
        this.item = item;
    }

    Item item() {
        return item;
    }

    /**
     * Changes how the item is put: its condition, text, requirement, checks and the like.
     *
     * @param change gives the new way of asking from the present one
     * @return the item with that edit
     */
    public ItemEdit asking(UnaryOperator<Asking> change) {
        return new ItemEdit(Reshape.asking(item, change));
    }

    private ItemEdit options(Function<CodedList<Option>, ImmutableList<Option>> change) {
        return new ItemEdit(Reshape.options(item, options -> change.apply(CodedList.options(item, options))));
    }

    private ItemEdit rows(Function<CodedList<Row>, ImmutableList<Row>> change) {
        return new ItemEdit(Reshape.rows(item, rows -> change.apply(CodedList.rows(item, rows))));
    }

    /**
     * Adds an option, or a column of a grid's scale, behind the others.
     *
     * @param option the option
     * @return the item with that edit
     */
    public ItemEdit addOption(Option option) {
        return options(all -> all.add(option));
    }

    /**
     * Adds an option, or a column of a grid's scale, before another.
     *
     * @param code the code of the other option
     * @param option the option
     * @return the item with that edit
     */
    public ItemEdit addOptionBefore(int code, Option option) {
        return options(all -> all.change(code, other -> List.of(option, other)));
    }

    /**
     * Replaces the option, or column of a grid's scale, of the same code.
     *
     * @param option the new option
     * @return the item with that edit
     */
    public ItemEdit replaceOption(Option option) {
        return options(all -> all.change(option.code(), old -> List.of(option)));
    }

    /**
     * Removes an option, or a column of a grid's scale.
     *
     * @param code the option's code
     * @return the item with that edit
     */
    public ItemEdit removeOption(int code) {
        return options(all -> all.change(code, old -> List.of()));
    }

    /**
     * Adds a row behind the others.
     *
     * @param row the row
     * @return the item with that edit
     */
    public ItemEdit addRow(Row row) {
        return rows(all -> all.add(row));
    }

    /**
     * Adds a row before another.
     *
     * @param code the code of the other row
     * @param row the row
     * @return the item with that edit
     */
    public ItemEdit addRowBefore(int code, Row row) {
        return rows(all -> all.change(code, other -> List.of(row, other)));
    }

    /**
     * Replaces the row of the same code.
     *
     * @param row the new row
     * @return the item with that edit
     */
    public ItemEdit replaceRow(Row row) {
        return rows(all -> all.change(row.code(), old -> List.of(row)));
    }

    /**
     * Removes a row.
     *
     * @param code the row's code
     * @return the item with that edit
     */
    public ItemEdit removeRow(int code) {
        return rows(all -> all.change(code, old -> List.of()));
    }
}
