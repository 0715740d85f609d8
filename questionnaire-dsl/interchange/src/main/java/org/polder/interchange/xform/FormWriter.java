package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.polder.condition.Condition;
import org.polder.interchange.Exported;
import org.polder.interchange.internal.LayoutLosses;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.XmlText;
import org.polder.model.Block;
import org.polder.model.Item;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Rowed;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;

/** Writes a questionnaire as an XForm. */
final class FormWriter {
    static final String META = "orx:meta";
    static final String INSTANCE_ID = "orx:instanceID";

    private final Questionnaire questionnaire;
    private final Ground ground;
    private final Losses losses = new Losses();
    private final Itext texts;
    private final XmlText xml = new XmlText();

    /** The binds of each item, then those of nodes that no respondent sees. */
    private final List<Bind> binds = new ArrayList<>();

    FormWriter(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.ground = new Ground(questionnaire);
        this.texts = new Itext(ground, losses);
    }

    Exported write() {
        layout();
        items();
        XmlText body = new XmlText();
        body(body);
        // Texts may ask whether items were asked, so what helps with that comes last.
        helpers();
        head();
        String shown = body.toString();
        String document = xml + indented(shown.substring(shown.indexOf('\n') + 1)) + "</h:html>\n";
        return new Exported(document, losses.all());
    }

    /**
     * Writes answers as a form does that was filled in.
     *
     * @param values what stands in each node, by path; other nodes are empty
     * @param name the name of the response
     */
    String submission(Map<String, String> values, String name) {
        items();
        // Texts may bring in nodes too.
        body(new XmlText());
        helpers();
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("id", questionnaire.id());
        attributes.put("version", questionnaire.version());
        attributes.put("xmlns:orx", "http://openrosa.org/xforms");
        new Instances(xml, binds, ground.countsDays()).data(attributes, values, name);
        return xml.toString();
    }

    private static String indented(String lines) {
        return lines.lines().map(line -> "  " + line + "\n").collect(Collectors.joining());
    }

    private void layout() {
        new LayoutLosses(losses)
                .of(questionnaire, "the form shows them as written", "a form does not count other respondents");
    }

    private void items() {
        Map<ItemId, Page> firsts = new LinkedHashMap<>();
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            Page page = questionnaire.pages().get(i);
            questionnaire.groups().get(i).stream()
                    .flatMap(List::stream)
                    .findFirst()
                    .ifPresent(item -> firsts.put(item.id(), page));
        }
        List<String> passed = new ArrayList<>();
        for (Item item : questionnaire.items()) {
            List<String> relevant = new ArrayList<>(List.of(condition(item)));
            relevant.addAll(passed);
            List<Bind> own = Binds.of(ground, losses, item, Terms.all(relevant));
            Page first = firsts.get(item.id());
            if (first != null) {
                own.get(0).note("page", first.name());
                // Items of a block may look at one another, which those of a page in varying order cannot.
                if (first.order() != Ordering.AS_WRITTEN
                        && first.elements().stream().noneMatch(Block.class::isInstance)) {
                    own.get(0).note("page-order", first.order().code());
                }
            }
            message(item, own.get(0));
            binds.addAll(own);
            if (item instanceof ScreenOut) {
                passed.add(Terms.not(ground.asked(item.id())));
            }
        }
    }

    private String condition(Item item) {
        return Certain.isTrue(
                ground,
                losses.within("routing", item.id(), "The condition", "the form takes that for not known"),
                item.askedIf());
    }

    private void message(Item item, Bind bind) {
        Binds.message(item)
                .ifPresent(check -> bind.with(
                        "jr:constraintMsg", texts.put(Nodes.item(item.id()) + ":check", item.id(), check.message())));
    }

    private void helpers() {
        for (Item item : questionnaire.items()) {
            if (!(item instanceof Rowed)) {
                item.options().stream()
                        .filter(Ground::isConditional)
                        .forEach(option -> helper(Nodes.shown(item.id(), option.code()), shown(item, option)));
            }
        }
        // What decides whether a watched item is asked may watch earlier ones.
        List<ItemId> done = new ArrayList<>();
        while (done.size() < ground.watched().size()) {
            for (ItemId watched : ground.watched()) {
                if (!done.contains(watched)) {
                    done.add(watched);
                    helper(Nodes.asked(watched), condition(ground.item(watched)));
                }
            }
        }
        ground.answeredBySeveral().forEach((item, holds) -> helper(Nodes.answered(item), holds));
    }

    private String shown(Item item, Option option) {
        Condition askedIf = option.askedIf();
        return Certain.isTrue(
                ground,
                losses.within(
                        "routing",
                        item.id(),
                        "The condition of option " + option.code(),
                        "the form takes that for not known"),
                askedIf);
    }

    private void helper(String name, String condition) {
        binds.add(new Bind(Nodes.path(name))
                .with("type", "string")
                .with("calculate", Terms.choose(condition, "'1'", "''")));
    }

    private void head() {
        Instances instances = new Instances(xml, binds, ground.countsDays());
        Map<String, String> namespaces = new LinkedHashMap<>();
        namespaces.put("xmlns", "http://www.w3.org/2002/xforms");
        namespaces.put("xmlns:h", "http://www.w3.org/1999/xhtml");
        namespaces.put("xmlns:jr", "http://openrosa.org/javarosa");
        namespaces.put("xmlns:odk", "http://www.opendatakit.org/xforms");
        namespaces.put("xmlns:orx", "http://openrosa.org/xforms");
        xml.open("h:html", namespaces);
        xml.open("h:head");
        xml.leaf("h:title", Map.of(), XmlText.escaped(questionnaire.id()));
        xml.open("model");
        texts.write(xml);
        xml.open("instance");
        Map<String, String> names = new LinkedHashMap<>();
        names.put("id", questionnaire.id());
        names.put("version", questionnaire.version());
        instances.data(names, Map.of(), "");
        xml.close();
        instances.notes();
        if (ground.countsDays()) {
            xml.empty("bind", today());
        }
        binds.forEach(bind -> xml.empty("bind", bind.attributes()));
        xml.empty("bind", instanceId());
        xml.close().close();
    }

    private static Map<String, String> today() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("nodeset", Nodes.path(Nodes.TODAY));
        attributes.put("type", "date");
        attributes.put("jr:preload", "date");
        attributes.put("jr:preloadParams", "today");
        return attributes;
    }

    private static Map<String, String> instanceId() {
        Map<String, String> attributes = new LinkedHashMap<>();
        attributes.put("nodeset", Nodes.path(META + "/" + INSTANCE_ID));
        attributes.put("type", "string");
        attributes.put("jr:preload", "uid");
        return attributes;
    }

    private void body(XmlText body) {
        Controls controls = new Controls(body, texts);
        body.open("h:body");
        for (int i = 0; i < questionnaire.pages().size(); i++) {
            Page page = questionnaire.pages().get(i);
            List<Item> items = questionnaire.groups().get(i).stream()
                    .flatMap(List::stream)
                    .map(Item.class::cast)
                    .toList();
            body.open("group");
            page.title()
                    .ifPresent(title -> body.empty(
                            "label",
                            Map.of(
                                    "ref",
                                    texts.put(
                                            "page:" + page.name(), items.get(0).id(), title))));
            items.forEach(item -> item.accept(controls));
            body.close();
        }
        body.close();
    }
}
