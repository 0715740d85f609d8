package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.OptionKind;
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;

/**
 * What SurveyJS has no notion of, under the property {@code polder}, which it leaves alone; a reader of forms that
 * were made elsewhere does not need it.
 */
final class Extras {
    static final String PROPERTY = "polder";

    private Extras() {}

    /** The name of a kind of option, such as {@code dont-know}. */
    static String name(OptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The extras of what was read; a missing node where there are none. */
    static JsonNode in(JsonNode element) {
        return element.path(PROPERTY);
    }

    /** Gives the extras of an element, to add to. */
    static ObjectNode of(ObjectNode element) {
        return element.has(PROPERTY) ? (ObjectNode) element.get(PROPERTY) : element.putObject(PROPERTY);
    }

    static void of(ObjectNode element, Item item, Names names) {
        if (!names.of(item.id()).equals(item.id().value())) {
            of(element).put("id", item.id().value());
        }
        if (item.asking().requirement() == Requirement.WARN_ONCE) {
            of(element).put("requirement", Requirement.WARN_ONCE.code());
        }
        if (item.asking().personal()) {
            of(element).put("personal", true);
        }
        item.asking().timeLimit().ifPresent(limit -> of(element).put("timeLimit", limit.toString()));
        if (item instanceof ScreenOut) {
            of(element).put("kind", "screen-out");
        }
        if (item instanceof NumberQuestion number) {
            number(element, number);
        }
        if (item instanceof MultipleGrid grid && grid.most() != grid.scale().size()) {
            of(element).put("most", grid.most());
        }
    }

    private static void number(ObjectNode element, NumberQuestion number) {
        of(element).put("decimals", number.decimals());
        if (number.step().isEmpty() && number.decimals() > 0) {
            of(element).put("anyStep", true);
        }
        if (number.slider()) {
            of(element).put("slider", true);
        }
    }
}
