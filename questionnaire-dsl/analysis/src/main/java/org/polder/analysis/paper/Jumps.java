package org.polder.analysis.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;

/** Finds where to go on after an answer, when what follows directly is not for whoever gave it. */
final class Jumps {
    private final List<Item> items = new ArrayList<>();
    private final Set<ItemId> settled = new HashSet<>();
    private final Names names;
    private final Phrases phrases;

    Jumps(Questionnaire questionnaire, Names names, Phrases phrases) {
        this.names = names;
        this.phrases = phrases;
        for (Page page : questionnaire.pages()) {
            for (Element element : page.elements()) {
                List<Item> all = element instanceof Block block ? block.items() : List.of((Item) element);
                items.addAll(all);
                if (element instanceof Item && page.order() == Ordering.AS_WRITTEN) {
                    all.forEach(item -> settled.add(item.id()));
                }
            }
        }
    }

    /** Where whoever chooses an option of a single choice goes on; nothing when that is the next item. */
    Optional<String> after(ItemId question, int code) {
        if (!settled.contains(question)) {
            return Optional.empty();
        }
        int at = 0;
        while (!items.get(at).id().equals(question)) {
            at++;
        }
        Set<ItemId> skipped = new HashSet<>();
        Possible possible = new Possible(question, code, skipped);
        boolean jumped = false;
        for (int next = at + 1; next < items.size(); next++) {
            Item item = items.get(next);
            boolean skips = settled.contains(item.id()) && !possible.canHold(item.askedIf());
            if (skips) {
                skipped.add(item.id());
                jumped |= !(item instanceof Computed);
            } else if (!(item instanceof Computed)) {
                // A computed value is for the office, and nobody goes there.
                return jumped
                        ? Optional.of(phrases.say("goto", Map.of("where", names.item(item.id()))))
                        : Optional.empty();
            }
        }
        return jumped ? Optional.of(phrases.say("goto.end")) : Optional.empty();
    }
}
