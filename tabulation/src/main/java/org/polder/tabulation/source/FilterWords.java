package org.polder.tabulation.source;

import java.util.List;
import java.util.stream.Collectors;

/** Joins the words of filters, in brackets where reading would be doubtful. */
final class FilterWords {
    private FilterWords() {}

    static String joined(List<Filter> parts, String word) {
        return parts.stream()
                .map(part -> isCompound(part) ? "(" + part.words() + ")" : part.words())
                .collect(Collectors.joining(word));
    }

    static boolean isCompound(Filter filter) {
        return filter.accept(new Compound());
    }

    /** Tells which filters have parts joined by a word. */
    private record Compound() implements Filter.Visitor<Boolean> {
        @Override
        public Boolean everyone(Filter.Everyone filter) {
            return false;
        }

        @Override
        public Boolean reached(Filter.Reached filter) {
            return false;
        }

        @Override
        public Boolean in(Filter.In filter) {
            return false;
        }

        @Override
        public Boolean answered(Filter.Answered filter) {
            return false;
        }

        @Override
        public Boolean between(Filter.Between filter) {
            return false;
        }

        @Override
        public Boolean and(Filter.And filter) {
            return true;
        }

        @Override
        public Boolean or(Filter.Or filter) {
            return true;
        }

        @Override
        public Boolean not(Filter.Not filter) {
            return false;
        }
    }
}
