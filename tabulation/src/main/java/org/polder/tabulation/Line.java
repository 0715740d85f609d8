package org.polder.tabulation;

import com.google.common.collect.ImmutableSortedSet;
import java.util.Optional;
import org.polder.tabulation.source.Category;

/** What a row of a table counts. */
public sealed interface Line {

    /**
     * Gives the category that the row counts.
     *
     * @return the category; nothing for a net and for those who left the question open
     */
    default Optional<Category> category() {
        return Optional.empty();
    }

    /**
     * Tells whether those counted answered the question, rather than saying "don't know" or leaving it open.
     *
     * @return true for a substantive category
     */
    default boolean isSubstantive() {
        return category().filter(Category::isSubstantive).isPresent();
    }

    /**
     * Gives the row's label.
     *
     * @param leftOpen what to call those who left the question open
     * @return the label
     */
    String label(String leftOpen);

    /**
     * A category.
     *
     * @param option the category
     */
    record Option(Category option) implements Line {
        @Override
        public Optional<Category> category() {
            return Optional.of(option);
        }

        @Override
        public String label(String leftOpen) {
            return option.label();
        }
    }

    /**
     * Several categories as one.
     *
     * @param net which
     */
    record Together(Net net) implements Line {
        @Override
        public String label(String leftOpen) {
            return net.label();
        }

        ImmutableSortedSet<Integer> codes() {
            return net.codes();
        }
    }

    /** Those who left the question open. */
    record LeftOpen() implements Line {
        @Override
        public String label(String leftOpen) {
            return leftOpen;
        }
    }
}
