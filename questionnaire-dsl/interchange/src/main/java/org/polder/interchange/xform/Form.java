package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.interchange.internal.XmlElement;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * The parts of a form's document.
 *
 * @param source what to call the document in messages
 * @param title the title, or nothing
 * @param root the element that holds the answers
 * @param instances the instances beside it, by id
 * @param binds the binds by path
 * @param translations the texts by language and id; empty when the form has one language
 * @param notes our own notes, by path
 * @param body what respondents see
 */
record Form(
        String source,
        String title,
        XmlElement root,
        ImmutableMap<String, XmlElement> instances,
        ImmutableMap<String, XmlElement> binds,
        ImmutableMap<String, ImmutableMap<String, XmlElement>> translations,
        ImmutableMap<String, XmlElement> notes,
        XmlElement body) {

    static Form of(String source, XmlElement html) {
        XmlElement head = part(source, html, "head");
        XmlElement model = part(source, head, "model");
        List<XmlElement> all = model.children("instance");
        Optional<XmlElement> root = all.stream()
                .findFirst()
                .flatMap(first -> first.children().stream().findFirst());
        if (root.isEmpty()) {
            throw refused(source, model, "instance");
        }
        Map<String, XmlElement> instances = new LinkedHashMap<>();
        all.stream().skip(1).forEach(one -> one.attribute("id").ifPresent(id -> instances.put(id, one)));
        String path = "/" + root.get().name();
        Map<String, XmlElement> binds = new LinkedHashMap<>();
        model.children("bind")
                .forEach(bind -> bind.attribute("nodeset")
                        .or(() -> bind.attribute("ref"))
                        .ifPresent(node -> binds.put(Paths.absolute(node, path), bind)));
        Map<String, XmlElement> notes = new LinkedHashMap<>();
        Optional.ofNullable(instances.get(Notes.INSTANCE))
                .flatMap(instance -> instance.child("notes"))
                .filter(found -> found.namespace().equals(Notes.NAMESPACE))
                .ifPresent(found -> found.children()
                        .forEach(node -> node.attribute("for").ifPresent(owner -> notes.put(owner, node))));
        return new Form(
                source,
                head.child("title").map(XmlElement::words).orElse(""),
                root.get(),
                ImmutableMap.copyOf(instances),
                ImmutableMap.copyOf(binds),
                translations(model),
                ImmutableMap.copyOf(notes),
                part(source, html, "body"));
    }

    private static ImmutableMap<String, ImmutableMap<String, XmlElement>> translations(XmlElement model) {
        Map<String, ImmutableMap<String, XmlElement>> translations = new LinkedHashMap<>();
        List<XmlElement> found =
                model.child("itext").map(itext -> itext.children("translation")).orElse(List.of());
        // The default language comes first.
        for (boolean first : new boolean[] {true, false}) {
            for (XmlElement translation : found) {
                if (translation.attribute("default").isPresent() == first) {
                    Map<String, XmlElement> texts = new LinkedHashMap<>();
                    translation
                            .children("text")
                            .forEach(text -> text.attribute("id").ifPresent(id -> texts.put(id, text)));
                    translations.put(translation.attribute("lang").orElse(""), ImmutableMap.copyOf(texts));
                }
            }
        }
        return ImmutableMap.copyOf(translations);
    }

    private static XmlElement part(String source, XmlElement parent, String name) {
        return parent.child(name).orElseThrow(() -> refused(source, parent, name));
    }

    private static ProblemsException refused(String source, XmlElement parent, String name) {
        return new ProblemsException(
                source,
                List.of(Problem.error(
                        "not-a-form",
                        Place.none().withSource(source).withLine(parent.line()),
                        "The element '" + parent.name() + "' holds no '" + name
                                + "', so this is no XForm: expected html with head, model, instance and body")));
    }

    String rootPath() {
        return "/" + root.name();
    }

    Optional<String> bind(String path, String attribute) {
        return Optional.ofNullable(binds.get(path)).flatMap(bind -> bind.attribute(attribute));
    }

    Optional<String> note(String path, String attribute) {
        return Optional.ofNullable(notes.get(path)).flatMap(note -> note.attribute(attribute));
    }

    /** What a node that holds an answer holds from the beginning; nothing in most. */
    String begun(String path) {
        Optional<XmlElement> node = Optional.of(root);
        for (String step : path.substring(rootPath().length()).split("/")) {
            node = step.isEmpty() ? node : node.flatMap(parent -> parent.child(step));
        }
        return node.filter(found -> found.children().isEmpty())
                .map(XmlElement::words)
                .orElse("");
    }

    /** Where a problem with a node or control stands. */
    Place place(String item, XmlElement element) {
        return Place.item(item)
                .withSource(SheetElements.source(source, element))
                .withLine(element.line());
    }

    /** The paths of all nodes that hold answers or other nodes, in document order. */
    ImmutableList<String> paths() {
        ImmutableList.Builder<String> paths = ImmutableList.builder();
        collect(root, rootPath(), paths);
        return paths.build();
    }

    private static void collect(XmlElement element, String path, ImmutableList.Builder<String> paths) {
        for (XmlElement child : element.children()) {
            paths.add(path + "/" + child.name());
            collect(child, path + "/" + child.name(), paths);
        }
    }
}
