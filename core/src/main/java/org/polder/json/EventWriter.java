package org.polder.json;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.polder.journal.Event;
import org.polder.response.Start;

/** Writes one event of a journal. */
final class EventWriter implements Event.Visitor<ObjectNode> {
    static final EventWriter INSTANCE = new EventWriter();

    private EventWriter() {}

    private static ObjectNode node(String kind, Event event) {
        return JsonNodeFactory.instance
                .objectNode()
                .put("event", kind)
                .put("at", event.at().toString());
    }

    @Override
    public ObjectNode started(Event.Started event) {
        ObjectNode node = node("started", event)
                .put("questionnaire", event.questionnaire())
                .put("version", event.version())
                .put("fingerprint", event.fingerprint());
        return circumstances(node, event.start());
    }

    private static ObjectNode circumstances(ObjectNode node, Start start) {
        node.put("language", start.language().tag());
        // As text: a seed has more digits than a number of JavaScript keeps.
        node.put("seed", String.valueOf(start.seed()));
        node.put("date", start.today().toString());
        names(node, "closedQuotas", start.closedQuotas());
        return node;
    }

    private static void names(ObjectNode node, String field, Iterable<String> names) {
        ArrayNode all = node.putArray(field);
        names.forEach(all::add);
    }

    @Override
    public ObjectNode resumed(Event.Resumed event) {
        return circumstances(
                node("resumed", event).put("version", event.version()).put("fingerprint", event.fingerprint()),
                event.start());
    }

    @Override
    public ObjectNode shown(Event.Shown event) {
        return node("shown", event).put("item", event.item().value());
    }

    @Override
    public ObjectNode answered(Event.Answered event) {
        return node("answered", event)
                .put("item", event.item().value())
                .set("answer", StoredAnswer.write(event.answer()));
    }

    @Override
    public ObjectNode changed(Event.Changed event) {
        return node("changed", event)
                .put("item", event.item().value())
                .set("answer", StoredAnswer.write(event.answer()));
    }

    @Override
    public ObjectNode carried(Event.Carried event) {
        return node("carried", event)
                .put("item", event.item().value())
                .set("answer", StoredAnswer.write(event.answer()));
    }

    @Override
    public ObjectNode leftOpen(Event.LeftOpen event) {
        return node("left-open", event).put("item", event.item().value());
    }

    @Override
    public ObjectNode wentBack(Event.WentBack event) {
        return node("went-back", event).put("item", event.item().value());
    }

    @Override
    public ObjectNode wentForward(Event.WentForward event) {
        return node("went-forward", event);
    }

    @Override
    public ObjectNode wentTo(Event.WentTo event) {
        return node("went-to", event).put("item", event.item().value());
    }

    @Override
    public ObjectNode switched(Event.Switched event) {
        return node("switched", event).put("language", event.language().tag());
    }

    @Override
    public ObjectNode quotasClosed(Event.QuotasClosed event) {
        ObjectNode node = node("quotas-closed", event);
        names(node, "names", event.names());
        return node;
    }

    @Override
    public ObjectNode completed(Event.Completed event) {
        return node("completed", event).put("policy", event.policy().code());
    }
}
