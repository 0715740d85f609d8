package org.polder.interchange.fhir;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.polder.interchange.Exported;
import org.polder.interchange.SoundItems;
import org.polder.model.Questionnaire;
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
        Set<String> sound = SoundItems.of(questionnaire, spoilt);
        boolean ends = questionnaire.items().stream()
                .anyMatch(item ->
                        item instanceof ScreenOut && !sound.contains(item.id().value()));
        if (!ends) {
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
}
