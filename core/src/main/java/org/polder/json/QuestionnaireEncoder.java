package org.polder.json;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.Manuscript;
import org.polder.model.Page;
import org.polder.model.Printed;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.text.TextBundle;

/** Writes a questionnaire as JSON, in full or as to its meaning. */
final class QuestionnaireEncoder {
    static final int FORMAT = 1;

    private final Detail detail;
    private final ImmutableMap<ItemId, Printed> printed;

    private QuestionnaireEncoder(Detail detail, ImmutableMap<ItemId, Printed> printed) {
        this.detail = detail;
        this.printed = printed;
    }

    static JsonValue everything(Questionnaire questionnaire) {
        return everything(Manuscript.of(questionnaire));
    }

    static JsonValue everything(Manuscript questionnaire) {
        QuestionnaireEncoder encoder = new QuestionnaireEncoder(Detail.EVERYTHING, questionnaire.printed());
        Draft draft = new Draft()
                .put("polder", "questionnaire")
                .put("format", FORMAT)
                .put("id", questionnaire.id())
                .put("version", questionnaire.version())
                .put(
                        "languages",
                        JsonValue.of(questionnaire.languages().stream()
                                .map(Language::tag)
                                .map(JsonValue::of)
                                .toList()))
                .put("pages", encoder.pages(questionnaire.pages()));
        if (!questionnaire.quotas().isEmpty()) {
            draft.put("quotas", encoder.quotas(questionnaire.quotas()));
        }
        return draft.put("wordings", wordings(questionnaire)).build();
    }

    /** The form over which the fingerprint of the meaning is taken. */
    static JsonValue meaning(Questionnaire questionnaire) {
        QuestionnaireEncoder encoder = new QuestionnaireEncoder(Detail.MEANING, ImmutableMap.of());
        // Quotas are found by name, so their order means nothing.
        List<Quota> quotas = questionnaire.quotas().stream()
                .sorted(Comparator.comparing(Quota::name))
                .toList();
        return new Draft()
                .put("polder", "meaning")
                .put("format", FORMAT)
                .put("id", questionnaire.id())
                .put("pages", encoder.pages(questionnaire.pages()))
                .put("quotas", encoder.quotas(quotas))
                .build();
    }

    private JsonValue pages(List<Page> written) {
        List<JsonValue> pages = new ArrayList<>();
        for (Page page : written) {
            Draft draft = new Draft()
                    .put("name", page.name())
                    .put("title", page.title().flatMap(detail::text));
            pages.add(ItemEncoder.order(page.order(), draft)
                    .put("items", elements(page.elements()))
                    .build());
        }
        return JsonValue.of(pages);
    }

    private JsonValue elements(List<? extends Element> elements) {
        List<JsonValue> all = new ArrayList<>();
        for (Element element : elements) {
            all.add(element instanceof Item item ? new ItemEncoder(detail, printed).of(item) : block((Block) element));
        }
        return JsonValue.of(all);
    }

    private JsonValue block(Block block) {
        Draft draft = new Draft()
                .put("name", block.name())
                .put("kind", ItemKind.BLOCK)
                .put("forEach", each(block.each()));
        if (detail == Detail.EVERYTHING) {
            draft.put("label", block.label());
        }
        return ItemEncoder.order(block.order(), draft)
                .put("items", elements(block.items()))
                .build();
    }

    private static JsonValue each(Block.Each each) {
        String field = each instanceof Block.EachOption ? "option" : "namedRow";
        return new Draft().put(field, each.source().value()).build();
    }

    private JsonValue quotas(List<Quota> quotas) {
        List<JsonValue> all = new ArrayList<>();
        for (Quota quota : quotas) {
            all.add(new Draft()
                    .put("name", quota.name())
                    .put("limit", quota.limit())
                    .put("cell", new ConditionEncoder(detail).of(quota.cell()))
                    .build());
        }
        return JsonValue.of(all);
    }

    private static JsonValue wordings(Manuscript questionnaire) {
        Draft languages = new Draft();
        for (TextBundle bundle : questionnaire.bundles()) {
            Draft texts = new Draft();
            bundle.wordings().forEach((key, wording) -> texts.put(key.value(), wording.pattern()));
            languages.put(bundle.language().tag(), texts.build());
        }
        return languages.build();
    }
}
