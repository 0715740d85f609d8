package org.polder.tabulation.render;

import java.util.List;
import java.util.stream.Collectors;
import org.polder.model.Codes;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Value;

/**
 * Says a filter in the reader's language.
 *
 * @param words the words
 * @param inside whether the phrase stands inside another, so that joined parts need brackets
 */
record FilterSentence(TableWords words, boolean inside) implements Filter.Visitor<String> {
    @Override
    public String everyone(Filter.Everyone filter) {
        return words.word("filter.everyone");
    }

    @Override
    public String reached(Filter.Reached filter) {
        return words.sentence("filter.reached", filter.item());
    }

    @Override
    public String in(Filter.In filter) {
        return words.sentence("filter.in", filter.variable(), Codes.listed(filter.codes()));
    }

    @Override
    public String answered(Filter.Answered filter) {
        return words.sentence("filter.answered", filter.variable());
    }

    @Override
    public String between(Filter.Between filter) {
        String least = filter.least().isPresent()
                ? words.decimal(Value.number(filter.least().getAsDouble()).key())
                : "";
        String most = filter.most().isPresent()
                ? words.decimal(Value.number(filter.most().getAsDouble()).key())
                : "";
        String key = least.isEmpty() ? "filter.most" : most.isEmpty() ? "filter.least" : "filter.between";
        return least.isEmpty()
                ? words.sentence(key, filter.variable(), most)
                : words.sentence(key, filter.variable(), least, most);
    }

    @Override
    public String and(Filter.And filter) {
        return joined(filter.parts(), "filter.and");
    }

    @Override
    public String or(Filter.Or filter) {
        return joined(filter.parts(), "filter.or");
    }

    @Override
    public String not(Filter.Not filter) {
        return words.sentence("filter.not", filter.part().accept(new FilterSentence(words, false)));
    }

    private String joined(List<Filter> parts, String key) {
        FilterSentence nested = new FilterSentence(words, true);
        String sentence = parts.stream()
                .map(part -> part.accept(nested))
                .collect(Collectors.joining(" " + words.word(key) + " "));
        return inside ? "(" + sentence + ")" : sentence;
    }
}
