package org.polder.interchange.internal;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * Certainty in a language written as text. What it cannot say counts as unknown: neither certainly true nor certainly
 * false.
 */
public abstract class WrittenCertainty extends Certainty<String> {
    private final WrittenConnectives connectives;
    private final WrittenGround ground;
    private final Unsayable unsayable;

    /** Makes one that says when conditions are certainly true, or certainly false. */
    protected WrittenCertainty(
            WrittenConnectives connectives, WrittenGround ground, Unsayable unsayable, boolean truth) {
        super(connectives, truth);
        this.connectives = connectives;
        this.ground = ground;
        this.unsayable = unsayable;
    }

    @Override
    protected final String isAsked(ItemId item) {
        return ground.asked(item);
    }

    @Override
    protected final String isAnswered(ItemId item) {
        return ground.answered(ground.item(item));
    }

    /** Takes note of what the language cannot say, which is certain for nobody. */
    protected final String uncertain(String what) {
        unsayable.note(what);
        return connectives.no();
    }

    @Override
    public final String codeIn(Condition.CodeIn condition) {
        Item item = ground.item(condition.question());
        String chosen = ground.chosen(item, condition.codes());
        if (truth() || item instanceof SingleChoice) {
            return held(ground.answered(item), chosen);
        }
        // A number or date is not the code of what is answered instead of one.
        Set<Integer> others = new TreeSet<>();
        item.options().forEach(option -> others.add(option.code()));
        others.removeAll(condition.codes());
        return connectives.any(List.of(ground.filled(item.id()), ground.chosen(item, others)));
    }

    @Override
    public final String containsAny(Condition.ContainsAny condition) {
        Item item = ground.item(condition.question());
        return held(ground.answered(item), ground.chosen(item, condition.codes()));
    }

    @Override
    public final String countBetween(Condition.CountBetween condition) {
        Item item = ground.item(condition.question());
        String count = ground.count(item);
        return decided(
                ground.answered(item),
                connectives.all(List.of(
                        condition.least() == 0 ? connectives.yes() : count + " >= " + condition.least(),
                        count + " <= " + condition.most())));
    }

    @Override
    public final String rankBetween(Condition.RankBetween condition) {
        Item item = ground.item(condition.question());
        if (item.options().stream().anyMatch(option -> !option.askedIf().equals(Condition.always()))) {
            return uncertain("the place of an option among those shown, where not all are shown to everyone");
        }
        int last = Math.min(condition.to(), item.options().size());
        List<String> places = IntStream.rangeClosed(condition.from(), last)
                .mapToObj(place -> ranked(item, place, condition.code()))
                .toList();
        return held(ground.answered(item), connectives.any(places));
    }

    /** Holds where an option stands at a place of a ranking. */
    protected abstract String ranked(Item ranking, int place, int code);

    /** Counts how many of several conditions hold. */
    protected abstract String count(List<String> conditions);

    /** Says that enough rows are certainly so and not too many can be; or the opposite. */
    protected final String between(Condition.RowsBetween condition, List<String> certain, List<String> possible) {
        int least = condition.least();
        boolean all = condition.most() >= condition.rows().size();
        if (truth()) {
            return least == 1 && all
                    ? connectives.any(certain)
                    : connectives.all(List.of(
                            least == 0 ? connectives.yes() : count(certain) + " >= " + least,
                            all ? connectives.yes() : count(possible) + " <= " + condition.most()));
        }
        return connectives.any(List.of(
                least == 0 ? connectives.no() : count(possible) + " < " + least,
                all ? connectives.no() : count(certain) + " > " + condition.most()));
    }
}
