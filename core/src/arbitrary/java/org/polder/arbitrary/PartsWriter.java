package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.text.Text;

/** Writes the options and rows of one item. */
final class PartsWriter {
    private static final List<OptionKind> MISSING =
            List.of(OptionKind.DONT_KNOW, OptionKind.REFUSED, OptionKind.NOT_APPLICABLE);

    private final String id;
    private final Dice dice;
    private final Scope scope;
    private final TextWriter texts;
    private final String suffix;

    PartsWriter(String id, Dice dice, Scope scope, TextWriter texts, String suffix) {
        this.id = id;
        this.dice = dice;
        this.scope = scope;
        this.texts = texts;
        this.suffix = suffix;
    }

    /** Two to four options, of which one may be anchored, exclusive, open-ended or a "don't know". */
    ImmutableList<Option> options(boolean exclusive) {
        ImmutableList.Builder<Option> options = ImmutableList.builder();
        int count = dice.between(2, 4);
        for (int code = 1; code < count; code++) {
            options.add(option(code));
        }
        Option last = option(dice.oneIn(3) ? 99 : count);
        if (dice.oneIn(3)) {
            last = last.kind(dice.of(MISSING));
        }
        if (dice.oneIn(3)) {
            last = last.open(part());
        }
        if (exclusive && dice.oneIn(2)) {
            last = last.alone();
        }
        return options.add(dice.oneIn(3) ? last.anchor() : last).build();
    }

    private Option option(int code) {
        Option option = Option.of(code, text("option-" + code));
        return dice.oneIn(5) ? option.askedIf(new ConditionWriter(dice, scope).condition()) : option;
    }

    private OpenPart part() {
        return dice.oneIn(2)
                ? new OpenPart.Number(BigDecimal.ZERO, BigDecimal.TEN, dice.below(2))
                : new OpenPart.Words(5);
    }

    /** No answer or "don't know" beside a number or date. */
    ImmutableList<Option> alternatives() {
        return dice.oneIn(2) ? ImmutableList.of(option(1).kind(dice.of(MISSING))) : ImmutableList.of();
    }

    /** The columns of a grid. */
    ImmutableList<Option> scale(boolean exclusive) {
        ImmutableList.Builder<Option> scale = ImmutableList.builder();
        int count = dice.between(2, 3);
        for (int code = 1; code <= count; code++) {
            Option option = Option.of(code, text("column-" + code));
            scale.add(exclusive && code == count && dice.oneIn(2) ? option.alone() : option);
        }
        return scale.build();
    }

    /** One to three rows, the last of which may be named or carried forward. */
    ImmutableList<Row> rows() {
        ImmutableList.Builder<Row> rows = ImmutableList.builder();
        int count = dice.between(1, 3);
        for (int code = 1; code <= count; code++) {
            Row row = code == count ? lastRow(code) : Row.of(code, text("row-" + code));
            Condition condition = new ConditionWriter(dice, scope).condition();
            rows.add(dice.oneIn(4) ? row.askedIf(condition) : row);
        }
        return rows.build();
    }

    private Row lastRow(int code) {
        Optional<Known> earlier =
                scope
                        .where(item -> item instanceof Rowed grid
                                && !ConditionWriter.namedRows(grid).isEmpty())
                        .stream()
                        .findFirst();
        if (earlier.isPresent() && dice.oneIn(2)) {
            int row = ConditionWriter.namedRows((Rowed) earlier.get().item()).get(0);
            return Row.carriedForward(code, earlier.get().id(), row);
        }
        Row row = dice.oneIn(2) ? Row.named(code, text("row-" + code)) : Row.of(code, text("row-" + code));
        return dice.oneIn(2) ? row.anchor() : row;
    }

    private Text text(String part) {
        return texts.text(id + "." + part, dice, scope, suffix);
    }
}
