package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Ordering;

/** Makes nodes, binds and controls of the lines of a survey sheet. */
final class SheetControls {
    private final String sheet;
    private final SheetReferences references;
    private final SheetWords words;
    private final SheetChoices choices;
    private final SheetNotes ownNotes;
    private final SheetLosses losses;
    private final SheetBinds binds;
    private final Map<String, XmlElement> notes = new LinkedHashMap<>();
    private List<XmlElement> nodes = new ArrayList<>();
    private List<XmlElement> body = new ArrayList<>();

    SheetControls(
            String sheet,
            SheetReferences references,
            SheetWords words,
            SheetChoices choices,
            SheetNotes notes,
            SheetLosses losses) {
        this.sheet = sheet;
        this.references = references;
        this.words = words;
        this.choices = choices;
        this.ownNotes = notes;
        this.losses = losses;
        this.binds = new SheetBinds(sheet, references, words, losses);
    }

    ImmutableList<XmlElement> nodes() {
        return ImmutableList.copyOf(nodes);
    }

    ImmutableList<XmlElement> body() {
        return ImmutableList.copyOf(body);
    }

    ImmutableMap<String, XmlElement> binds() {
        return binds.all();
    }

    ImmutableMap<String, XmlElement> notes() {
        return ImmutableMap.copyOf(notes);
    }

    private SheetElements elements(Entry entry) {
        return new SheetElements(sheet, entry.line());
    }

    private SheetWords.Spot spot(Entry entry) {
        return new SheetWords.Spot(sheet, entry.line(), entry.name(), losses);
    }

    /** Adds what a line stands for. */
    void add(Entry entry) {
        if (entry.name().startsWith(SheetTexts.COMPUTED)) {
            // Words of ours, which stand in the labels that show them.
            return;
        }
        ImmutableMap<String, String> own = ownNotes.of(entry.name());
        if (!own.isEmpty()) {
            notes.put(entry.path(), elements(entry).of("node", own, List.of()));
        }
        if (entry.page().isPresent()) {
            page(entry, entry.page().get());
        } else if (entry.isGroup()) {
            group(entry);
        } else {
            question(entry);
        }
    }

    private List<XmlElement> labels(Entry entry, String id) {
        List<XmlElement> labels = new ArrayList<>();
        ImmutableMap<String, String> label = entry.cells().words("label");
        if (!label.isEmpty()) {
            labels.add(words.element("label", id, label, spot(entry)));
        }
        ImmutableMap<String, String> hint = entry.cells().words("hint");
        if (!hint.isEmpty()) {
            labels.add(words.element("hint", entry.path() + ":hint", hint, spot(entry)));
        }
        return labels;
    }

    private String label(Entry entry) {
        // A computed value of ours has its words in a place of its own.
        return entry.type().control().isEmpty()
                ? entry.path().replaceFirst("^/[^/]*/", "") + ":label"
                : entry.path() + ":label";
    }

    private void page(Entry entry, String name) {
        List<XmlElement> outer = body;
        body = new ArrayList<>(labels(entry, "page:" + name));
        entry.inner().forEach(this::add);
        outer.add(elements(entry).holding("group", Map.of(), body));
        body = outer;
    }

    private void group(Entry entry) {
        binds.group(entry);
        List<XmlElement> outer = body;
        List<XmlElement> around = nodes;
        nodes = new ArrayList<>();
        body = new ArrayList<>();
        entry.inner().forEach(this::add);
        around.add(elements(entry).holding(entry.node(), Map.of(), nodes));
        List<XmlElement> parts = new ArrayList<>(labels(entry, label(entry)));
        if (entry.isRepeat()) {
            Map<String, String> attributes = new LinkedHashMap<>(Map.of("nodeset", entry.path()));
            entry.cells().cell("repeat_count").ifPresent(count -> attributes.put("count", references.inward(count)));
            parts.add(elements(entry).holding("repeat", attributes, body));
        } else {
            parts.addAll(body);
        }
        outer.add(elements(entry).holding("group", Map.of("ref", entry.path()), parts));
        body = outer;
        nodes = around;
    }

    private void question(Entry entry) {
        String begun = entry.cells().cell("default").orElse("");
        nodes.add(elements(entry)
                .of(
                        entry.node(),
                        Map.of(),
                        begun.isEmpty() ? List.of() : List.of(XmlElement.Content.of(references.inward(begun)))));
        binds.question(entry);
        SheetType type = entry.type();
        if (type.kind() == SheetType.Kind.METADATA) {
            losses.add(
                    "metadata",
                    entry.line(),
                    entry.name(),
                    "'" + entry.name() + "' is filled in by the device: it is left out");
        }
        if (type.control().isEmpty()) {
            if (!entry.cells().words("label").isEmpty()) {
                labels(entry, label(entry));
            }
            return;
        }
        List<XmlElement> parts = new ArrayList<>(labels(entry, label(entry)));
        parts.addAll(choices(entry));
        Map<String, String> attributes = new LinkedHashMap<>(Map.of("ref", entry.path()));
        if (type.control().equals("range")) {
            attributes.putAll(Map.of("start", "1", "end", "10", "step", "1"));
            attributes.putAll(parameters(entry));
        }
        body.add(elements(entry).holding(type.control(), attributes, parts));
        if (type.kind() == SheetType.Kind.OR_OTHER) {
            other(entry);
        }
    }

    private List<XmlElement> choices(Entry entry) {
        String list = entry.type().list();
        if (list.isEmpty()) {
            return List.of();
        }
        Optional<ImmutableList<XmlElement>> found =
                entry.type().kind() == SheetType.Kind.OR_OTHER ? choices.withOther(list) : choices.list(list);
        entry.cells()
                .cell("choice_filter")
                .ifPresent(filter -> losses.add(
                        "choice-filter",
                        entry.line(),
                        entry.name(),
                        "The options of '" + entry.name() + "' are filtered by " + filter
                                + ": all are shown to everyone"));
        if (parameters(entry).getOrDefault("randomize", "").equals("true")) {
            notes.putIfAbsent(
                    entry.path(), elements(entry).of("node", Map.of("order", Ordering.SHUFFLED.code()), List.of()));
        }
        // A list that lies elsewhere is told of as in a form.
        return found.<List<XmlElement>>map(items -> items)
                .orElseGet(() -> List.of(elements(entry)
                        .of(
                                "itemset",
                                Map.of(
                                        "nodeset",
                                        list.startsWith(SheetType.ELSEWHERE) ? list : "the list '" + list + "'"),
                                List.of())));
    }

    private static Map<String, String> parameters(Entry entry) {
        Map<String, String> parameters = new LinkedHashMap<>();
        String words = entry.cells().cell("parameters").orElse("").replaceAll("\\s*=\\s*", "=");
        for (String one : words.split("[\\s,;]+")) {
            String[] parts = one.split("=", 2);
            if (parts.length == 2 && !parts[0].isEmpty()) {
                parameters.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
            }
        }
        return parameters;
    }

    /** A question for what else, which comes with a list that has "or_other". */
    private void other(Entry entry) {
        String path = entry.path() + "_other";
        SheetElements elements = elements(entry);
        nodes.add(elements.of(entry.node() + "_other", Map.of(), List.of()));
        binds.put(path, elements, Map.of("type", "string", "relevant", "selected(" + entry.path() + ", 'other')"));
        body.add(elements.holding("input", Map.of("ref", path), List.of(elements.words("label", "Specify other."))));
    }
}
