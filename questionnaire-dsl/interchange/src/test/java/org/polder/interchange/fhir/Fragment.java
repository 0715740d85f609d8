package org.polder.interchange.fhir;

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

/** Which items are put to the same people there: those that no loss bears on that changes who is asked. */
final class Fragment {
    private static final Set<String> ROUTING = Set.of("today", "too-long", "expression", "computed", "enable-when");

    private Fragment() {}

    /** The ids of those items, and "page" where the pages are put to the same people too. */
    static Set<String> of(Questionnaire questionnaire, Exported exported) {
        return of(questionnaire, exported.losses());
    }

    static Set<String> of(Questionnaire questionnaire, Collection<Problem> losses) {
        Set<String> spoilt = new HashSet<>();
        losses.stream()
                .filter(loss -> ROUTING.contains(loss.code()))
                .forEach(loss -> spoilt.add(own(loss.place().item().orElseThrow())));
        Set<String> sound = new HashSet<>();
        boolean ended = false;
        for (Item item : questionnaire.items()) {
            if (ended || spoilt.contains(item.id().value()) || sources(item).anyMatch(spoilt::contains)) {
                spoilt.add(item.id().value());
                // What ends the interview bears on all that follows.
                ended |= item instanceof ScreenOut;
            } else {
                sound.add(item.id().value());
            }
        }
        if (!ended) {
            sound.add("page");
        }
        return sound;
    }

    /** The item that a {@code linkId} belongs to. */
    private static String own(String link) {
        String plain = link.replace(Probes.MARK, "");
        int dot = plain.indexOf('.');
        return dot < 0 ? plain : plain.substring(0, dot);
    }

    static boolean isSpoilt(String link, Set<String> sound) {
        String own = own(link);
        return own.matches("[A-Za-z][A-Za-z0-9_-]*(\\[[0-9]+])?") && !sound.contains(own);
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
}
