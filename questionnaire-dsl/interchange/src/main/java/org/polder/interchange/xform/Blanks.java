package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.polder.condition.Condition;
import org.polder.model.OpenQuestion;
import org.polder.name.ItemId;

/** Finds texts left blank in a condition that was read. */
final class Blanks {
    private final Map<String, Meaning> nodes;

    Blanks(Map<String, Meaning> nodes) {
        this.nodes = nodes;
    }

    /** A text asked for and not answered is blank. */
    Condition blank(Condition condition) {
        if (condition instanceof Condition.Or or) {
            return Condition.any(or.parts().stream().map(this::blank).toList());
        }
        if (!(condition instanceof Condition.And and)) {
            return condition;
        }
        List<Condition> parts =
                new ArrayList<>(and.parts().stream().map(this::blank).toList());
        for (Condition part : and.parts()) {
            if (part instanceof Condition.Asked asked
                    && and.parts().contains(new Condition.Answered(asked.item()).negate())
                    && isText(asked.item())
                    && parts.remove(new Condition.Answered(asked.item()).negate())) {
                parts.set(parts.indexOf(part), new Condition.TextBlank(asked.item()));
            }
        }
        return Condition.all(parts);
    }

    private boolean isText(ItemId wanted) {
        return nodes.values().stream()
                .anyMatch(meaning -> meaning instanceof Meaning.Own own
                        && own.item() instanceof OpenQuestion
                        && own.item().id().equals(wanted));
    }

    /** Tells whether a condition is part of another. */
    static boolean contains(Condition whole, Condition wanted) {
        if (whole.equals(wanted)) {
            return true;
        }
        if (whole instanceof Condition.Not not) {
            return contains(not.part(), wanted);
        }
        List<Condition> parts = whole instanceof Condition.And and
                ? and.parts()
                : whole instanceof Condition.Or or ? or.parts() : List.of();
        return parts.stream().anyMatch(part -> contains(part, wanted));
    }
}
