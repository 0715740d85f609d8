package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polder.interchange.internal.HardenedJson;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Block;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.text.Text;

/**
 * Lets a form carry what SurveyJS has no notion of, in the questionnaire's own form of JSON: blocks, computed values and
 * quotas. Each says which parts of the form stand for it.
 */
final class CarriedWriter {
    private final Questionnaire questionnaire;
    private final Names names;
    private final Map<ItemId, List<ObjectNode>> parts;
    private final JsonNode own;
    private final Set<String> keys = new TreeSet<>();

    /**
     * Makes a writer.
     *
     * @param parts the elements and variables of the form that stand for each item
     */
    CarriedWriter(Questionnaire questionnaire, Names names, Map<ItemId, List<ObjectNode>> parts) {
        this.questionnaire = questionnaire;
        this.names = names;
        this.parts = parts;
        this.own = HardenedJson.own(QuestionnaireWriter.line(questionnaire));
    }

    void write(ObjectNode form) {
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            page(i, (ObjectNode) form.get("pages").get(i));
        }
        quotas(form);
        wordings(form);
    }

    private void page(int number, ObjectNode page) {
        List<Element> elements = questionnaire.pages().get(number).elements();
        Deque<ImmutableList<Item>> groups =
                new ArrayDeque<>(questionnaire.groups().get(number));
        ArrayNode carried = JsonNodeFactory.instance.arrayNode();
        for (int place = 0; place < elements.size(); place++) {
            Element element = elements.get(place);
            List<ObjectNode> standing = new ArrayList<>();
            int askings = element instanceof Block block ? askings(block) : 1;
            for (int asking = 0; asking < askings; asking++) {
                groups.removeFirst().forEach(item -> standing.addAll(parts.getOrDefault(item.id(), List.of())));
            }
            if (element instanceof Block || element instanceof Computed) {
                ObjectNode one = carried.addObject().put("place", place);
                ArrayNode stand = one.putArray("parts");
                standing.forEach(part -> stand.add(part.get("name").textValue()));
                one.put("seal", Seal.ofWritten(standing));
                one.set("element", own.get("pages").get(number).get("items").get(place));
                Stream<Item> items =
                        element instanceof Block block ? block.items().stream() : Stream.of((Item) element);
                items.flatMap(CarriedWriter::texts).flatMap(Text::keys).forEach(key -> keys.add(key.value()));
            }
        }
        if (!carried.isEmpty()) {
            Extras.of(page).set("carried", carried);
        }
    }

    private int askings(Block block) {
        Item source = questionnaire.item(block.each().source()).orElseThrow();
        return block.each().turns(source).orElseThrow().size();
    }

    private static Stream<Text> texts(Item item) {
        return Stream.of(
                        Stream.of(item.asking().text()),
                        item.asking().hint().stream(),
                        item.asking().checks().stream().map(check -> check.message()),
                        item.options().stream().map(option -> option.text()),
                        item.rows().stream().flatMap(row -> row.label().text().stream()))
                .flatMap(texts -> texts);
    }

    private void quotas(ObjectNode form) {
        if (questionnaire.quotas().isEmpty()) {
            return;
        }
        ArrayNode all = Extras.of(form).putArray("quotas");
        for (int i = 0; i < questionnaire.quotas().size(); i++) {
            Quota quota = questionnaire.quotas().get(i);
            ObjectNode one = all.addObject().put("variable", names.quota(quota.name()));
            one.set("quota", own.get("quotas").get(i));
        }
    }

    private void wordings(ObjectNode form) {
        if (keys.isEmpty()) {
            return;
        }
        ObjectNode wordings = Extras.of(form).putObject("wordings");
        own.path("wordings").properties().forEach(language -> {
            ObjectNode some = wordings.putObject(language.getKey());
            language.getValue().properties().stream()
                    .filter(wording -> keys.contains(wording.getKey()))
                    .forEach(wording -> some.set(wording.getKey(), wording.getValue()));
        });
    }
}
