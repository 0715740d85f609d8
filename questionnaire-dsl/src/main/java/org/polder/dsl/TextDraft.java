package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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

    /** The same text under another key. */
    TextDraft under(String changed) {
        return new TextDraft(changed, wording, pieces, fills);
    }

    TextDraft worded(String text) {
        return new TextDraft(key, Optional.of(text), pieces, fills);
    }

    TextDraft when(Condition condition, String text) {
        return with(new Piece("v" + (pieces.size() + 1), condition, Optional.of(text)));
    }

    TextDraft by(Cases cases) {
        TextDraft draft = this;
        for (Cases.Case one : cases.all()) {
            draft = draft.with(new Piece(one.name(), one.condition(), Optional.empty()));
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

    /** Makes the text, given the wordings there are. */
    Text build(Assembly assembly) {
        return build(assembly, ImmutableMap.of());
    }

    /** Makes the text, with those fills of its question for which its wordings have a blank. */
    Text build(Assembly assembly, Map<String, Fill> shared) {
        TextKey plain = TextKey.of(key);
        boolean hasPlain = assembly.knows(key);
        List<Variant> variants = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Piece piece : pieces) {
            if (!names.add(piece.name())) {
                assembly.report(
                        "duplicate-case",
                        key,
                        "Text '" + key + "' has two cases '" + piece.name() + "': give one another name");
            }
            TextKey own = plain.variant(piece.name());
            boolean useOwn = assembly.knows(own.value()) || !hasPlain;
            variants.add(new Variant(piece.condition(), useOwn ? own : plain));
        }
        while (!variants.isEmpty() && variants.get(variants.size() - 1).key().equals(plain)) {
            variants.remove(variants.size() - 1);
        }
        Optional<TextKey> otherwise = hasPlain || variants.isEmpty() ? Optional.of(plain) : Optional.empty();
        Text text = new Text(ImmutableList.copyOf(variants), otherwise, fills);
        return text.with(wanted(assembly, text.keys(), shared));
    }

    private static Map<String, Fill> wanted(Assembly assembly, Stream<TextKey> keys, Map<String, Fill> shared) {
        Set<String> blanks = new HashSet<>();
        keys.forEach(key -> blanks.addAll(assembly.blanks(key)));
        ImmutableMap.Builder<String, Fill> wanted = ImmutableMap.builder();
        shared.forEach((name, fill) -> {
            if (blanks.contains(name)) {
                wanted.put(name, fill);
            }
        });
        return wanted.buildOrThrow();
    }
}
