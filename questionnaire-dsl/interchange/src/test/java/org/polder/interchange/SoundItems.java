package org.polder.interchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.ScreenOut;

/** Which items of an exported questionnaire are put to the same people elsewhere: those the losses leave alone. */
public final class SoundItems {
    private SoundItems() {}

    /** The ids of the items that are not lost, nor look at anything that is. */
    public static Set<String> of(Questionnaire questionnaire, Collection<String> lost) {
        Set<String> spoilt = new HashSet<>(lost);
        Set<String> sound = new HashSet<>();
        boolean ended = false;
        for (Item item : questionnaire.items()) {
            boolean looks = sources(item).anyMatch(spoilt::contains);
            // What ends the interview bears on all that follows.
            if (looks || ended || spoilt.contains(item.id().value())) {
                spoilt.add(item.id().value());
                ended |= item instanceof ScreenOut;
            } else {
                sound.add(item.id().value());
            }
        }
        return sound;
    }

    /** The conditions of an item, its options and its rows. */
    public static Stream<Condition> conditions(Item item) {
        return Stream.concat(
                Stream.of(item.askedIf()),
                Stream.concat(
                        item.options().stream().map(Option::askedIf),
                        item.rows().stream().map(Row::askedIf)));
    }

    /** The ids of the items that an item looks at. */
    public static Stream<String> sources(Item item) {
        Stream<String> looked = conditions(item)
                .flatMap(condition -> condition.items().stream())
                .map(id -> id.value());
        return item instanceof Computed computed
                ? Stream.concat(looked, computed.value().items().stream().map(id -> id.value()))
                : looked;
    }
}
