package org.polder.tabulation.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Writes filters in the language of {@link FilterText}. */
final class FilterPrinter implements Filter.Visitor<String> {
    private static String name(String name) {
        boolean bare = FilterToken.NAME.matcher(name).matches()
                && !name.contains("..")
                && !FilterToken.WORDS.contains(name.toLowerCase(Locale.ROOT));
        return bare ? name : "`" + name.replace("`", "``") + "`";
    }

    private static String number(double number) {
        if (Double.isInfinite(number)) {
            return number > 0 ? "1e999" : "-1e999";
        }
        String text = Double.toString(number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    @Override
    public String everyone(Filter.Everyone filter) {
        return "everyone";
    }

    @Override
    public String reached(Filter.Reached filter) {
        return "reached(" + name(filter.item()) + ")";
    }

    @Override
    public String in(Filter.In filter) {
        return name(filter.variable()) + " = "
                + (filter.codes().isEmpty()
                        ? "none"
                        : filter.codes().stream().map(String::valueOf).collect(Collectors.joining(",")));
    }

    @Override
    public String answered(Filter.Answered filter) {
        return "answered(" + name(filter.variable()) + ")";
    }

    @Override
    public String between(Filter.Between filter) {
        String least = filter.least().isPresent() ? number(filter.least().getAsDouble()) : "";
        String most = filter.most().isPresent() ? number(filter.most().getAsDouble()) : "";
        return name(filter.variable()) + " " + least + ".." + most;
    }

    @Override
    public String and(Filter.And filter) {
        return joined(filter.parts(), " and ");
    }

    @Override
    public String or(Filter.Or filter) {
        return joined(filter.parts(), " or ");
    }

    private String joined(List<Filter> parts, String word) {
        return parts.stream()
                .map(part -> FilterWords.isCompound(part) ? "(" + part.accept(this) + ")" : part.accept(this))
                .collect(Collectors.joining(word));
    }

    @Override
    public String not(Filter.Not filter) {
        return "not (" + filter.part().accept(this) + ")";
    }
}
