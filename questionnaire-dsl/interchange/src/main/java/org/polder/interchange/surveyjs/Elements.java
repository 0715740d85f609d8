package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.name.ItemId;

/** Collects the questions of a form, page by page, and what their names mean. */
final class Elements {
    private static final Map<String, Kind> KINDS = Map.ofEntries(
            Map.entry("radiogroup", Kind.SINGLE),
            Map.entry("dropdown", Kind.SINGLE),
            Map.entry("buttongroup", Kind.SINGLE),
            Map.entry("boolean", Kind.SINGLE),
            Map.entry("rating", Kind.SINGLE),
            Map.entry("checkbox", Kind.MULTIPLE),
            Map.entry("tagbox", Kind.MULTIPLE),
            Map.entry("ranking", Kind.RANKING),
            Map.entry("comment", Kind.OPEN),
            Map.entry("matrix", Kind.GRID),
            Map.entry("html", Kind.NOTICE),
            Map.entry("image", Kind.NOTICE));

    /** A page with its questions in order. */
    record Sheet(JsonNode node, ImmutableList<Source> questions) {}

    private final Losses losses;
    private final Symbols symbols;
    private final CarriedReader carried;
    private final Unread unread;
    private final Set<String> ids = new HashSet<>();
    private final Map<String, JsonNode> instead = new HashMap<>();
    private final List<JsonNode> rowNames = new ArrayList<>();

    Elements(Losses losses, Symbols symbols, CarriedReader carried) {
        this.losses = losses;
        this.symbols = symbols;
        this.carried = carried;
        this.unread = new Unread(losses);
    }

    List<Sheet> sheets(JsonNode form) {
        List<JsonNode> pages = new ArrayList<>();
        form.path("pages").forEach(pages::add);
        if (form.has("elements") || form.has("questions")) {
            pages.add(form);
        }
        pages.forEach(page -> children(page).forEach(this::companions));
        List<Sheet> sheets = new ArrayList<>();
        for (JsonNode page : pages) {
            List<Source> questions = new ArrayList<>();
            List<JsonNode> gates = page == form ? List.of() : List.of(page);
            children(page).forEach(element -> collect(element, gates, questions));
            sheets.add(new Sheet(page, ImmutableList.copyOf(questions)));
        }
        sheets.forEach(sheet -> sheet.questions().forEach(symbols::add));
        sheets.forEach(sheet -> sheet.questions().forEach(this::connect));
        return sheets;
    }

    private static List<JsonNode> children(JsonNode parent) {
        List<JsonNode> children = new ArrayList<>();
        parent.path("elements").forEach(children::add);
        parent.path("questions").forEach(children::add);
        return children;
    }

    /** Notes the elements that belong to another: options beside a number, names of rows. */
    private void companions(JsonNode element) {
        JsonNode extras = element.path(Extras.PROPERTY);
        if (extras.path("instead").isTextual()) {
            instead.put(key(extras.path("instead").textValue()), element);
        } else if (extras.path("names").path("item").isTextual()) {
            rowNames.add(element);
        }
        children(element).forEach(this::companions);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private void collect(JsonNode element, List<JsonNode> gates, List<Source> questions) {
        JsonNode extras = element.path(Extras.PROPERTY);
        if (extras.path("instead").isTextual() || extras.path("names").isObject()) {
            return;
        }
        String type = element.path("type").asText("text");
        String name = element.path("name").asText("question" + (ids.size() + 1));
        if (type.equals("panel") || type.equals("flowpanel")) {
            List<JsonNode> inner = new ArrayList<>(gates);
            inner.add(element);
            if (element.has("title") || element.has("description")) {
                losses.add("panel", name, "The title of a panel is not read; its questions are");
            }
            unread.report(
                    element, name, Set.of("type", "name", "elements", "title", "description", "visibleIf", "visible"));
            children(element).forEach(child -> collect(child, inner, questions));
            return;
        }
        ItemId id = id(name, extras);
        Kind kind = kind(element, type, id);
        questions.add(new Source(
                name,
                id,
                kind,
                element,
                ImmutableList.copyOf(gates),
                options(element, type, kind, name, id),
                kind.isGrid() ? Coding.of(element.path("rows")) : Coding.none()));
    }

    private ItemId id(String name, JsonNode extras) {
        String wanted = extras.path("id").asText(name);
        if (carried.covers(name) && ItemId.isAllowed(wanted) && ids.add(wanted)) {
            return ItemId.of(wanted);
        }
        String plain = wanted.replaceAll("[^A-Za-z0-9_-]", "_");
        if (plain.isEmpty() || !ItemId.isAllowed(plain.substring(0, 1))) {
            plain = "q" + plain;
        }
        plain = plain.substring(0, Math.min(56, plain.length()));
        String free = plain;
        for (int number = 2; !ids.add(free); number++) {
            free = plain + "_" + number;
        }
        if (!free.equals(name) && !extras.has("id")) {
            losses.add("renamed", free, "Question '" + HardenedJson.cut(name) + "' is item '" + free + "' here");
        }
        return ItemId.of(free);
    }

    private Kind kind(JsonNode element, String type, ItemId id) {
        String input = element.path("inputType").asText("text");
        if (type.equals("text")) {
            return switch (input) {
                case "number", "range" -> Kind.NUMBER;
                case "date" -> Kind.DATE;
                default -> Kind.OPEN;
            };
        }
        if (type.equals("imagepicker")) {
            return element.path("multiSelect").asBoolean() ? Kind.MULTIPLE : Kind.SINGLE;
        }
        if (type.equals("matrix") && element.path("cellType").asText().equals("checkbox")) {
            return Kind.MULTIPLE_GRID;
        }
        if (type.equals("expression") && isNumeric(element.path("expression").asText())) {
            return Kind.COMPUTED;
        }
        boolean screenOut = element.path(Extras.PROPERTY).path("kind").asText().equals("screen-out");
        if (type.equals("html") && screenOut) {
            return Kind.SCREEN_OUT;
        }
        Kind kind = KINDS.get(type);
        if (kind == null) {
            losses.add(
                    "unknown-type",
                    id.value(),
                    "A question of type '" + HardenedJson.cut(type)
                            + "' is not understood: it is an open question here");
            return Kind.OPEN;
        }
        return kind;
    }

    private static boolean isNumeric(String expression) {
        try {
            return Reckoning.isNumeric(ExpressionParser.parse(expression));
        } catch (ExpressionParser.Unreadable unreadable) {
            return false;
        }
    }

    private Coding options(JsonNode element, String type, Kind kind, String name, ItemId id) {
        Coding coding = coding(element, type, kind, name);
        if (coding.left() > 0) {
            losses.add("too-many-options", id.value(), coding.left() + " options beyond the first 2000 are left out");
        }
        return coding;
    }

    private Coding coding(JsonNode element, String type, Kind kind, String name) {
        if (kind == Kind.NUMBER || kind == Kind.DATE) {
            JsonNode beside = instead.get(key(name));
            return beside == null ? Coding.none() : Coding.of(beside.path("choices"));
        }
        if (kind.isGrid()) {
            return Coding.of(element.path("columns"));
        }
        List<JsonNode> values = new ArrayList<>();
        if (type.equals("boolean")) {
            values.add(Coding.extra(element.path("valueTrue").asText("true"), element.path("labelTrue"), "Yes"));
            values.add(Coding.extra(element.path("valueFalse").asText("false"), element.path("labelFalse"), "No"));
        } else if (type.equals("rating")) {
            values.addAll(rates(element));
        } else if (kind.isChoice()) {
            element.path("choices").forEach(values::add);
            special(element, values);
        }
        return Coding.of(values);
    }

    private static List<JsonNode> rates(JsonNode element) {
        List<JsonNode> values = new ArrayList<>();
        element.path("rateValues").forEach(values::add);
        if (values.isEmpty()) {
            int least = element.path("rateMin").asInt(1);
            int step = Math.max(1, element.path("rateStep").asInt(1));
            int count = element.path("rateCount").asInt(5);
            int most = element.path("rateMax").asInt(least + (Math.min(count, 100) - 1) * step);
            for (long rate = least; rate <= Math.min(most, least + 100L * step); rate += step) {
                values.add(JsonNodeFactory.instance.numberNode(rate));
            }
        }
        return values;
    }

    private static void special(JsonNode element, List<JsonNode> values) {
        if (element.path("showOtherItem").asBoolean()
                || element.path("hasOther").asBoolean()) {
            values.add(Coding.extra("other", element.path("otherText"), "Other (describe)"));
        }
        if (element.path("showNoneItem").asBoolean() || element.path("hasNone").asBoolean()) {
            values.add(Coding.extra("none", element.path("noneText"), "None"));
        }
        if (element.path("showRefuseItem").asBoolean()) {
            values.add(Coding.extra("refused", element.path("refuseText"), "Refuse to answer"));
        }
        if (element.path("showDontKnowItem").asBoolean()) {
            values.add(Coding.extra("dontknow", element.path("dontKnowText"), "Don't know"));
        }
    }

    private void connect(Source source) {
        JsonNode beside = instead.get(key(source.name()));
        if (beside != null) {
            symbols.instead(beside.path("name").asText(), source);
        }
        if (source.kind().isGrid()) {
            for (JsonNode element : rowNames) {
                JsonNode names = element.path(Extras.PROPERTY).path("names");
                if (key(names.path("item").asText()).equals(key(source.name()))) {
                    int row = source.rows().codeOf(names.path("row").asText());
                    symbols.row(element.path("name").asText(), new Symbols.NamedRow(source, row));
                }
            }
        }
    }

    /** The element that asks for a row's name. */
    Optional<JsonNode> naming(Source grid, String row) {
        return rowNames.stream()
                .filter(element -> {
                    JsonNode names = element.path(Extras.PROPERTY).path("names");
                    return key(names.path("item").asText()).equals(key(grid.name()))
                            && names.path("row").asText().equals(row);
                })
                .findFirst();
    }

    /** A number written as one or as words, within reason. */
    static Optional<BigDecimal> number(JsonNode node) {
        try {
            String text = node.asText();
            BigDecimal number = text.length() > 60 ? BigDecimal.ZERO : new BigDecimal(text);
            boolean far = text.length() > 60 || Math.abs((long) number.scale()) > 100;
            return far ? Optional.empty() : Optional.of(number);
        } catch (NumberFormatException words) {
            return Optional.empty();
        }
    }
}
