package org.polder.interchange;

import java.util.List;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.SingleChoice;

/** What of each item must come back the same from a form, apart from its words and conditions. */
public final class Shapes {
    private Shapes() {}

    public static List<String> of(Questionnaire questionnaire) {
        return questionnaire.items().stream().map(Shapes::shape).toList();
    }

    private static String shape(Item item) {
        if (item instanceof Computed) {
            // Nobody sees it, so a hint or a time limit says nothing.
            return item.id() + " computed";
        }
        List<String> options = item.options().stream()
                .map(option -> option.code() + " " + option.kind() + " " + option.exclusive() + " " + option.anchored()
                        + " " + option.open())
                .toList();
        List<String> rows = item.rows().stream()
                .map(row -> row.code() + " " + row.anchored() + " "
                        + row.label().getClass().getSimpleName())
                .toList();
        return String.join(
                " ",
                item.id().value(),
                item.getClass().getSimpleName(),
                item.asking().requirement().code(),
                String.valueOf(item.asking().personal()),
                item.asking().timeLimit().toString(),
                String.valueOf(item.asking().hint().isPresent()),
                options.toString(),
                rows.toString(),
                bounds(item));
    }

    private static String bounds(Item item) {
        if (item instanceof NumberQuestion number) {
            return number.least() + " " + number.most() + " " + number.decimals() + " " + number.slider() + " "
                    + number.step();
        }
        if (item instanceof DateQuestion date) {
            return date.earliest() + " " + date.latest();
        }
        if (item instanceof MultipleChoice choice) {
            return choice.least() + " "
                    + Math.min(choice.most(), choice.options().size()) + " " + choice.order();
        }
        if (item instanceof SingleChoice choice) {
            return choice.order().code();
        }
        if (item instanceof Ranking ranking) {
            return ranking.least() + " "
                    + Math.min(ranking.most(), ranking.options().size()) + " " + ranking.order();
        }
        if (item instanceof Grid grid) {
            return grid.order().code();
        }
        if (item instanceof MultipleGrid grid) {
            return Math.min(grid.most(), grid.scale().size()) + " " + grid.order();
        }
        return item instanceof OpenQuestion open ? String.valueOf(open.longest()) : "";
    }
}
