package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.Variant;

/** A text while it is being declared: its key, the wordings written in Java, and its variants. */
record TextDraft(String key, Optional<String> wording, ImmutableList<Piece> pieces, ImmutableMap<String, Fill> fills) {

    /** One variant; its wording comes from a bundle when it has none of its own. */
    record Piece(String name, Condition condition, Optional<String> wording) {}

    static TextDraft of(String key) {
        return new TextDraft(key, Optional.empty(), ImmutableList.of(), ImmutableMap.of());
    }

    TextDraft worded(String text) {
        return new TextDraft(key, Optional.of(text), pieces, fills);
    }

    TextDraft when(Condition condition, String text) {
        return with(new Piece("v" + (pieces.size() + 1), condition, Optional.of(text)));
    }

    TextDraft by(Cases cases) {
        TextDraft draft = this;
        for (Map.Entry<String, Condition> entry : cases.conditions().entrySet()) {
            draft = draft.with(new Piece(entry.getKey(), entry.getValue(), Optional.empty()));
        }
        return draft;
    }

    TextDraft filled(String name, Fill fill) {
        return new TextDraft(
                key,
                wording,
                pieces,
                ImmutableMap.<String, Fill>builder()
                        .putAll(fills)
                        .put(name, fill)
                        .buildKeepingLast());
    }

    private TextDraft with(Piece piece) {
        return new TextDraft(
                key,
                wording,
                ImmutableList.<Piece>builder().addAll(pieces).add(piece).build(),
                fills);
    }

    /** Collects the wordings written in Java. */
    void collect(Map<String, String> wordings) {
        wording.ifPresent(text -> wordings.put(key, text));
        pieces.forEach(piece -> piece.wording().ifPresent(text -> wordings.put(key + "@" + piece.name(), text)));
    }

    /** Makes the text, given the keys that have a wording in some language. */
    Text build(Set<String> known) {
        TextKey plain = TextKey.of(key);
        boolean hasPlain = known.contains(key);
        List<Variant> variants = new ArrayList<>();
        for (Piece piece : pieces) {
            TextKey own = plain.variant(piece.name());
            boolean useOwn = known.contains(own.value()) || !hasPlain;
            variants.add(new Variant(piece.condition(), useOwn ? own : plain));
        }
        while (!variants.isEmpty() && variants.get(variants.size() - 1).key().equals(plain)) {
            variants.remove(variants.size() - 1);
        }
        Optional<TextKey> otherwise = hasPlain || variants.isEmpty() ? Optional.of(plain) : Optional.empty();
        return new Text(ImmutableList.copyOf(variants), otherwise, fills);
    }
}
