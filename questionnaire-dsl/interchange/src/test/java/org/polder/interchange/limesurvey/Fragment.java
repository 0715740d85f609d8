package org.polder.interchange.limesurvey;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.condition.Condition;
import org.polder.interchange.SoundItems;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
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
        return SoundItems.of(questionnaire, spoilt);
    }

    /** The items whose condition tells what was passed from what was not reached, which equations cannot. */
    static Set<String> waiting(Questionnaire questionnaire) {
        Set<String> waiting = new HashSet<>();
        Set<String> marks = new HashSet<>(Set.of("TextBlank[", "RowNamed["));
        boolean ended = false;
        for (Item item : questionnaire.items()) {
            String looked = item instanceof Computed computed
                    ? item.askedIf() + " " + computed.value()
                    : SoundItems.conditions(item).map(String::valueOf).collect(Collectors.joining(" "));
            if (marks.stream().anyMatch(looked::contains)
                    || ended
                    || SoundItems.sources(item).anyMatch(waiting::contains)) {
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
