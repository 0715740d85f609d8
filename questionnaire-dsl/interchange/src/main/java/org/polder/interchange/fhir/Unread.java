package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;

/** Reports what stands in a questionnaire and is not read; what only describes it or how it looks is passed over. */
final class Unread {
    private static final Set<String> ROOT = Set.of(
            "resourceType",
            "id",
            "meta",
            "implicitRules",
            "language",
            "text",
            "contained",
            "extension",
            "url",
            "identifier",
            "version",
            "name",
            "title",
            "derivedFrom",
            "status",
            "experimental",
            "subjectType",
            "date",
            "publisher",
            "contact",
            "description",
            "useContext",
            "jurisdiction",
            "purpose",
            "copyright",
            "copyrightLabel",
            "approvalDate",
            "lastReviewDate",
            "effectivePeriod",
            "code",
            "item",
            "versionAlgorithmString");
    private static final Set<String> ITEM = Set.of(
            "id",
            "extension",
            "linkId",
            "definition",
            "code",
            "prefix",
            "text",
            "type",
            "enableWhen",
            "enableBehavior",
            "required",
            "repeats",
            "maxLength",
            "answerOption",
            "answerValueSet",
            "item");
    private static final Set<String> READ = Set.of(
            Urls.TRANSLATION,
            Urls.MIN_VALUE,
            Urls.MAX_VALUE,
            Urls.MAX_DECIMALS,
            Urls.CONTROL,
            Urls.EXCLUSIVE,
            Urls.MIN_OCCURS,
            Urls.MAX_OCCURS,
            Urls.CONSTRAINT,
            Urls.SLIDER_STEP,
            Urls.ENABLE_WHEN,
            Urls.TOGGLE);
    private static final Set<String> LOOKS = Set.of(
            "entryFormat",
            "questionnaire-choiceOrientation",
            "questionnaire-displayCategory",
            "rendering-style",
            "rendering-xhtml",
            "rendering-markdown",
            "rendering-styleSensitive",
            "questionnaire-supportLink",
            "questionnaire-supportHyperlink",
            "designNote",
            "sdc-questionnaire-width",
            "sdc-questionnaire-shortText",
            "sdc-questionnaire-openLabel",
            "sdc-questionnaire-preferredTerminologyServer",
            "questionnaire-optionPrefix",
            "sdc-questionnaire-keyboard",
            "keyboard",
            "sdc-questionnaire-collapsible",
            "sdc-questionnaire-choiceColumn",
            "preferredTerminologyServer",
            "terminology-server");

    private final Losses losses;

    Unread(Losses losses) {
        this.losses = losses;
    }

    void form(JsonNode form) {
        properties(form, "the questionnaire", ROOT);
        extensions(form, "the questionnaire");
        items(form, "");
    }

    private void items(JsonNode parent, String path) {
        int number = 0;
        for (JsonNode item : parent.path("item")) {
            String own = (path.isEmpty() ? "" : path + ".") + "item[" + number++ + "]";
            boolean ours = Extensions.value(item, Urls.own("computed")).asBoolean();
            properties(item, own, ITEM);
            extensions(item, own);
            extensions(item.path("_text"), own);
            int option = 0;
            for (JsonNode one : item.path("answerOption")) {
                String place = own + ".answerOption[" + option++ + "]";
                extensions(one, place);
                extensions(Extensions.value(one), place);
            }
            if (!ours && Extensions.value(item, Urls.HIDDEN).asBoolean()) {
                losses.add("hidden", own, "The item is hidden there: here it is asked");
            }
            items(item, own);
        }
    }

    private void properties(JsonNode node, String path, Set<String> read) {
        node.fieldNames().forEachRemaining(name -> {
            boolean stated = read.contains(name) || name.startsWith("_") || name.equals("readOnly") && isOurs(node);
            if (!stated) {
                losses.add(
                        name.equals("initial") ? "initial" : "property",
                        path,
                        "Property '" + HardenedJson.cut(name) + "' is not read: "
                                + HardenedJson.cut(node.get(name).toString()));
            }
        });
    }

    private static boolean isOurs(JsonNode node) {
        return Extensions.value(node, Urls.own("computed")).asBoolean();
    }

    /** Whether a text that an expression computes has its wordings beside it. */
    private static boolean hasVariants(JsonNode text) {
        return Extensions.first(text, Urls.own("text-variant")).isPresent();
    }

    private void extensions(JsonNode node, String path) {
        for (JsonNode extension : node.path("extension")) {
            String url = extension.path("url").asText("");
            boolean computed = isOurs(node) && url.equals(Urls.CALCULATED);
            boolean stated = READ.contains(url)
                    || computed
                    || url.equals(Urls.HIDDEN)
                    || url.equals(Urls.EXPRESSION) && hasVariants(node)
                    || url.startsWith(Urls.own(""))
                    || LOOKS.contains(url.substring(url.lastIndexOf('/') + 1));
            if (!stated) {
                losses.add(
                        "extension",
                        path,
                        "Extension '" + HardenedJson.cut(url) + "' is not read: "
                                + HardenedJson.cut(Extensions.value(extension).toString()));
            }
        }
    }

    /** Reports options that got numbers, and those that are too many. */
    void options(Entry entry) {
        List<String> numbered = entry.options().numbered();
        if (!numbered.isEmpty()) {
            losses.add(
                    "numbered",
                    entry.id().value(),
                    "Options have numbers here: "
                            + String.join(", ", numbered.subList(0, Math.min(20, numbered.size())))
                            + (numbered.size() > 20 ? " and so on" : ""));
        }
        if (entry.options().left() > 0) {
            losses.add(
                    "options",
                    entry.id().value(),
                    entry.options().left() + " more options are left out: there are too many");
        }
    }
}
