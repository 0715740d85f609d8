package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;

/** Plain items to plant faults with. */
final class Seedlings {
    static final String ID = "planted";
    static final ItemId PLANTED = ItemId.of(ID);

    private static final int OLDEST = 120;

    private Seedlings() {}

    static Asking asking(String id) {
        return Asking.of(ItemId.of(id));
    }

    static Item notice(String id, Condition askedIf) {
        return new Notice(asking(id).askedIf(askedIf));
    }

    static Item notice(Text text) {
        return new Notice(asking(ID).text(text));
    }

    static SingleChoice single(UnaryOperator<Asking> change) {
        return new SingleChoice(change.apply(asking(ID)), options());
    }

    static ImmutableList<Option> options() {
        return IntStream.rangeClosed(1, 3)
                .mapToObj(code -> Option.of(code, Text.of(ID + ".option-" + code)))
                .collect(ImmutableList.toImmutableList());
    }

    /** A question for an age, with checks that hold at some ages. */
    static Item age(Condition... checks) {
        Asking asking = asking(ID);
        for (Condition check : checks) {
            asking = asking.check(check(check));
        }
        return NumberQuestion.whole(asking, 0, OLDEST);
    }

    static Check check(Condition holds) {
        return new Check(holds, Text.of(ID + ".check"), false);
    }

    static Condition age(Comparison comparison, int age) {
        return new Condition.NumberIs(PLANTED, comparison, BigDecimal.valueOf(age));
    }

    static Grid grid(String id, Row... rows) {
        return new Grid(asking(id).optional(), ImmutableList.copyOf(rows), options());
    }

    static Row row(int code) {
        return Row.of(code, Text.of(ID + ".row-" + code));
    }

    static Text plain() {
        return Text.of(ID + ".text");
    }

    /** Words for some, one wording each, and for nobody else. */
    static Text wordsFor(Condition... conditions) {
        Text text = plain();
        for (int i = 0; i < conditions.length; i++) {
            text = text.when(conditions[i], TextKey.of(ID + ".text").variant("v" + i));
        }
        return new Text(text.variants(), Optional.empty(), text.fills());
    }

    static Text filled(ItemId source) {
        return plain().with(ImmutableMap.of("answer", new Fill.AnswerWords(source)));
    }
}
