package org.polder.interchange.limesurvey;

import java.util.ArrayList;
import java.util.List;
import org.polder.condition.Condition;
import org.polder.interchange.internal.Losses;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.name.ItemId;

/** Writes who is asked an item, or shown a part of it, and notes what of that cannot be said. */
final class Conditions {
    private static final String INSTEAD = "LimeSurvey takes that for not known";

    private final Ground ground;
    private final Losses losses;
    private final List<String> passed = new ArrayList<>();

    Conditions(Ground ground, Losses losses) {
        this.ground = ground;
        this.losses = losses;
    }

    /** Notes an item that ends the interview: nobody it is put to is asked what comes behind it. */
    void endsAt(ItemId screenOut) {
        passed.add(Script.not(ground.asked(screenOut)));
    }

    String asked(Item item) {
        List<String> parts = new ArrayList<>(List.of(written(item, "The condition", item.askedIf())));
        parts.addAll(passed);
        return Script.all(parts);
    }

    String shown(Item item, Option option) {
        return written(item, "The condition of option " + option.code(), option.askedIf());
    }

    String shown(Item item, Row row) {
        return written(item, "The condition of row " + row.code(), row.askedIf());
    }

    private String written(Item item, String owner, Condition condition) {
        noteDays(item, condition.toString());
        return Certain.isTrue(ground, losses.within("routing", item.id(), owner, INSTEAD), condition);
    }

    /** Notes whether a condition or expression, as it shows itself, counts days from the start. */
    void noteDays(Item item, String shown) {
        if (shown.contains("FromToday[") || shown.contains("YearsSince[")) {
            countsFromToday(item);
        }
    }

    void countsFromToday(Item item) {
        losses.add(
                "today",
                item.id(),
                "'" + item.id() + "' counts from the day the interview started: LimeSurvey counts from the day the page"
                        + " is open");
    }
}
