package org.polder.publishing.triples;

import com.google.common.collect.ImmutableMap;

/**
 * A label, and what it is in other languages.
 *
 * @param text the label
 * @param byLanguage by language tag, the label in that language
 */
record Wording(String text, ImmutableMap<String, String> byLanguage) {
    static Wording of(String text) {
        return new Wording(text, ImmutableMap.of());
    }
}
