package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Quota;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;

/** Writes small items of every kind, each with few answers. */
final class SmallItems {
    private final Toss toss;
    private final List<Item> earlier;
    private final List<Quota> quotas;
    private final SmallConditions conditions;

    SmallItems(Toss toss, List<Item> earlier, List<Quota> quotas) {
        this.toss = toss;
        this.earlier = earlier;
        this.quotas = quotas;
        this.conditions = new SmallConditions(toss, earlier, quotas);
    }

    /** An item that a respondent can be put and goes on from. */
    Item item(String id) {
        return item(id, toss.below(13));
    }

    Item screenOut(String id) {
        return new ScreenOut(Asking.of(ItemId.of(id)).askedIf(conditions.condition(2)));
    }

    private Item item(String id, int kind) {
        Asking asking = Asking.of(ItemId.of(id)).text(text(id + ".text")).askedIf(gate());
        return switch (kind) {
            case 0 -> new Notice(asking);
            case 1 -> new Computed(asking, conditions.expression(2));
            default -> answered(asking, kind);
        };
    }

    private Condition gate() {
        return toss.oneIn(3) ? Condition.always() : conditions.condition(2);
    }

    private Text text(String key) {
        Text text = Text.of(key);
        if (!earlier.isEmpty() && toss.oneIn(5)) {
            text = text.with(ImmutableMap.of("earlier", fill()));
        }
        for (int variant = toss.oneIn(3) ? toss.between(1, 2) : 0; variant > 0; variant--) {
            text = text.when(conditions.condition(1), TextKey.of(key).variant("other-" + variant));
        }
        return !text.variants().isEmpty() && toss.oneIn(2)
                ? new Text(text.variants(), Optional.empty(), text.fills())
                : text;
    }

    private Fill fill() {
        Item source = toss.of(earlier);
        return source instanceof Rowed grid
                ? new Fill.RowsJudged(
                        source.id(),
                        toss.some(grid.rows().stream().map(Row::code).toList()),
                        ImmutableSortedSet.of(1))
                : new Fill.AnswerWords(source.id());
    }

    private Item answered(Asking plain, int kind) {
        Function<Asking, Item> shape = shape(plain.id(), kind);
        Asking asking = plain.requirement(toss.of(List.of(Requirement.values())));
        Item draft = shape.apply(asking);
        for (int check = toss.oneIn(4) ? toss.between(1, 2) : 0; check > 0; check--) {
            List<Item> seen =
                    Stream.concat(earlier.stream(), Stream.of(draft, draft)).toList();
            asking = asking.check(new Check(
                    new SmallConditions(toss, seen, quotas).condition(1),
                    Text.of(plain.id() + ".check-" + check),
                    toss.oneIn(3)));
        }
        return shape.apply(asking);
    }

    private Function<Asking, Item> shape(ItemId id, int kind) {
        ImmutableList<Option> options = options(id, toss.between(2, 3));
        int least = toss.between(1, 2);
        int most = least + toss.below(2);
        return switch (kind) {
            case 2, 3 -> asking -> new SingleChoice(asking, options);
            case 4, 5 -> {
                ImmutableList<Option> last = toss.oneIn(2) ? options : lastAlone(options);
                yield asking -> new MultipleChoice(asking, last, least, most);
            }
            case 6 -> {
                ImmutableList<Option> three = options(id, 3);
                yield asking -> new Ranking(asking, three, least, most, Ordering.AS_WRITTEN);
            }
            case 7, 8 -> number(id);
            case 9 -> date(id);
            case 10 -> {
                // Shorter texts could not show every combination of patterns, and would be left undecided.
                int longest = toss.between(3, 4);
                yield asking -> new OpenQuestion(asking, longest);
            }
            case 11 -> {
                ImmutableList<Row> rows = rows(id);
                yield asking -> new Grid(asking, rows, scale(id));
            }
            default -> {
                ImmutableList<Row> rows = rows(id);
                ImmutableList<Option> scale = toss.oneIn(2) ? scale(id) : lastAlone(scale(id));
                int columns = toss.between(1, 2);
                yield asking -> new MultipleGrid(asking, rows, scale, columns, Ordering.AS_WRITTEN);
            }
        };
    }

    private ImmutableList<Option> options(ItemId id, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(code -> option(id, code))
                .collect(ImmutableList.toImmutableList());
    }

    private Option option(ItemId id, int code) {
        Option option = Option.of(code, Text.of(id + ".option-" + code));
        Option shaped = toss.oneIn(10) ? option.open(new OpenPart.Words(3)) : option;
        return toss.oneIn(5) ? shaped.askedIf(conditions.condition(1)) : shaped;
    }

    private static ImmutableList<Option> lastAlone(ImmutableList<Option> options) {
        int last = options.size() - 1;
        return ImmutableList.<Option>builder()
                .addAll(options.subList(0, last))
                .add(options.get(last).alone())
                .build();
    }

    private static ImmutableList<Option> scale(ItemId id) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(code -> Option.of(code, Text.of(id + ".scale-" + code)))
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Row> rows(ItemId id) {
        return IntStream.rangeClosed(1, 2)
                .mapToObj(code -> {
                    Text label = Text.of(id + ".row-" + code);
                    Row row = toss.oneIn(4) ? Row.named(code, label) : Row.of(code, label);
                    return toss.oneIn(3) ? row.askedIf(conditions.condition(1)) : row;
                })
                .collect(ImmutableList.toImmutableList());
    }

    private ImmutableList<Option> alternatives(ItemId id) {
        return toss.oneIn(3)
                ? ImmutableList.of(Option.of(1, Text.of(id + ".option-1"))
                        .kind(OptionKind.DONT_KNOW)
                        .askedIf(toss.oneIn(3) ? conditions.condition(1) : Condition.always()))
                : ImmutableList.of();
    }

    private Function<Asking, Item> number(ItemId id) {
        ImmutableList<Option> others = alternatives(id);
        Optional<BigDecimal> step = toss.oneIn(4) ? Optional.of(BigDecimal.valueOf(2)) : Optional.empty();
        BigDecimal least = BigDecimal.valueOf(toss.below(2));
        return asking -> new NumberQuestion(asking, least, BigDecimal.valueOf(4), 0, step, false, others);
    }

    private Function<Asking, Item> date(ItemId id) {
        ImmutableList<Option> others = alternatives(id);
        int first = toss.between(-3, 0);
        return asking -> new DateQuestion(asking, days(first), days(first + 3), others);
    }

    private static Optional<Day> days(int distance) {
        return Optional.of(Day.fromToday(Period.ofDays(distance)));
    }
}
