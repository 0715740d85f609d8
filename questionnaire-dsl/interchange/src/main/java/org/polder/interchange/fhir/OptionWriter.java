package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.OptionKind;

/** Writes options as the codings that a question takes for an answer. */
final class OptionWriter {
    private final Ground ground;
    private final Gate gate;
    private final TextWriter texts;

    OptionWriter(Ground ground, Gate gate, TextWriter texts) {
        this.ground = ground;
        this.gate = gate;
        this.texts = texts;
    }

    void put(ObjectNode question, Item item) {
        ArrayNode options = question.putArray("answerOption");
        item.options().forEach(option -> write(question, options.addObject(), item, option));
    }

    private void write(ObjectNode question, ObjectNode node, Item item, Option option) {
        String user = item.id() + "." + option.code();
        ObjectNode coding = ground.coding(item, option.code());
        texts.put(coding, "display", option.text(), user);
        if (option.exclusive()) {
            Extensions.add(node, Urls.EXCLUSIVE).put("valueBoolean", true);
        }
        if (option.kind().isMissing()) {
            Extensions.add(node, Urls.own("missing")).put("valueCode", name(option.kind()));
        }
        if (option.anchored()) {
            Extensions.add(node, Urls.own("anchored")).put("valueBoolean", true);
        }
        option.open().ifPresent(part -> part.accept(new Open(Extensions.add(node, Urls.own("open")))));
        if (!option.askedIf().equals(Condition.always())) {
            ObjectNode toggle = Extensions.add(question, Urls.TOGGLE);
            Extensions.add(toggle, "option").set("valueCoding", ground.coding(item, option.code()));
            gate.text(ground.holds(option.askedIf(), user), user)
                    .ifPresent(text -> Extensions.expression(Extensions.add(toggle, "expression"), text));
        }
        node.set("valueCoding", coding);
    }

    static String name(OptionKind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Notes that words or a number go with the option; the question that takes them says within which bounds. */
    private record Open(ObjectNode extension) implements OpenPart.Visitor<ObjectNode> {
        @Override
        public ObjectNode words(OpenPart.Words part) {
            return extension.put("valueCode", "words");
        }

        @Override
        public ObjectNode number(OpenPart.Number part) {
            return extension.put("valueCode", "number");
        }
    }
}
