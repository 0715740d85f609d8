package org.polder.interchange.xform;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.interchange.Exported;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.problem.Problem;

/** Which items of an exported questionnaire are put to the same people by a form: those the losses leave alone. */
final class Fragment {
    private static final Set<String> ROUTING = Set.of("routing", "computed", "calculate");

    private Fragment() {}

    /** The ids of the items on which no loss bears, nor on anything they look at. */
    static Set<String> of(Questionnaire questionnaire, Exported exported) {
        return of(questionnaire, exported.losses());
    }

    /** The same, with the losses of reading the form too. */
    static Set<String> of(Questionnaire questionnaire, Collection<Problem> losses) {
        Set<String> spoilt = new HashSet<>();
        losses.stream()
                .filter(loss -> ROUTING.contains(loss.code()))
                .forEach(loss -> spoilt.add(loss.place()
                        .item()
                        .orElseThrow()
                        .replaceFirst("^/data/", "")
                        .replaceFirst("\\.([0-9]+)$", "[$1]")));
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

    private static Stream<String> sources(Item item) {
        Stream<Condition> conditions = Stream.concat(
                Stream.of(item.askedIf()),
                Stream.concat(
                        item.options().stream().map(Option::askedIf),
                        item.rows().stream().map(Row::askedIf)));
        Stream<String> looked =
                conditions.flatMap(condition -> condition.items().stream()).map(id -> id.value());
        return item instanceof Computed computed
                ? Stream.concat(looked, computed.value().items().stream().map(id -> id.value()))
                : looked;
    }

    /** The items whose condition tells a question left open from one not reached, which a form cannot. */
    static Set<String> waiting(Questionnaire questionnaire) {
        Set<String> waiting = new HashSet<>();
        boolean ended = false;
        for (Item item : questionnaire.items()) {
            boolean tells = Stream.concat(
                            Stream.of(item.askedIf()),
                            Stream.concat(
                                    item.options().stream().map(Option::askedIf),
                                    item.rows().stream().map(Row::askedIf)))
                    .anyMatch(condition -> condition.toString().contains("TextBlank[")
                            || condition.toString().contains("RowNamed["));
            boolean computes = item instanceof Computed computed
                    && (computed.value().toString().contains("TextBlank[")
                            || computed.value().toString().contains("RowNamed["));
            if (tells || computes || ended || sources(item).anyMatch(waiting::contains)) {
                waiting.add(item.id().value());
                ended |= item instanceof ScreenOut;
            }
        }
        return waiting;
    }
}
