package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Expression;
import org.polder.interchange.Imported;
import org.polder.interchange.internal.XmlElement;
import org.polder.model.Asking;
import org.polder.model.Computed;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** Reads a form as a questionnaire, control by control in the order in which respondents meet them. */
final class FormReader {
    private static final Set<String> CONTROLS =
            Set.of("input", "select1", "select", "rank", "trigger", "range", "secret");
    private static final Pattern BESIDE = Pattern.compile("(?<own>.+)\\.(?:text(?<code>[0-9]{1,6})|instead)");
    private static final Pattern HELPER = Pattern.compile("/[^/]+/_(?:asked|answered|shown)\\..+");

    private final Form form;
    private final FormLosses losses;
    private final Map<String, Meaning> nodes;
    private final Set<String> controlled = new HashSet<>();
    private final FormTexts texts;
    private final Relevance relevance;
    private final ItemReader items;
    private final ItemNames names;
    private final List<Page> pages = new ArrayList<>();
    private final List<Element> elements = new ArrayList<>();
    private final ImmutableList<String> paths;
    private final Map<String, Integer> positions = new HashMap<>();
    private final boolean noted;
    private String pageName = "";
    private Optional<Text> title = Optional.empty();
    private Ordering order = Ordering.AS_WRITTEN;
    private int titles;

    /** How far the nodes without a control, in the order of the document, have been read. */
    private int passed;

    private FormReader(Form form, Map<String, Meaning> known) {
        this.form = form;
        this.nodes = new HashMap<>(known);
        this.losses = new FormLosses(form);
        this.names = new ItemNames(losses);
        this.texts = new FormTexts(form, nodes, losses);
        this.relevance = new Relevance(form, nodes, losses);
        this.items = new ItemReader(form, texts, nodes, losses, relevance);
        this.paths = form.paths();
        for (int i = 0; i < paths.size(); i++) {
            positions.putIfAbsent(paths.get(i), i);
        }
        this.noted = form.notes().values().stream()
                .anyMatch(note -> note.attribute("page").isPresent());
        form.binds().keySet().stream().filter(this::isToday).forEach(path -> nodes.put(path, new Meaning.Today()));
        form.binds().keySet().stream()
                .filter(path -> path.startsWith(form.rootPath() + "/_shown."))
                .forEach(path -> nodes.put(path, new Meaning.IsShown()));
    }

    private boolean isToday(String path) {
        return form.bind(path, "preload").filter("date"::equals).isPresent()
                && form.bind(path, "preloadParams").filter("today"::equals).isPresent();
    }

    /** Reads twice, so that a condition on a later question is understood, for the questionnaire to complain about. */
    static Imported read(Form form) {
        FormReader first = new FormReader(form, Map.of());
        first.read();
        return new FormReader(form, first.nodes).read();
    }

    private Imported read() {
        controls(form.body(), true);
        computedUpTo(paths.size());
        turnPage();
        title.ifPresent(texts::drop);
        String id = form.root()
                .attribute("id")
                .filter(name -> !name.isBlank())
                .orElse(form.root().name());
        String version =
                form.root().attribute("version").filter(name -> !name.isBlank()).orElse("1");
        return new Imported(Manuscript.of(id, version, pages, List.of(), texts.bundles()), losses.all());
    }

    private void controls(XmlElement parent, boolean top) {
        for (XmlElement child : parent.children()) {
            String path = child.attribute("ref")
                    .or(() -> child.attribute("nodeset"))
                    .map(ref -> Paths.absolute(ref, form.rootPath()))
                    .orElse("");
            boolean grid = child.name().equals("group")
                    && form.note(path, "kind")
                            .filter(kind -> kind.endsWith("grid"))
                            .isPresent();
            if (grid || CONTROLS.contains(child.name())) {
                control(path, child);
            } else if (child.name().equals("group") || child.name().equals("repeat")) {
                group(path, child, top);
            } else if (!child.name().equals("label") && !child.name().equals("hint")) {
                losses.add(
                        "control",
                        child,
                        path,
                        "A control '" + child.name() + "' has no counterpart here: '" + path + "' is left out");
            }
        }
    }

    private void group(String path, XmlElement group, boolean top) {
        if (group.name().equals("repeat")) {
            losses.add(
                    "repeat",
                    group,
                    path,
                    "The group '" + path + "' is repeated as often as the respondent likes: it is asked once");
        }
        boolean page = top && !noted;
        if (page) {
            turnPage();
            pageName = path.substring(path.lastIndexOf('/') + 1);
        }
        if (page) {
            group.child("label").ifPresent(label -> entitle(title(label, "")));
        }
        controls(group, false);
        if (page) {
            turnPage();
        }
    }

    private void entitle(Text text) {
        title.ifPresent(texts::drop);
        title = Optional.of(text);
    }

    private Text title(XmlElement label, String lookedUp) {
        String key = "page-" + ++titles + ".title";
        return texts.lookedUp(key, pageName, label, lookedUp).orElseGet(() -> texts.text(key, pageName, label));
    }

    private void control(String path, XmlElement control) {
        Matcher beside = BESIDE.matcher(path);
        if (beside.matches() && nodes.get(beside.group("own")) instanceof Meaning.Own own) {
            nodes.put(
                    path,
                    beside.group("code") == null
                            ? new Meaning.Instead(own.item(), own.codes())
                            : new Meaning.Open(own.item().id(), Integer.parseInt(beside.group("code"))));
            return;
        }
        int at = positions.getOrDefault(path, -1);
        if (at < 0) {
            losses.add(
                    "control",
                    control,
                    path,
                    "A control '" + control.name() + "' is about '" + path + "', which the form has no node for: it is"
                            + " left out");
            return;
        }
        if (!controlled.add(path)) {
            losses.add("control", control, path, "The node '" + path + "' has two controls: the second is left out");
            return;
        }
        computedUpTo(at);
        if (form.bind(path, "calculate").isPresent()) {
            losses.add("calculate", control, path, "'" + path + "' is computed and asked: it is only asked");
        }
        losses.begun(path, control);
        beginPage(path);
        ItemId id = names.id(path, control);
        helpers(path, id);
        Item item = items.item(id, path, control);
        for (Option option : item.options()) {
            if (option.open().isPresent()) {
                nodes.put(path + ".text" + option.code(), new Meaning.Open(id, option.code()));
            }
        }
        if (item instanceof ScreenOut) {
            relevance.endsAt(id);
        }
        elements.add(item);
    }

    private void helpers(String path, ItemId id) {
        String name = path.substring(form.rootPath().length() + 1);
        nodes.put(form.rootPath() + "/_asked." + name, new Meaning.IsAsked(id));
        nodes.put(form.rootPath() + "/_answered." + name, new Meaning.IsAnswered(id));
    }

    private void beginPage(String path) {
        form.note(path, "page").ifPresent(name -> {
            turnPage();
            pageName = name;
            String id = "page:" + name;
            if (form.translations().values().stream().anyMatch(texts -> texts.containsKey(id))) {
                entitle(title(form.body(), "jr:itext('" + id + "')"));
            }
            order = form.note(path, "page-order").flatMap(Ordering::of).orElse(Ordering.AS_WRITTEN);
        });
    }

    private void turnPage() {
        if (!elements.isEmpty()) {
            String name = pageName.isBlank() ? "page-" + (pages.size() + 1) : pageName;
            Set<String> names = new HashSet<>(pages.stream().map(Page::name).toList());
            while (names.contains(name)) {
                name = name + "-" + (pages.size() + 1);
            }
            pages.add(new Page(name, title, ImmutableList.copyOf(elements), order));
            elements.clear();
            title = Optional.empty();
            order = Ordering.AS_WRITTEN;
            pageName = "";
        }
    }

    /** Reads the computed nodes that stand before a node. */
    private void computedUpTo(int end) {
        for (; passed < end; passed++) {
            String path = paths.get(passed);
            Optional<String> calculate = form.bind(path, "calculate");
            boolean helper = HELPER.matcher(path).matches();
            // A repeated group may stand there twice, once as what new ones are made of.
            boolean first = Integer.valueOf(passed).equals(positions.get(path));
            if (calculate.isPresent()
                    && first
                    && !helper
                    && relevance.control(path).isEmpty()) {
                computed(path, calculate.get());
            }
        }
    }

    private void computed(String path, String calculate) {
        XmlElement bind = form.binds().get(path);
        beginPage(path);
        Optional<Expression> value =
                bind == null ? Optional.empty() : new ExpressionReader(nodes, path).read(calculate);
        if (value.isEmpty()) {
            losses.add(
                    "calculate",
                    bind == null ? form.root() : bind,
                    path,
                    "'" + path + "' is computed as `" + (calculate.length() > 300 ? "…" : calculate)
                            + "`, not understood: it is left out");
            return;
        }
        ItemId id = names.id(path, bind);
        Text text = texts.lookedUp(
                        Nodes.item(id) + ".text",
                        id.value(),
                        bind,
                        "jr:itext('" + path.substring(form.rootPath().length() + 1) + ":label')")
                .orElseGet(() -> texts.plain(Nodes.item(id) + ".text", id.value()));
        Asking asking = new Asking(
                id,
                text,
                Optional.empty(),
                relevance.of(id, path, bind),
                Requirement.REQUIRED,
                false,
                ImmutableList.of(),
                Optional.empty());
        Computed item = new Computed(asking, value.get());
        nodes.put(path, new Meaning.Own(item, ImmutableMap.of()));
        helpers(path, id);
        elements.add(item);
    }
}
