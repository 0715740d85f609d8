package org.polder.interchange.xform;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.polder.interchange.Exported;
import org.polder.interchange.SoundItems;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
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
        return SoundItems.of(questionnaire, spoilt);
    }

    /** The items whose condition tells a question left open from one not reached, which a form cannot. */
    static Set<String> waiting(Questionnaire questionnaire) {
        Set<String> waiting = new HashSet<>();
        boolean ended = false;
        for (Item item : questionnaire.items()) {
            boolean tells = SoundItems.conditions(item)
                    .anyMatch(condition -> condition.toString().contains("TextBlank[")
                            || condition.toString().contains("RowNamed["));
            boolean computes = item instanceof Computed computed
                    && (computed.value().toString().contains("TextBlank[")
                            || computed.value().toString().contains("RowNamed["));
            if (tells || computes || ended || SoundItems.sources(item).anyMatch(waiting::contains)) {
                waiting.add(item.id().value());
                ended |= item instanceof ScreenOut;
            }
        }
        return waiting;
    }
}
