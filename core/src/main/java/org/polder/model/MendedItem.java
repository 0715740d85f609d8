package org.polder.model;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.text.Text;
import org.polder.text.Variant;

/** Makes the nearest sound item of one that is not. */
final class MendedItem {
    private final Standing standing;

    MendedItem(Standing standing) {
        this.standing = standing;
    }

    /** Gives the item, or nothing when it would do harm: an end of the interview for who knows whom. */
    Optional<Item> of(Item item) {
        if (item instanceof ScreenOut && !standing.isSound(item.askedIf())) {
            return Optional.empty();
        }
        Item asked = Reshape.asking(item, this::asking);
        boolean grid = item instanceof Rowed;
        Item optioned = item.options().isEmpty() ? asked : Reshape.options(asked, options -> options(options, item));
        Item rowed = grid ? Reshape.rows(optioned, this::rows) : optioned;
        return Optional.of(whole(rowed));
    }

    /** Leaves nothing that cannot be answered or computed. */
    private Item whole(Item item) {
        boolean choice = item instanceof SingleChoice
                || item instanceof MultipleChoice
                || item instanceof Ranking
                || item instanceof Rowed;
        if (choice && item.options().isEmpty()
                || item instanceof Rowed && item.rows().isEmpty()) {
            return new Notice(unanswered(item.asking()));
        }
        int count = item.options().size();
        if (item instanceof MultipleChoice multiple && multiple.least() > count) {
            return new MultipleChoice(item.asking(), item.options(), count, multiple.most(), multiple.order());
        }
        if (item instanceof Ranking ranking && ranking.least() > count) {
            return new Ranking(item.asking(), item.options(), count, ranking.most(), ranking.order());
        }
        if (item instanceof Computed computed) {
            return new Computed(
                    unanswered(item.asking()),
                    standing.isSound(computed.value()) ? computed.value() : Expression.of(0));
        }
        return item instanceof Notice || item instanceof ScreenOut
                ? Reshape.asking(item, MendedItem::unanswered)
                : item;
    }

    private static Asking unanswered(Asking asking) {
        return new Asking(
                asking.id(),
                asking.text(),
                asking.hint(),
                asking.askedIf(),
                asking.requirement(),
                false,
                ImmutableList.of(),
                asking.timeLimit());
    }

    private Asking asking(Asking asking) {
        return new Asking(
                asking.id(),
                text(asking.text()),
                asking.hint().map(this::text),
                condition(asking.askedIf()),
                asking.requirement(),
                asking.personal(),
                asking.checks().stream()
                        .filter(check -> standing.isSoundCheck(asking.id(), check.holds()))
                        .map(check -> new Check(check.holds(), text(check.message()), check.soft()))
                        .collect(ImmutableList.toImmutableList()),
                asking.timeLimit());
    }

    private Condition condition(Condition condition) {
        return standing.isSound(condition) ? condition : Condition.always();
    }

    Text text(Text text) {
        ImmutableList<Variant> variants = text.variants().stream()
                .filter(variant -> standing.isSound(variant.condition()))
                .collect(ImmutableList.toImmutableList());
        return new Text(
                variants,
                variants.isEmpty() ? text.keys().reduce((first, last) -> last) : text.otherwise(),
                ImmutableMap.copyOf(Maps.filterValues(text.fills(), standing::isSound)));
    }

    private ImmutableList<Option> options(List<Option> options, Item item) {
        boolean beside = item instanceof NumberQuestion || item instanceof DateQuestion;
        return distinct(
                options.stream()
                        .filter(option -> !beside
                                || option.kind().isMissing() && option.open().isEmpty())
                        .map(option -> option.text(text(option.text()))
                                .askedIf(item instanceof Rowed ? Condition.always() : condition(option.askedIf())))
                        .toList(),
                Option::code,
                (option, code) -> new Option(
                        code,
                        option.text(),
                        option.open(),
                        option.exclusive(),
                        option.kind(),
                        option.anchored(),
                        option.askedIf()));
    }

    private ImmutableList<Row> rows(List<Row> rows) {
        return distinct(
                rows.stream()
                        .filter(row -> !(row.label() instanceof Row.CarriedForward carried)
                                || standing.isSound(new Condition.RowNamed(carried.grid(), carried.row())))
                        .map(row -> new Row(row.code(), label(row.label()), condition(row.askedIf()), row.anchored()))
                        .toList(),
                Row::code,
                (row, code) -> new Row(code, row.label(), row.askedIf(), row.anchored()));
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
                return carried;
            }
        });
    }

    /** Another code for what has the code of another. */
    private interface Recoding<T> {
        T with(T part, int code);
    }

    private static <T> ImmutableList<T> distinct(List<T> parts, ToIntFunction<T> code, Recoding<T> recoding) {
        Set<Integer> used = new HashSet<>();
        List<T> all = new ArrayList<>();
        int next = 1 + parts.stream().mapToInt(code).max().orElse(0);
        for (T part : parts) {
            if (used.add(code.applyAsInt(part))) {
                all.add(part);
            } else if (next <= Codes.GREATEST) {
                all.add(recoding.with(part, next++));
            }
        }
        return ImmutableList.copyOf(all);
    }
}
