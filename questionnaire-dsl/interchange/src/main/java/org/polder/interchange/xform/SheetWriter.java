package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.XmlElement;
import org.polder.problem.Problem;

/** Writes a form of ours as the sheets of an XLSForm. */
final class SheetWriter {
    private static final Set<String> CONTROLS = Set.of("input", "select1", "select", "rank", "trigger");

    private final Form form;
    private final Losses losses = new Losses();
    private final SheetNames names;
    private final SheetExpressions expressions;
    private final SheetTexts texts;
    private final ChoiceLists lists;
    private final SheetLines lines;
    private final List<String> nodes;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> pages = new LinkedHashMap<>();
    private int passed;

    SheetWriter(Form form) {
        this.form = form;
        // What the format itself adds to every form stands in a namespace of its own.
        this.nodes = form.paths().stream()
                .filter(path -> form.binds().containsKey(path) && !path.endsWith("/instanceID"))
                .toList();
        this.names = new SheetNames(nodes);
        this.expressions = new SheetExpressions(names);
        this.texts = new SheetTexts(form, names, expressions, losses);
        this.lists = new ChoiceLists(texts);
        this.lines = new SheetLines(losses);
        for (int i = 0; i < nodes.size(); i++) {
            positions.put(nodes.get(i), i);
        }
    }

    /** What the sheets cannot say beyond what a form cannot. */
    ImmutableList<Problem> losses() {
        return losses.all();
    }

    ImmutableList<Sheet> sheets() {
        for (XmlElement page : form.body().children("group")) {
            page(page);
        }
        computedUpTo(nodes.size());
        texts.computed()
                .forEach((formula, name) -> lines.add(name)
                        .put("type", "calculate")
                        .put("name", name)
                        .put("calculation", formula));
        return ImmutableList.of(survey(), lists.sheet(), settings(), notes());
    }

    private void page(XmlElement page) {
        List<XmlElement> controls = page.children().stream()
                .filter(child -> child.name().equals("group") || CONTROLS.contains(child.name()))
                .toList();
        if (controls.isEmpty()) {
            return;
        }
        computedUpTo(position(controls.get(0)));
        String label = page.child("label").flatMap(one -> one.attribute("ref")).orElse("");
        String title = label.replaceFirst("^jr:itext\\('page:(.*)'\\)$", "$1");
        String name = controls.stream()
                .flatMap(control -> form.note(path(control), "page").stream())
                .findFirst()
                .orElse(title.isEmpty() ? "page" : title);
        String group = names.free(name);
        pages.put(group, title.isEmpty() ? name : title);
        lines.add(group).put("type", "begin_group").put("name", group).putAll(texts.cells("label", label, name));
        controls.forEach(this::control);
        lines.add(group).put("type", "end_group");
    }

    private static String path(XmlElement control) {
        return control.attribute("ref").orElse("");
    }

    private int position(XmlElement control) {
        return positions.getOrDefault(path(control), passed);
    }

    private void control(XmlElement control) {
        computedUpTo(position(control));
        if (!control.name().equals("group")) {
            question(control);
            return;
        }
        String name = name(path(control));
        labelled(bound(name, path(control)).put("type", "begin_group"), control, name);
        control.children().stream()
                .filter(child -> CONTROLS.contains(child.name()))
                .forEach(this::question);
        lines.add(name).put("type", "end_group");
    }

    private String name(String path) {
        return names.of(path).orElse(path);
    }

    private void question(XmlElement control) {
        String path = path(control);
        String name = name(path);
        SheetLines.Line line = bound(name, path);
        line.put("type", type(control, path, name));
        labelled(line, control, name);
    }

    private String type(XmlElement control, String path, String name) {
        return switch (control.name()) {
            case "select1" -> "select_one " + lists.name(control, name);
            case "select" -> "select_multiple " + lists.name(control, name);
            case "rank" -> "rank " + lists.name(control, name);
            case "trigger" -> "acknowledge";
            default ->
                switch (form.bind(path, "type").orElse("string")) {
                    case "int" -> "integer";
                    case "decimal" -> "decimal";
                    case "date" -> "date";
                    default -> "text";
                };
        };
    }

    private void labelled(SheetLines.Line line, XmlElement control, String owner) {
        for (String sort : List.of("label", "hint")) {
            control.child(sort)
                    .flatMap(one -> one.attribute("ref"))
                    .ifPresent(ref -> line.putAll(texts.cells(sort, ref, owner)));
        }
    }

    /** A line with all that the bind of a node says, but its type. */
    private SheetLines.Line bound(String name, String path) {
        SheetLines.Line line = lines.add(name).put("name", name);
        for (String column : List.of("relevant", "constraint")) {
            form.bind(path, column).ifPresent(words -> line.put(column, expressions.outward(words)));
        }
        form.bind(path, "calculate").ifPresent(words -> line.put("calculation", expressions.outward(words)));
        form.bind(path, "required").filter(Terms.TRUE::equals).ifPresent(yes -> line.put("required", "yes"));
        form.bind(path, "constraintMsg").ifPresent(ref -> line.putAll(texts.cells("constraint_message", ref, name)));
        return line;
    }

    /** Writes the nodes without a control that stand before a place. */
    private void computedUpTo(int end) {
        for (; passed < end; passed++) {
            String path = nodes.get(passed);
            String name = name(path);
            if (form.bind(path, "preload").isPresent()) {
                lines.add(name).put("type", "today").put("name", name);
            } else if (form.bind(path, "calculate").isPresent()) {
                SheetLines.Line line = bound(name, path).put("type", "calculate");
                line.putAll(texts.cells("label", "jr:itext('" + name + ":label')", name));
                form.bind(path, "type")
                        .filter(type -> !type.equals("string"))
                        .ifPresent(type -> line.put("bind::type", type));
            }
        }
    }

    private Sheet survey() {
        List<String> columns = new ArrayList<>(List.of("type", "name"));
        columns.addAll(texts.columns("label"));
        columns.addAll(texts.columns("hint"));
        columns.addAll(List.of("required", "relevant", "constraint"));
        columns.addAll(texts.columns("constraint_message"));
        columns.addAll(List.of("calculation", "bind::type"));
        return lines.sheet("survey", columns);
    }

    private Sheet settings() {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("form_title", form.title());
        settings.put("form_id", form.root().attribute("id").orElse(""));
        settings.put("version", form.root().attribute("version").orElse(""));
        settings.put("default_language", texts.first());
        settings.put("name", Nodes.ROOT.substring(1));
        // Without this, spaces in texts of expressions would become fewer.
        settings.put("clean_text_values", "no");
        settings.values().removeIf(String::isBlank);
        return Sheet.of("settings", settings.keySet(), List.of(ImmutableMap.copyOf(settings)));
    }

    private Sheet notes() {
        SheetLines noted = new SheetLines(losses);
        names.renamed().forEach((name, node) -> note(noted, name, SheetNotes.NODE, node));
        pages.forEach((group, page) -> note(noted, group, SheetNotes.PAGE, page));
        form.notes()
                .forEach((path, notes) -> notes.attributes().forEach((note, words) -> {
                    Optional<String> name = names.of(path);
                    if (name.isPresent() && !note.equals("for")) {
                        note(noted, name.get(), note, words);
                    }
                }));
        return noted.sheet(SheetNotes.SHEET, List.of("name", "note", "text"));
    }

    private static void note(SheetLines noted, String name, String note, String words) {
        noted.add(name).put("name", name).put("note", note).put("text", words);
    }
}
