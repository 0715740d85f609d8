package org.polder.interchange.limesurvey;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Option;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.problem.Problem;

/** Which items of an exported questionnaire are put to the same people by a survey: those the losses leave alone. */
final class Fragment {
    private static final Set<String> ROUTING = Set.of("routing", "computed");

    private Fragment() {}

    /** The ids of the items on which no loss bears, nor on anything they look at. */
    static Set<String> of(Questionnaire questionnaire, Collection<Problem> losses) {
        Set<String> spoilt = new HashSet<>();
        losses.stream()
                .filter(loss -> ROUTING.contains(loss.code()))
                .forEach(loss -> spoilt.add(loss.place().item().orElseThrow()));
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

    private static Stream<Condition> conditions(Item item) {
        return Stream.concat(
                Stream.of(item.askedIf()),
                Stream.concat(
                        item.options().stream().map(Option::askedIf),
                        item.rows().stream().map(Row::askedIf)));
    }

    private static Stream<String> sources(Item item) {
        Stream<String> looked = conditions(item)
                .flatMap(condition -> condition.items().stream())
                .map(id -> id.value());
        return item instanceof Computed computed
                ? Stream.concat(looked, computed.value().items().stream().map(id -> id.value()))
                : looked;
    }

    /** The items whose condition tells what was passed from what was not reached, which equations cannot. */
    static Set<String> waiting(Questionnaire questionnaire) {
        Set<String> waiting = new HashSet<>();
        Set<String> marks = new HashSet<>(Set.of("TextBlank[", "RowNamed["));
        boolean ended = false;
        for (Item item : questionnaire.items()) {
            String looked = item instanceof Computed computed
                    ? item.askedIf() + " " + computed.value()
                    : conditions(item).map(String::valueOf).collect(Collectors.joining(" "));
            if (marks.stream().anyMatch(looked::contains)
                    || ended
                    || sources(item).anyMatch(waiting::contains)) {
                waiting.add(item.id().value());
                ended |= item instanceof ScreenOut;
            }
            if (item instanceof Notice) {
                marks.add(new Condition.Answered(item.id()).toString());
            }
        }
        return waiting;
    }
}
