package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.json.QuestionnaireReader;
import org.polder.model.Element;
import org.polder.model.Manuscript;
import org.polder.model.Quota;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.text.TextBundle;

/**
 * Reads what a form carries of the questionnaire it was written from. Where the parts that stand for something were
 * edited since, what is carried no longer tells what the form does, and the parts are read one by one.
 */
final class CarriedReader {
    /** Something carried, and where on its page it stands. */
    record Carried(int place, Element element) {}

    private final JsonNode form;
    private final Losses losses;
    private final Map<String, JsonNode> named = new HashMap<>();
    private final Set<String> standing = new HashSet<>();
    private final Map<JsonNode, List<Carried>> pages = new IdentityHashMap<>();
    private ImmutableList<Quota> quotas = ImmutableList.of();
    private ImmutableList<TextBundle> bundles = ImmutableList.of();

    CarriedReader(JsonNode form, Losses losses) {
        this.form = form;
        this.losses = losses;
        form.path("pages").forEach(page -> page.path("elements").forEach(this::name));
        form.path("calculatedValues").forEach(this::name);
        read();
    }

    private void name(JsonNode part) {
        named.putIfAbsent(key(part.path("name").asText()), part);
    }

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Tells whether a part of the form stands for something carried, which is taken in its place. */
    boolean covers(String name) {
        return standing.contains(key(name));
    }

    List<Carried> on(JsonNode page) {
        return pages.getOrDefault(page, List.of());
    }

    ImmutableList<Quota> quotas() {
        return quotas;
    }

    /** The wordings of what is carried. */
    ImmutableList<TextBundle> bundles() {
        return bundles;
    }

    private void read() {
        List<JsonNode> kept = new ArrayList<>();
        Map<JsonNode, List<JsonNode>> byPage = new IdentityHashMap<>();
        for (JsonNode page : form.path("pages")) {
            for (JsonNode one : Extras.in(page).path("carried")) {
                if (isAsWritten(one)) {
                    kept.add(one);
                    byPage.computeIfAbsent(page, any -> new ArrayList<>()).add(one);
                } else {
                    losses.add(
                            "edited",
                            HardenedJson.cut(one.path("element").path("name").asText("a block or computed value")),
                            "The questions or variables that stand for it were edited since the form was written:"
                                    + " they are read one by one");
                }
            }
        }
        JsonNode all = Extras.in(form).path("quotas");
        if (kept.isEmpty() && all.isEmpty()) {
            return;
        }
        try {
            take(QuestionnaireReader.standard().manuscript("form", document(kept, all)), kept, byPage);
        } catch (ProblemsException malformed) {
            losses.add(
                    "carried",
                    "What the form carries of blocks, computed values and quotas cannot be read, and is left out: "
                            + HardenedJson.cut(malformed.problems().get(0).message()));
        }
    }

    /** Each part stands for one thing at most, so that no part is looked at twice. */
    private boolean isAsWritten(JsonNode carried) {
        List<JsonNode> parts = new ArrayList<>();
        for (JsonNode name : carried.path("parts")) {
            JsonNode part = named.remove(key(name.asText()));
            if (part == null) {
                return false;
            }
            parts.add(part);
        }
        return Seal.of(parts).equals(carried.path("seal").asText());
    }

    /** A questionnaire of nothing but what is carried; it need not be sound. */
    private String document(List<JsonNode> kept, JsonNode quotas) {
        ObjectNode document = JsonNodeFactory.instance
                .objectNode()
                .put("polder", "questionnaire")
                .put("format", 1)
                .put("id", "carried")
                .put("version", "1");
        JsonNode wordings = Extras.in(form).path("wordings");
        ArrayNode languages = document.putArray("languages");
        wordings.fieldNames().forEachRemaining(languages::add);
        if (languages.isEmpty()) {
            languages.add(Language.EN.tag());
        }
        ObjectNode page = document.putArray("pages").addObject().put("name", "carried");
        ArrayNode items = page.putArray("items");
        kept.forEach(one -> items.add(one.path("element")));
        if (items.isEmpty()) {
            items.addObject().put("id", "none").put("kind", "notice");
        }
        ArrayNode all = document.putArray("quotas");
        quotas.forEach(one -> all.add(one.path("quota")));
        if (wordings.isObject()) {
            document.set("wordings", wordings);
        } else {
            document.putObject("wordings").putObject(Language.EN.tag());
        }
        return document.toString();
    }

    private void take(Manuscript manuscript, List<JsonNode> kept, Map<JsonNode, List<JsonNode>> byPage) {
        Map<JsonNode, Element> elements = new IdentityHashMap<>();
        for (int i = 0; i < kept.size(); i++) {
            elements.put(kept.get(i), manuscript.pages().get(0).elements().get(i));
        }
        byPage.forEach((page, carried) -> {
            List<Carried> found = new ArrayList<>();
            for (JsonNode one : carried) {
                found.add(new Carried(Math.max(0, one.path("place").asInt()), elements.get(one)));
                one.path("parts").forEach(part -> standing.add(key(part.asText())));
            }
            pages.put(page, found);
        });
        quotas = manuscript.quotas();
        if (!kept.isEmpty()) {
            bundles = manuscript.bundles();
        }
    }
}
