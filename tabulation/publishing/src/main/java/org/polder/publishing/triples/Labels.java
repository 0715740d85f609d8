package org.polder.publishing.triples;

import com.google.common.collect.ImmutableMap;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/**
 * Gives labels with what they are in other languages.
 *
 * @param languages by tag, the same variables with labels in that language
 */
record Labels(ImmutableMap<String, Schema> languages) {
    Wording of(Variable variable) {
        ImmutableMap.Builder<String, String> byLanguage = ImmutableMap.builder();
        languages.forEach(
                (tag, schema) -> schema.find(variable.name()).ifPresent(other -> byLanguage.put(tag, other.label())));
        return new Wording(variable.label(), byLanguage.buildOrThrow());
    }

    Wording of(Variable variable, Category category) {
        ImmutableMap.Builder<String, String> byLanguage = ImmutableMap.builder();
        languages.forEach((tag, schema) -> schema.find(variable.name())
                .flatMap(other -> other.category(category.code()))
                .ifPresent(other -> byLanguage.put(tag, other.label())));
        return new Wording(category.label(), byLanguage.buildOrThrow());
    }
}
