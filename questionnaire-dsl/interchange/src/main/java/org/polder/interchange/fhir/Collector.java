package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.fhir.Entry.Kind;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.name.ItemId;

/** Finds what becomes an item, page by page, in the order in which it is asked. */
final class Collector {
    private static final Set<String> ASIDES = Set.of("help", "flyover", "lower", "upper", "unit", "prompt", "legal");

    private final Losses losses;
    private final Options options;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Set<String> links = new HashSet<>();
    private final Set<String> ids = new HashSet<>();
    private int unnamed;

    /** The parts of items, by what they belong to; a list, as not everything names one owner once. */
    private final Map<String, Map<String, JsonNode>> parts = new HashMap<>();

    /** A page: the group it is, where it is one, and what is on it. */
    record Sheet(Optional<JsonNode> group, List<Entry> entries) {}

    Collector(Losses losses, Options options) {
        this.losses = losses;
        this.options = options;
    }

    List<Sheet> sheets(JsonNode form) {
        parts(form);
        int number = 0;
        boolean loose = false;
        for (JsonNode node : form.path("item")) {
            String path = "item[" + number++ + "]";
            boolean group = node.path("type").asText().equals("group")
                    && Grids.kind(node).isEmpty();
            if (group) {
                link(node, path);
                Sheet sheet = new Sheet(Optional.of(node), new ArrayList<>());
                sheets.add(sheet);
                repeats(node, path);
                within(node, path, ImmutableList.of(node), sheet.entries());
            } else {
                if (!loose) {
                    sheets.add(new Sheet(Optional.empty(), new ArrayList<>()));
                }
                item(
                        node,
                        path,
                        ImmutableList.of(),
                        sheets.get(sheets.size() - 1).entries());
            }
            loose = !group;
        }
        return sheets;
    }

    private void within(JsonNode parent, String path, ImmutableList<JsonNode> gates, List<Entry> entries) {
        int number = 0;
        for (JsonNode node : parent.path("item")) {
            item(node, path + ".item[" + number++ + "]", gates, entries);
        }
    }

    /** Notes which items belong to another one. */
    private void parts(JsonNode parent) {
        for (JsonNode node : parent.path("item")) {
            own(node, "instead-of").ifPresent(owner -> part(owner, "instead", node));
            own(node, "hint").ifPresent(owner -> part(owner, "hint", node));
            own(node, "open-part")
                    .ifPresent(owner -> part(owner, node.path("linkId").asText(), node));
            own(node, "row-name").ifPresent(owner -> part(owner, "name", node));
            parts(node);
        }
    }

    private void part(String owner, String what, JsonNode node) {
        parts.computeIfAbsent(owner, any -> new LinkedHashMap<>()).put(what, node);
    }

    private static Optional<String> own(JsonNode node, String name) {
        return Optional.of(Extensions.value(node, Urls.own(name)).asText("")).filter(owner -> !owner.isEmpty());
    }

    private static boolean isPart(JsonNode node) {
        return own(node, "instead-of").isPresent()
                || own(node, "hint").isPresent()
                || own(node, "open-part").isPresent()
                || own(node, "row-name").isPresent();
    }

    static String control(JsonNode node) {
        return Extensions.value(node, Urls.CONTROL)
                .path("coding")
                .path(0)
                .path("code")
                .asText("");
    }

    private void item(JsonNode node, String path, ImmutableList<JsonNode> gates, List<Entry> entries) {
        if (!node.isObject()) {
            losses.add("item", path, "An item is no object: it is left out");
            return;
        }
        String type = node.path("type").asText("");
        String link = link(node, path);
        if (isPart(node)) {
            return;
        }
        Optional<Kind> grid = Grids.kind(node);
        if (grid.isPresent()) {
            entries.add(grid(node, grid.get(), link, path, gates));
        } else if (type.equals("group")) {
            repeats(node, path);
            ImmutableList<JsonNode> inner =
                    ImmutableList.<JsonNode>builder().addAll(gates).add(node).build();
            if (!node.path("text").asText("").isBlank()) {
                // What stands above a group is read by whoever is asked the group.
                entries.add(entry(node, Kind.NOTICE, link, path, gates, Coding.none(), ImmutableList.of()));
            }
            within(node, path, inner, entries);
        } else {
            Options.Found found = options.of(node, path);
            Coding coding = Optional.ofNullable(
                            parts.getOrDefault(link, Map.of()).get("instead"))
                    .map(Options::of)
                    .orElse(found.coding());
            entries.add(entry(node, kind(node, path, found), link, path, gates, coding, ImmutableList.of()));
            nested(node, path, gates, entries);
        }
    }

    private void nested(JsonNode node, String path, ImmutableList<JsonNode> gates, List<Entry> entries) {
        int number = 0;
        for (JsonNode child : node.path("item")) {
            String own = path + ".item[" + number++ + "]";
            boolean aside = child.path("type").asText().equals("display") && ASIDES.contains(control(child));
            String owner = node.path("linkId").asText();
            if (aside && !parts.getOrDefault(owner, Map.of()).containsKey("hint") && !isPart(child)) {
                link(child, own);
                part(owner, "hint", child);
                Entry last = entries.remove(entries.size() - 1);
                entries.add(new Entry(
                        last.link(),
                        last.id(),
                        last.kind(),
                        last.node(),
                        last.path(),
                        last.gates(),
                        last.options(),
                        last.rows(),
                        parts.get(owner)));
            } else {
                item(child, own, gates, entries);
            }
        }
    }

    private void repeats(JsonNode group, String path) {
        if (group.path("repeats").asBoolean()) {
            losses.add(
                    "repeats", path, "The group '" + name(group) + "' may be answered several times there: here once");
        }
    }

    private static String name(JsonNode node) {
        return HardenedJson.cut(node.path("linkId").asText(""));
    }

    private Entry entry(
            JsonNode node,
            Kind kind,
            String link,
            String path,
            ImmutableList<JsonNode> gates,
            Coding coding,
            ImmutableList<Entry.RowEntry> rows) {
        return new Entry(link, id(link), kind, node, path, gates, coding, rows, parts.getOrDefault(link, Map.of()));
    }

    /** Takes note of a {@code linkId}; one that lacks or stands twice gets a name that is free. */
    private String link(JsonNode node, String path) {
        String link = node.path("linkId").asText("");
        if (link.isBlank()) {
            losses.add("link-id", path, "An item has no linkId: nothing can look at it");
            return "item-" + ++unnamed;
        }
        if (!links.add(link)) {
            losses.add(
                    "link-id",
                    path,
                    "The linkId '" + name(node) + "' stands twice: what looks at it looks at the first");
            return link + "-again-" + ++unnamed;
        }
        return link;
    }

    private ItemId id(String link) {
        String plain = link.replaceAll("[^A-Za-z0-9_\\[\\]-]", "-");
        if (!ItemId.isAllowed(plain)) {
            plain = plain.replaceAll("[\\[\\]]", "-");
            plain = Character.isLetter(plain.charAt(0)) ? plain : "q" + plain;
            plain = plain.length() > 60 ? plain.substring(0, 60) : plain;
        }
        String free = plain;
        for (int number = 2; !ids.add(free); number++) {
            free = plain.replaceAll("[\\[\\]]", "-") + "_" + number;
        }
        if (!free.equals(link)) {
            losses.add("renamed", free, "The item '" + HardenedJson.cut(link) + "' is called '" + free + "' here");
        }
        return ItemId.of(free);
    }

    private Kind kind(JsonNode node, String path, Options.Found found) {
        String type = node.path("type").asText("");
        boolean several = node.path("repeats").asBoolean();
        if (Extensions.value(node, Urls.own("computed")).asBoolean()) {
            return Kind.COMPUTED;
        }
        if (found.isChoice()) {
            boolean ranking = Extensions.value(node, Urls.own("ranking")).asBoolean();
            return ranking ? Kind.RANKING : several ? Kind.MULTIPLE : Kind.SINGLE;
        }
        if (several && !type.equals("display")) {
            losses.add("repeats", path, "The question '" + name(node) + "' takes several answers there: here one");
        }
        switch (type) {
            case "display" -> {
                return Extensions.value(node, Urls.own("screen-out")).asBoolean() ? Kind.SCREEN_OUT : Kind.NOTICE;
            }
            case "boolean" -> {
                return Kind.YES_NO;
            }
            case "integer", "decimal" -> {
                return Kind.NUMBER;
            }
            case "date" -> {
                return Kind.DATE;
            }
            case "string", "text" -> {
                return Kind.OPEN;
            }
            default -> {
                losses.add(
                        "type",
                        path,
                        "The question '" + name(node) + "' is of type '" + HardenedJson.cut(type)
                                + "', which is not read: it is an open question here");
                return Kind.OPEN;
            }
        }
    }

    private Entry grid(JsonNode group, Kind kind, String link, String path, ImmutableList<JsonNode> gates) {
        Set<Integer> used = new HashSet<>();
        ImmutableList.Builder<Entry.RowEntry> rows = ImmutableList.builder();
        Coding coding = Coding.none();
        int number = 0;
        int next = 1;
        for (JsonNode row : group.path("item")) {
            String own = path + ".item[" + number++ + "]";
            String name = link(row, own);
            if (isPart(row)) {
                continue;
            }
            Options.Found found = options.of(row, own);
            coding = coding.entries().isEmpty() ? found.coding() : coding;
            int code = Numbers.code(name.substring(name.lastIndexOf('.') + 1))
                    .filter(free -> !used.contains(free))
                    .orElse(0);
            while (code == 0 || used.contains(code)) {
                code = next++;
            }
            used.add(code);
            rows.add(new Entry.RowEntry(
                    code,
                    row,
                    Optional.ofNullable(parts.getOrDefault(name, Map.of()).get("name"))));
        }
        return entry(group, kind, link, path, gates, coding, rows.build());
    }
}
