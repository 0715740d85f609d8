package org.polder.json;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Day;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;

/** How much of a questionnaire is written: all of it, or what it means without its words. */
enum Detail {
    /** Everything, so that reading gives the same questionnaire. */
    EVERYTHING,
    /** Not the words, who reads which of them, nor how a number was written. */
    MEANING;

    /** Writes a text; nothing when it has only its customary key, or when words do not matter. */
    Optional<JsonValue> text(Text text, Optional<TextKey> customary) {
        if (this == MEANING) {
            return Optional.empty();
        }
        if (!text.variants().isEmpty() || !text.fills().isEmpty()) {
            return Optional.of(varying(text));
        }
        return text.otherwise()
                .filter(key -> !customary.equals(Optional.of(key)))
                .map(key -> JsonValue.of(key.value()));
    }

    /** Writes a text that has no customary key. */
    Optional<JsonValue> text(Text text) {
        return text(text, Optional.empty());
    }

    private JsonValue varying(Text text) {
        Draft draft = new Draft();
        if (!text.variants().isEmpty()) {
            List<JsonValue> variants = new ArrayList<>();
            for (Variant variant : text.variants()) {
                variants.add(new Draft()
                        .put("if", new ConditionEncoder(this).of(variant.condition()))
                        .put("key", variant.key().value())
                        .build());
            }
            draft.put("variants", JsonValue.of(variants));
        }
        text.otherwise().ifPresent(key -> draft.put("otherwise", key.value()));
        if (!text.fills().isEmpty()) {
            Draft fills = new Draft();
            // By name: the fills of a text have no order.
            ImmutableSortedMap.copyOf(text.fills()).forEach((name, fill) -> fills.put(name, fill(fill)));
            draft.put("fills", fills.build());
        }
        return draft.build();
    }

    private static JsonValue fill(Fill fill) {
        return fill.accept(new Fill.Visitor<JsonValue>() {
            @Override
            public JsonValue answerWords(Fill.AnswerWords words) {
                return new Draft().put("answer", words.source().value()).build();
            }

            @Override
            public JsonValue rowsJudged(Fill.RowsJudged judged) {
                return new Draft()
                        .put("judged", judged.source().value())
                        .put("rows", codes(judged.rows()))
                        .put("is", codes(judged.codes()))
                        .build();
            }

            @Override
            public JsonValue rowName(Fill.RowName name) {
                return new Draft()
                        .put("name", name.source().value())
                        .put("row", name.row())
                        .build();
            }

            @Override
            public JsonValue optionLabel(Fill.OptionLabel label) {
                return new Draft()
                        .put("label", label.source().value())
                        .put("option", label.code())
                        .build();
            }
        });
    }

    JsonValue number(BigDecimal number) {
        return JsonValue.of(this == EVERYTHING ? number : number.stripTrailingZeros());
    }

    /** Writes one code as a number and several as a list. */
    static JsonValue codes(ImmutableSortedSet<Integer> codes) {
        List<JsonValue> all = new ArrayList<>();
        codes.forEach(code -> all.add(JsonValue.of(code)));
        return all.size() == 1 ? all.get(0) : JsonValue.of(all);
    }

    static JsonValue day(Day day) {
        if (day instanceof Day.FromToday relative && !relative.distance().isZero()) {
            return new Draft().put("today", relative.distance().toString()).build();
        }
        return JsonValue.of(day instanceof Day.Fixed fixed ? fixed.date().toString() : "today");
    }
}
