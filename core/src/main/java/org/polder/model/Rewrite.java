package org.polder.model;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** Makes the same item under other names and with other texts. */
final class Rewrite implements Item.Visitor<Item> {
    private final UnaryOperator<ItemId> names;
    private final UnaryOperator<Text> texts;
    private final Condition gate;

    /** The gate is one more condition for the item to be asked. */
    Rewrite(UnaryOperator<ItemId> names, UnaryOperator<Text> texts, Condition gate) {
        this.names = names;
        this.texts = texts;
        this.gate = gate;
    }

    Item item(Item item) {
        return item.accept(this);
    }

    private Text text(Text text) {
        return texts.apply(text.renamed(names));
    }

    private Asking asking(Item item) {
        Asking asking = item.asking();
        Condition own = asking.askedIf().renamed(names);
        return new Asking(
                names.apply(asking.id()),
                text(asking.text()),
                asking.hint().map(this::text),
                own.equals(Condition.always()) ? gate : gate.equals(Condition.always()) ? own : gate.and(own),
                asking.requirement(),
                asking.personal(),
                each(
                        asking.checks(),
                        check -> new Check(check.holds().renamed(names), text(check.message()), check.soft())),
                asking.timeLimit());
    }

    private ImmutableList<Option> options(Item item) {
        return each(
                item.options(),
                option -> option.text(text(option.text()))
                        .askedIf(option.askedIf().renamed(names)));
    }

    private ImmutableList<Row> rows(Item item) {
        return each(
                item.rows(),
                row -> new Row(row.code(), label(row.label()), row.askedIf().renamed(names), row.anchored()));
    }

    private Row.Label label(Row.Label label) {
        return label.accept(new Row.LabelVisitor<Row.Label>() {
            @Override
            public Row.Label fixed(Row.Fixed fixed) {
                return new Row.Fixed(text(fixed.label()));
            }

            @Override
            public Row.Label namedByRespondent(Row.NamedByRespondent named) {
                return new Row.NamedByRespondent(text(named.invitation()));
            }

            @Override
            public Row.Label carriedForward(Row.CarriedForward carried) {
                return new Row.CarriedForward(names.apply(carried.grid()), carried.row());
            }
        });
    }

    private static <T> ImmutableList<T> each(List<T> parts, UnaryOperator<T> change) {
        return parts.stream().map(change).collect(ImmutableList.toImmutableList());
    }

    @Override
    public Item singleChoice(SingleChoice item) {
        return new SingleChoice(asking(item), options(item), item.order());
    }

    @Override
    public Item multipleChoice(MultipleChoice item) {
        return new MultipleChoice(asking(item), options(item), item.least(), item.most(), item.order());
    }

    @Override
    public Item ranking(Ranking item) {
        return new Ranking(asking(item), options(item), item.least(), item.most(), item.order());
    }

    @Override
    public Item openQuestion(OpenQuestion item) {
        return new OpenQuestion(asking(item), item.longest());
    }

    @Override
    public Item number(NumberQuestion item) {
        return new NumberQuestion(
                asking(item), item.least(), item.most(), item.decimals(), item.step(), item.slider(), options(item));
    }

    @Override
    public Item date(DateQuestion item) {
        return new DateQuestion(asking(item), item.earliest(), item.latest(), options(item));
    }

    @Override
    public Item grid(Grid item) {
        return new Grid(asking(item), rows(item), options(item), item.order());
    }

    @Override
    public Item multipleGrid(MultipleGrid item) {
        return new MultipleGrid(asking(item), rows(item), options(item), item.most(), item.order());
    }

    @Override
    public Item notice(Notice item) {
        return new Notice(asking(item));
    }

    @Override
    public Item computed(Computed item) {
        return new Computed(asking(item), item.value().renamed(names));
    }

    @Override
    public Item screenOut(ScreenOut item) {
        return new ScreenOut(asking(item));
    }
}
