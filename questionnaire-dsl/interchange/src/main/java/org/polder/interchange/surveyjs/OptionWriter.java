package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.polder.model.Item;
import org.polder.model.OpenPart;
import org.polder.model.Option;

/** Writes options as choices, or as columns. */
final class OptionWriter {
    private final Presence presence;
    private final Wordings wordings;

    OptionWriter(Presence presence, Wordings wordings) {
        this.presence = presence;
        this.wordings = wordings;
    }

    ArrayNode of(Item item, List<Option> options) {
        ArrayNode choices = JsonNodeFactory.instance.arrayNode();
        options.forEach(option -> write(item, option, choices.addObject()));
        return choices;
    }

    private void write(Item item, Option option, ObjectNode choice) {
        String user = item.id() + "." + option.code();
        choice.put("value", option.code()).set("text", wordings.of(option.text(), user));
        if (option.exclusive()) {
            choice.put("isExclusive", true);
        }
        if (!ElementWriter.always(option.askedIf())) {
            choice.put("visibleIf", presence.holds(option.askedIf(), user).text());
        }
        if (option.kind().isMissing()) {
            Extras.of(choice).put("missing", Extras.name(option.kind()));
        }
        if (option.anchored()) {
            Extras.of(choice).put("anchored", true);
        }
        option.open().ifPresent(part -> {
            choice.put("showCommentArea", true).put("isCommentRequired", true);
            part.accept(new Open(Extras.of(choice).putObject("open"), user));
        });
    }

    private final class Open implements OpenPart.Visitor<ObjectNode> {
        private final ObjectNode open;
        private final String user;

        Open(ObjectNode open, String user) {
            this.open = open;
            this.user = user;
        }

        @Override
        public ObjectNode words(OpenPart.Words part) {
            return open.put("longest", part.longest());
        }

        @Override
        public ObjectNode number(OpenPart.Number part) {
            presence.losses()
                    .add(
                            "open-number",
                            user,
                            "SurveyJS takes any words beside an option, not only a number from " + part.least() + " to "
                                    + part.most());
            return open.put("least", part.least()).put("most", part.most()).put("decimals", part.decimals());
        }
    }
}
