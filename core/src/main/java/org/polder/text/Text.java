package org.polder.text;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Maps;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.name.TextKey;

/**
 * A text that a respondent reads: which wording applies to whom, and what fills its blanks.
 *
 * @param variants the wordings for some respondents; the first whose condition is true applies
 * @param otherwise the wording for everyone else; a text without one leaves out whoever meets no condition, and
 *     the analyser reports it
 * @param fills what replaces each {@code {name}} in the wordings
 */
public record Text(ImmutableList<Variant> variants, Optional<TextKey> otherwise, ImmutableMap<String, Fill> fills) {

    // Checks that there is a wording at all.
    public Text {
        if (variants.isEmpty() && otherwise.isEmpty()) {
            throw new IllegalArgumentException("A text has no wording: give it a key or at least one variant");
        }
    }

    /**
     * Makes a text with one wording for everyone.
     *
     * @param key the wording's key in the bundles
     * @return the text
     */
    public static Text of(TextKey key) {
        return new Text(ImmutableList.of(), Optional.of(key), ImmutableMap.of());
    }

    /**
     * Makes a text with one wording for everyone.
     *
     * @param key the wording's key in the bundles
     * @return the text
     */
    public static Text of(String key) {
        return of(TextKey.of(key));
    }

    /**
     * Adds a wording for some respondents, after those already added.
     *
     * @param condition who reads it
     * @param key the wording's key in the bundles
     * @return this text with the variant
     */
    public Text when(Condition condition, TextKey key) {
        return new Text(
                ImmutableList.<Variant>builder()
                        .addAll(variants)
                        .add(new Variant(condition, key))
                        .build(),
                otherwise,
                fills);
    }

    /**
     * Says what fills the blanks of the wordings.
     *
     * @param added the fills by name
     * @return this text with the fills
     */
    public Text with(Map<String, Fill> added) {
        return new Text(
                variants,
                otherwise,
                ImmutableMap.<String, Fill>builder().putAll(fills).putAll(added).buildKeepingLast());
    }

    /**
     * Makes the same text over other items.
     *
     * @param names gives the new name of an item, or the same
     * @return this text with every item its variants and fills look at renamed
     */
    public Text renamed(UnaryOperator<ItemId> names) {
        return new Text(
                variants.stream()
                        .map(variant -> new Variant(variant.condition().renamed(names), variant.key()))
                        .collect(ImmutableList.toImmutableList()),
                otherwise,
                ImmutableMap.copyOf(Maps.transformValues(fills, fill -> fill.renamed(names))));
    }

    /**
     * Lists the keys of all wordings.
     *
     * @return the variants' keys in order, then the key for everyone else
     */
    public Stream<TextKey> keys() {
        return Stream.concat(variants.stream().map(Variant::key), otherwise.stream());
    }
}
