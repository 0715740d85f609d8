package org.polder.interchange.xform;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.polder.interchange.internal.Losses;
import org.polder.model.Asking;
import org.polder.model.Computed;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Writes what XForms has no notion of, apart from what it knows, so that other readers can pass it over. */
final class Notes {
    static final String NAMESPACE = "urn:polder:xforms";

    /** The name of the instance that holds them. */
    static final String INSTANCE = "polder";

    private final Losses losses;

    Notes(Losses losses) {
        this.losses = losses;
    }

    void on(Item item, Bind bind) {
        if (item instanceof Notice) {
            bind.note("kind", "notice");
        } else if (item instanceof ScreenOut) {
            bind.note("kind", "screen-out");
        } else if (item instanceof Rowed) {
            bind.note("kind", item instanceof MultipleGrid ? "multiple-grid" : "grid");
        }
        asking(item, bind);
        order(item, bind);
        codes(item, bind, "exclusive", Option::exclusive);
        codes(item, bind, "anchored", Option::anchored);
        for (OptionKind kind : List.of(OptionKind.DONT_KNOW, OptionKind.REFUSED, OptionKind.NOT_APPLICABLE)) {
            codes(item, bind, name(kind), option -> option.kind() == kind);
        }
        String anchored = item.rows().stream()
                .filter(Row::anchored)
                .map(row -> String.valueOf(row.code()))
                .collect(Collectors.joining(" "));
        if (!anchored.isEmpty()) {
            bind.note("anchored-rows", anchored);
        }
    }

    static String name(OptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void asking(Item item, Bind bind) {
        Asking asking = item.asking();
        if (asking.requirement() == Requirement.WARN_ONCE) {
            bind.note("requirement", asking.requirement().code());
            losses.add(
                    "warn-once",
                    item.id(),
                    "'" + item.id() + "' may be left open by who confirms that: in the form it may be left open");
        } else if (asking.required() && item instanceof Rowed) {
            bind.note("requirement", asking.requirement().code());
        }
        if (asking.personal()) {
            bind.note("personal", "true");
            losses.add(
                    "personal",
                    item.id(),
                    "'" + item.id() + "' is contact data: the form keeps it with the other answers");
        }
        asking.timeLimit().ifPresent(limit -> {
            bind.note("time-limit", limit.toString());
            losses.add(
                    "time-limit",
                    item.id(),
                    "'" + item.id() + "' has a time limit of " + limit + ": the form has none");
        });
    }

    private void order(Item item, Bind bind) {
        Ordering order = ordering(item);
        if (order != Ordering.AS_WRITTEN) {
            bind.note("order", order.code());
            losses.add(
                    "order",
                    item.id(),
                    "The options or rows of '" + item.id() + "' are " + order.code()
                            + ": the form shows them as written");
        }
    }

    private static Ordering ordering(Item item) {
        if (item instanceof SingleChoice choice) {
            return choice.order();
        }
        if (item instanceof MultipleChoice choice) {
            return choice.order();
        }
        if (item instanceof Ranking ranking) {
            return ranking.order();
        }
        if (item instanceof Grid grid) {
            return grid.order();
        }
        return item instanceof MultipleGrid grid ? grid.order() : Ordering.AS_WRITTEN;
    }

    private static void codes(Item item, Bind bind, String name, Predicate<Option> which) {
        String codes = item.options().stream()
                .filter(which)
                .map(option -> String.valueOf(option.code()))
                .collect(Collectors.joining(" "));
        if (!codes.isEmpty() && !(item instanceof Computed)) {
            bind.note(name, codes);
        }
    }
}
