package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes the same item with another way of asking, other options and other rows. */
final class Reshape implements Item.Visitor<Item> {
    private final UnaryOperator<Asking> asking;
    private final UnaryOperator<ImmutableList<Option>> options;
    private final UnaryOperator<ImmutableList<Row>> rows;

    private Reshape(
            UnaryOperator<Asking> asking,
            UnaryOperator<ImmutableList<Option>> options,
            UnaryOperator<ImmutableList<Row>> rows) {
        this.asking = asking;
        this.options = options;
        this.rows = rows;
    }

    static Item asking(Item item, UnaryOperator<Asking> change) {
        return item.accept(new Reshape(change, UnaryOperator.identity(), UnaryOperator.identity()));
    }

    static Item options(Item item, UnaryOperator<ImmutableList<Option>> change) {
        return item.accept(new Reshape(UnaryOperator.identity(), change, UnaryOperator.identity()));
    }

    static Item rows(Item item, UnaryOperator<ImmutableList<Row>> change) {
        return item.accept(new Reshape(UnaryOperator.identity(), UnaryOperator.identity(), change));
    }

    /** The way of asking an item that has neither options nor rows. */
    private Asking plain(Item item) {
        requireNone(item, "options", options.apply(ImmutableList.of()));
        return withoutRows(item);
    }

    private Asking withoutRows(Item item) {
        requireNone(item, "rows", rows.apply(ImmutableList.of()));
        return asking.apply(item.asking());
    }

    private static void requireNone(Item item, String what, List<?> added) {
        if (!added.isEmpty()) {
            throw new IllegalArgumentException("Item '" + item.id() + "' is " + item.accept(KindWords.INSTANCE)
                    + ", which has no " + what + ": edit another item, or replace this one");
        }
    }

    @Override
    public Item singleChoice(SingleChoice item) {
        return new SingleChoice(withoutRows(item), options.apply(item.options()), item.order());
    }

    @Override
    public Item multipleChoice(MultipleChoice item) {
        return new MultipleChoice(
                withoutRows(item), options.apply(item.options()), item.least(), item.most(), item.order());
    }

    @Override
    public Item ranking(Ranking item) {
        return new Ranking(withoutRows(item), options.apply(item.options()), item.least(), item.most(), item.order());
    }

    @Override
    public Item openQuestion(OpenQuestion item) {
        return new OpenQuestion(plain(item), item.longest());
    }

    @Override
    public Item number(NumberQuestion item) {
        return new NumberQuestion(
                withoutRows(item),
                item.least(),
                item.most(),
                item.decimals(),
                item.step(),
                item.slider(),
                options.apply(item.options()));
    }

    @Override
    public Item date(DateQuestion item) {
        return new DateQuestion(withoutRows(item), item.earliest(), item.latest(), options.apply(item.options()));
    }

    @Override
    public Item grid(Grid item) {
        return new Grid(
                asking.apply(item.asking()), rows.apply(item.rows()), options.apply(item.scale()), item.order());
    }

    @Override
    public Item multipleGrid(MultipleGrid item) {
        return new MultipleGrid(
                asking.apply(item.asking()),
                rows.apply(item.rows()),
                options.apply(item.scale()),
                item.most(),
                item.order());
    }

    @Override
    public Item notice(Notice item) {
        return new Notice(plain(item));
    }

    @Override
    public Item computed(Computed item) {
        return new Computed(plain(item), item.value());
    }

    @Override
    public Item screenOut(ScreenOut item) {
        return new ScreenOut(plain(item));
    }
}
