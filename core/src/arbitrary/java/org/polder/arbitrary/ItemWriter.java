package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
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
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Writes one item. */
final class ItemWriter {
    /** The kinds of item, the commoner ones more often. */
    enum Kind {
        SINGLE,
        MULTIPLE,
        NUMBER,
        GRID,
        OPEN,
        DATE,
        RANKING,
        MULTIPLE_GRID,
        COMPUTED,
        NOTICE,
        SCREEN_OUT;

        static final List<Kind> WEIGHTED = ImmutableList.of(
                SINGLE,
                MULTIPLE,
                NUMBER,
                GRID,
                OPEN,
                DATE,
                RANKING,
                MULTIPLE_GRID,
                COMPUTED,
                NOTICE,
                SCREEN_OUT,
                SINGLE,
                SINGLE,
                MULTIPLE,
                NUMBER,
                GRID,
                COMPUTED);
    }

    private final String id;
    private final Dice dice;
    private final Scope scope;
    private final TextWriter texts;
    private final String suffix;
    private final PartsWriter parts;
    private final ConditionWriter conditions;

    ItemWriter(String id, Dice dice, Scope scope, TextWriter texts, String suffix) {
        this.id = id;
        this.dice = dice;
        this.scope = scope;
        this.texts = texts;
        this.suffix = suffix;
        this.parts = new PartsWriter(id, dice, scope, texts, suffix);
        this.conditions = new ConditionWriter(dice, scope);
    }

    Item item(Kind kind) {
        boolean answered = kind != Kind.COMPUTED && kind != Kind.NOTICE && kind != Kind.SCREEN_OUT;
        // A screen-out for everyone would leave nothing to test.
        Condition askedIf = kind == Kind.SCREEN_OUT
                ? scope.known().isEmpty() ? Condition.never() : conditions.condition()
                : conditions.gate();
        Asking asking = Asking.of(ItemId.of(id))
                .text(texts.text(id + ".text", dice, scope, suffix))
                .askedIf(askedIf);
        if (dice.oneIn(4)) {
            asking = asking.hint(texts.text(id + ".hint", dice, scope, suffix));
        }
        if (dice.oneIn(5)) {
            asking = asking.timeLimit(Duration.ofSeconds(dice.between(1, 90)));
        }
        if (answered) {
            asking = asking.requirement(dice.of(List.of(Requirement.values())));
            asking = dice.oneIn(8) ? asking.asPersonal() : asking;
        }
        Function<Asking, Item> shape = shape(kind);
        return shape.apply(answered ? checked(asking, shape.apply(asking)) : asking);
    }

    private Asking checked(Asking asking, Item draft) {
        Asking checked = asking;
        int count = Math.max(0, dice.between(0, 5) - 3);
        Scope own = scope.plus(Known.of(draft));
        for (int i = 0; i < count; i++) {
            checked = checked.check(new Check(
                    new ConditionWriter(dice, own).condition(),
                    texts.text(id + ".check-" + i, dice, own, suffix),
                    dice.oneIn(2)));
        }
        return checked;
    }

    private Ordering order() {
        return dice.of(List.of(Ordering.values()));
    }

    private Function<Asking, Item> shape(Kind kind) {
        return switch (kind) {
            case SINGLE -> single();
            case MULTIPLE -> multiple();
            case NUMBER -> number();
            case GRID -> grid();
            case OPEN -> asking -> new OpenQuestion(asking, 4);
            case DATE -> date();
            case RANKING -> ranking();
            case MULTIPLE_GRID -> multipleGrid();
            case COMPUTED -> computed();
            case NOTICE -> Notice::new;
            case SCREEN_OUT -> ScreenOut::new;
        };
    }

    private Function<Asking, Item> single() {
        ImmutableList<Option> options = parts.options(false);
        Ordering order = order();
        return asking -> new SingleChoice(asking, options, order);
    }

    private Function<Asking, Item> multiple() {
        ImmutableList<Option> options = parts.options(true);
        int least = dice.between(1, 2);
        int most = least + dice.below(3);
        Ordering order = order();
        return asking -> new MultipleChoice(asking, options, least, most, order);
    }

    private Function<Asking, Item> ranking() {
        ImmutableList<Option> options = parts.options(false);
        int least = dice.between(1, 2);
        int most = least + dice.below(3);
        Ordering order = order();
        return asking -> new Ranking(asking, options, least, most, order);
    }

    private Function<Asking, Item> number() {
        ImmutableList<Option> alternatives = parts.alternatives();
        Optional<BigDecimal> step = dice.oneIn(3)
                ? Optional.of(dice.oneIn(2) ? BigDecimal.valueOf(5, 1) : BigDecimal.valueOf(2))
                : Optional.empty();
        int decimals = dice.below(2);
        boolean slider = dice.oneIn(3);
        BigDecimal least = BigDecimal.valueOf(dice.below(2));
        return asking -> new NumberQuestion(asking, least, BigDecimal.TEN, decimals, step, slider, alternatives);
    }

    private Function<Asking, Item> date() {
        ImmutableList<Option> alternatives = parts.alternatives();
        Optional<Day> earliest = dice.oneIn(3) ? Optional.of(Day.fromToday(Period.ofYears(-2))) : Optional.empty();
        Optional<Day> latest = dice.oneIn(3)
                ? Optional.of(dice.oneIn(2) ? Day.today() : Day.of(ConditionWriter.DAY.plusDays(1)))
                : Optional.empty();
        return asking -> new DateQuestion(asking, earliest, latest, alternatives);
    }

    private Function<Asking, Item> grid() {
        ImmutableList<Row> rows = parts.rows();
        ImmutableList<Option> scale = parts.scale(false);
        Ordering order = order();
        return asking -> new Grid(asking, rows, scale, order);
    }

    private Function<Asking, Item> multipleGrid() {
        ImmutableList<Row> rows = parts.rows();
        ImmutableList<Option> scale = parts.scale(true);
        int most = dice.between(1, 2);
        Ordering order = order();
        return asking -> new MultipleGrid(asking, rows, scale, most, order);
    }

    private Function<Asking, Item> computed() {
        var value = conditions.expression(0);
        return asking -> new Computed(asking, value);
    }
}
