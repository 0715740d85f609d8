package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.polder.condition.Condition;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.model.Asking;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;

/**
 * Reads triggers that complete a form. SurveyJS looks at one when a page is left that holds something it hangs on, so one
 * that hangs on a single page is a screen-out at the end of that page. All other triggers are losses.
 */
final class CompleteTriggers {
    private final Symbols symbols;
    private final Losses losses;
    private final TextReader texts;
    private final Map<JsonNode, List<ScreenOut>> byPage = new IdentityHashMap<>();

    CompleteTriggers(Symbols symbols, Losses losses, TextReader texts) {
        this.symbols = symbols;
        this.losses = losses;
        this.texts = texts;
    }

    void read(JsonNode form, List<Elements.Sheet> sheets) {
        Set<ItemId> taken = sheets.stream()
                .flatMap(sheet -> sheet.questions().stream())
                .map(Source::id)
                .collect(Collectors.toSet());
        int number = 0;
        for (JsonNode trigger : form.path("triggers")) {
            ItemId id = ItemId.of("complete-" + ++number);
            while (!taken.add(id)) {
                id = ItemId.of("complete-" + ++number);
            }
            read(trigger, id, sheets);
        }
    }

    private void read(JsonNode trigger, ItemId id, List<Elements.Sheet> sheets) {
        try {
            if (!Set.of("complete", "completetrigger")
                    .contains(trigger.path("type").asText())) {
                throw new NotUnderstood("is of type '" + trigger.path("type").asText() + "'");
            }
            Condition condition = new ConditionReader(symbols)
                    .read(ExpressionParser.parse(trigger.path("expression").asText()), true);
            ImmutableSet<ItemId> items = condition.items();
            List<Elements.Sheet> pages = sheets.stream()
                    .filter(sheet -> sheet.questions().stream().anyMatch(source -> items.contains(source.id())))
                    .toList();
            if (pages.size() != 1 || !holds(pages.get(0), items)) {
                throw new NotUnderstood("does not hang on the questions of one page");
            }
            Asking asking = Asking.of(id)
                    .text(texts.text(id + ".text", trigger.path("none"), "The survey ends here.", id.value()))
                    .askedIf(condition);
            byPage.computeIfAbsent(pages.get(0).node(), any -> new ArrayList<>())
                    .add(new ScreenOut(asking));
        } catch (NotUnderstood | ExpressionParser.Unreadable not) {
            losses.add(
                    "trigger",
                    "A trigger is not read, as it " + not.getMessage() + ": " + HardenedJson.cut(trigger.toString()));
        }
    }

    private static boolean holds(Elements.Sheet sheet, ImmutableSet<ItemId> items) {
        return sheet.questions().stream()
                .map(Source::id)
                .collect(Collectors.toSet())
                .containsAll(items);
    }

    /** The screen-outs at the end of a page. */
    List<ScreenOut> on(JsonNode page) {
        return byPage.getOrDefault(page, List.of());
    }
}
