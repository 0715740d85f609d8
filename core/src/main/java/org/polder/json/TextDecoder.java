package org.polder.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.name.ItemId;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;

/** Reads texts: a key, or variants and fills. */
final class TextDecoder {
    /** Stands in for a text that could not be read. */
    static final Text UNREAD = Text.of("unread");

    private static final List<String> FILLS = List.of("answer", "judged", "name", "label");

    private final Shared shared;
    private final ConditionDecoder conditions;

    TextDecoder(Shared shared, ConditionDecoder conditions) {
        this.shared = shared;
        this.conditions = conditions;
    }

    /** Reads a text that may be left out when it has its customary key. */
    Text read(Entry owner, String field, Optional<TextKey> customary) {
        Optional<Entry> entry = owner.field(field);
        if (entry.isPresent()) {
            return read(entry.get());
        }
        if (customary.isPresent()) {
            return Text.of(customary.get());
        }
        owner.required(field, "\"" + field + "\":\"welcome.text\"");
        return UNREAD;
    }

    Text read(Entry entry) {
        if (!entry.isObject()) {
            return entry.isText() ? Text.of(key(entry)) : refused(entry);
        }
        entry.object("A text", List.of("variants", "otherwise", "fills"));
        ImmutableList<Variant> variants = entry.field("variants")
                .map(list -> ImmutableList.copyOf(list.each("a list of variants", this::variant)))
                .orElse(ImmutableList.of());
        Optional<TextKey> otherwise = entry.field("otherwise").map(this::key);
        ImmutableMap<String, Fill> fills = entry.field("fills").map(this::fills).orElse(ImmutableMap.of());
        return entry.build(() -> new Text(variants, otherwise, fills), UNREAD);
    }

    private static Text refused(Entry entry) {
        entry.refuseKind("the key of a wording, or an object with variants, otherwise and fills");
        return UNREAD;
    }

    private TextKey key(Entry entry) {
        String key = entry.text("the key of a wording in quotation marks");
        return entry.isText() ? entry.build(() -> TextKey.of(key), TextKey.of("unread")) : TextKey.of("unread");
    }

    private Variant variant(Entry entry) {
        entry.object("A variant", List.of("if", "key"));
        return new Variant(
                conditions.read(entry, "if"),
                entry.required("key", "\"key\":\"Q6.text@employer\"")
                        .map(this::key)
                        .orElse(TextKey.of("unread")));
    }

    private ImmutableMap<String, Fill> fills(Entry entry) {
        if (!entry.isObject()) {
            entry.refuseKind("an object with a fill for each blank");
        }
        Map<String, Fill> fills = new LinkedHashMap<>();
        for (String blank : entry.names()) {
            fills.put(blank, fill(entry.field(blank).orElseThrow()));
        }
        return ImmutableMap.copyOf(fills);
    }

    private Fill fill(Entry entry) {
        Optional<String> kind = FILLS.stream().filter(entry::has).findFirst();
        if (kind.isEmpty()) {
            entry.refuse(
                    "unknown-fill",
                    "A fill takes its words from an earlier answer: give it one of " + String.join(", ", FILLS)
                            + ", such as {\"answer\":\"Q4\"}");
            return new Fill.AnswerWords(ItemId.of("unread"));
        }
        ItemId source = shared.item(entry.field(kind.get()).orElseThrow());
        return switch (kind.get()) {
            case "answer" -> {
                entry.object("A fill with 'answer'", List.of("answer"));
                yield new Fill.AnswerWords(source);
            }
            case "judged" -> {
                entry.object("A fill with 'judged'", List.of("judged", "rows", "is"));
                yield new Fill.RowsJudged(source, shared.codes(entry, "rows"), shared.codes(entry, "is"));
            }
            case "name" -> {
                entry.object("A fill with 'name'", List.of("name", "row"));
                yield new Fill.RowName(source, shared.whole(entry, "row"));
            }
            case "label" -> {
                entry.object("A fill with 'label'", List.of("label", "option"));
                yield new Fill.OptionLabel(source, shared.whole(entry, "option"));
            }
            default -> throw new IllegalStateException("Unknown fill " + kind.get());
        };
    }
}
