package org.polder.examples.browser;

import com.google.common.collect.ImmutableListMultimap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.name.ItemId;

/** What a form sends for an answer: the names of its fields and their values. */
public record Entries(ItemId item) implements Answer.Visitor<ImmutableListMultimap<String, String>> {

    public static ImmutableListMultimap<String, String> of(ItemId item, Answer answer) {
        return answer.accept(new Entries(item));
    }

    private ImmutableListMultimap<String, String> field(String value) {
        return ImmutableListMultimap.of(item.value(), value);
    }

    private String part(Object part) {
        return item.value() + "." + part;
    }

    private void texts(ImmutableListMultimap.Builder<String, String> entries, Map<Integer, String> texts) {
        texts.forEach((code, text) -> entries.put(part(code), text));
    }

    private void names(ImmutableListMultimap.Builder<String, String> entries, Map<Integer, String> names) {
        names.forEach((row, name) -> entries.put(part("r" + row + ".name"), name));
    }

    @Override
    public ImmutableListMultimap<String, String> single(Answer.Single answer) {
        ImmutableListMultimap.Builder<String, String> entries = ImmutableListMultimap.builder();
        entries.put(item.value(), String.valueOf(answer.code()));
        answer.text().ifPresent(text -> entries.put(part(answer.code()), text));
        return entries.build();
    }

    @Override
    public ImmutableListMultimap<String, String> multiple(Answer.Multiple answer) {
        ImmutableListMultimap.Builder<String, String> entries = ImmutableListMultimap.builder();
        answer.codes().forEach(code -> entries.put(item.value(), String.valueOf(code)));
        texts(entries, answer.texts());
        return entries.build();
    }

    @Override
    public ImmutableListMultimap<String, String> openText(Answer.OpenText answer) {
        return field(answer.text());
    }

    @Override
    public ImmutableListMultimap<String, String> rows(Answer.Rows answer) {
        ImmutableListMultimap.Builder<String, String> entries = ImmutableListMultimap.builder();
        names(entries, answer.names());
        answer.codes().forEach((row, code) -> entries.put(part("r" + row), String.valueOf(code)));
        return entries.build();
    }

    @Override
    public ImmutableListMultimap<String, String> number(Answer.Number answer) {
        return field(answer.value().toPlainString());
    }

    @Override
    public ImmutableListMultimap<String, String> date(Answer.Date answer) {
        return field(answer.value().toString());
    }

    @Override
    public ImmutableListMultimap<String, String> instead(Answer.Instead answer) {
        return ImmutableListMultimap.of(part("instead"), String.valueOf(answer.code()));
    }

    @Override
    public ImmutableListMultimap<String, String> ranked(Answer.Ranked answer) {
        ImmutableListMultimap.Builder<String, String> entries = ImmutableListMultimap.builder();
        for (int i = 0; i < answer.codes().size(); i++) {
            entries.put(part("rank" + (i + 1)), String.valueOf(answer.codes().get(i)));
        }
        texts(entries, answer.texts());
        return entries.build();
    }

    @Override
    public ImmutableListMultimap<String, String> rowSets(Answer.RowSets answer) {
        ImmutableListMultimap.Builder<String, String> entries = ImmutableListMultimap.builder();
        names(entries, answer.names());
        answer.codes()
                .forEach((row, codes) -> codes.forEach(code -> entries.put(part("r" + row), String.valueOf(code))));
        return entries.build();
    }

    @Override
    public ImmutableListMultimap<String, String> seen() {
        return ImmutableListMultimap.of();
    }

    @Override
    public ImmutableListMultimap<String, String> withheld() {
        return ImmutableListMultimap.of();
    }

    @Override
    public ImmutableListMultimap<String, String> leftOpen() {
        return ImmutableListMultimap.of();
    }
}
