package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Expression;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.model.Element;
import org.polder.model.Manuscript;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.text.Text;

/** Reads a FHIR Questionnaire as a manuscript. */
final class FormReader {
    private final JsonNode form;
    private final Losses losses;
    private final Symbols symbols = new Symbols();
    private final Map<ItemId, Expression> values = new HashMap<>();
    private final Set<String> names = new HashSet<>();

    FormReader(String source, JsonNode form) {
        this.form = form;
        this.losses = new Losses(Place.none().withSource(source));
        String type = form.path("resourceType").asText("");
        if (!type.equals("Questionnaire")) {
            throw new ProblemsException(
                    "Questionnaire '" + source + "'",
                    List.of(Problem.error(
                            "resource-type",
                            Place.none().withSource(source),
                            "The resource is of type '" + HardenedJson.cut(type)
                                    + "': a questionnaire has \"resourceType\": \"Questionnaire\"")));
        }
    }

    Imported imported() {
        List<Collector.Sheet> sheets = new Collector(losses, new Options(form, losses)).sheets(form);
        Unread unread = new Unread(losses);
        unread.form(form);
        sheets.forEach(sheet -> sheet.entries().stream()
                .filter(entry -> entry.kind() != Entry.Kind.COMPUTED)
                .forEach(symbols::add));
        sheets.forEach(sheet -> sheet.entries().stream()
                .filter(entry -> entry.kind() == Entry.Kind.COMPUTED)
                .forEach(this::computed));
        GateReader gates = new GateReader(symbols, losses);
        TextReader texts = new TextReader(symbols, gates, losses, languages());
        PartReader parts = new PartReader(symbols, losses, texts, gates);
        ItemReader items = new ItemReader(losses, texts, gates, parts, values);
        List<Page> pages = new ArrayList<>();
        for (Collector.Sheet sheet : sheets) {
            page(sheet, pages.size() + 1, items, texts).ifPresent(pages::add);
        }
        sheets.forEach(sheet -> sheet.entries().forEach(unread::options));
        return new Imported(
                Manuscript.of(id(), form.path("version").asText("1.0"), pages, List.of(), texts.bundles()),
                losses.all());
    }

    /** Reads a computed value after those before it; what looks at one that is not read is not understood either. */
    private void computed(Entry entry) {
        String text = Extensions.value(entry.node(), Urls.CALCULATED)
                .path("expression")
                .asText("");
        try {
            values.put(entry.id(), new WorthReader(symbols).read(PathParser.parse(text)));
            symbols.add(entry);
        } catch (NotUnderstood not) {
            symbols.unread(entry.link());
            losses.add(
                    "computed",
                    entry.id().value(),
                    "The computed value " + not.getMessage() + ", and is no item here: " + HardenedJson.cut(text));
        }
    }

    private String id() {
        String url = form.path("url").asText("");
        String name = form.path("name").asText("");
        String id = Urls.id(url).orElse(name.isBlank() ? form.path("id").asText("") : name);
        return id.isBlank() ? "form" : id;
    }

    private List<Language> languages() {
        List<Language> languages = new ArrayList<>();
        TextReader.language(form.path("language").asText("en")).ifPresent(languages::add);
        for (String tag :
                Extensions.value(form, Urls.own("languages")).asText("").split(" ")) {
            TextReader.language(tag)
                    .filter(language -> !languages.contains(language))
                    .ifPresent(languages::add);
        }
        return languages.isEmpty() ? List.of(Language.EN) : languages;
    }

    private Optional<Page> page(Collector.Sheet sheet, int number, ItemReader items, TextReader texts) {
        String name = sheet.group()
                .map(group -> Extensions.value(group, Urls.own("page"))
                        .asText(group.path("linkId").asText("")))
                .filter(given -> !given.isBlank() && names.add(given))
                .orElseGet(() -> {
                    names.add("page" + number);
                    return "page" + number;
                });
        List<Entry> read = sheet.entries().stream()
                .filter(entry -> entry.kind() != Entry.Kind.COMPUTED || values.containsKey(entry.id()))
                .toList();
        if (read.isEmpty()) {
            losses.add("empty-page", name, "The group has no items that are read: it is left out");
            return Optional.empty();
        }
        Optional<Text> title = sheet.group()
                .filter(group -> group.has("text"))
                .map(group -> texts.text("page-" + number + ".title", group, "text", name, name));
        Ordering order = sheet.group()
                .flatMap(group ->
                        Ordering.of(Extensions.value(group, Urls.own("order")).asText("")))
                .orElse(Ordering.AS_WRITTEN);
        ImmutableList<Element> elements = read.stream().map(items::item).collect(ImmutableList.toImmutableList());
        return Optional.of(new Page(name, title, elements, order));
    }
}
