package org.polder.interchange.limesurvey;

import org.polder.interchange.internal.Losses;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Row;

/** Writes in which order answers or rows come. */
final class Orders {
    private Orders() {}

    static void of(Losses losses, Item item, Ordering order, String attribute, String random, LimeQuestion question) {
        boolean anchored = item.options().stream().anyMatch(Option::anchored)
                || item.rows().stream().anyMatch(Row::anchored);
        if (order == Ordering.SHUFFLED) {
            question.attribute(attribute, random);
        } else if (order != Ordering.AS_WRITTEN) {
            losses.add(
                    "order",
                    item.id(),
                    "The order of '" + item.id() + "' is " + order.code() + ": LimeSurvey shows it as written");
        }
        if (order == Ordering.SHUFFLED && anchored) {
            losses.add(
                    "order", item.id(), "Some of '" + item.id() + "' keep their place: LimeSurvey shuffles them too");
        }
    }
}
