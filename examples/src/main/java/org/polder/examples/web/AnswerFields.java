package org.polder.examples.web;

import com.google.common.collect.ImmutableListMultimap;
import java.util.List;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** An answer written as the fields of the form that would send it, so that who comes back finds it filled in. */
record AnswerFields(ItemId item, Language language) implements Answer.Visitor<SubmittedForm> {

    static SubmittedForm of(ItemId item, Answer answer, Language language) {
        return answer.accept(new AnswerFields(item, language));
    }

    private SubmittedForm field(String value) {
        return new SubmittedForm(ImmutableListMultimap.of(item.value(), value));
    }

    @Override
    public SubmittedForm single(Answer.Single answer) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        fields.put(item.value(), String.valueOf(answer.code()));
        answer.text().ifPresent(text -> fields.put(FieldName.open(item, answer.code()), text));
        return new SubmittedForm(fields.build());
    }

    @Override
    public SubmittedForm multiple(Answer.Multiple answer) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        answer.codes().forEach(code -> fields.put(item.value(), String.valueOf(code)));
        answer.texts().forEach((code, text) -> fields.put(FieldName.open(item, code), text));
        return new SubmittedForm(fields.build());
    }

    @Override
    public SubmittedForm openText(Answer.OpenText answer) {
        return field(answer.text());
    }

    @Override
    public SubmittedForm rows(Answer.Rows answer) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        answer.codes().forEach((row, code) -> fields.put(FieldName.row(item, row), String.valueOf(code)));
        answer.names().forEach((row, name) -> fields.put(FieldName.rowName(item, row), name));
        return new SubmittedForm(fields.build());
    }

    @Override
    public SubmittedForm number(Answer.Number answer) {
        return field(NumberForm.shown(answer.value(), language));
    }

    @Override
    public SubmittedForm date(Answer.Date answer) {
        return field(answer.value().toString());
    }

    @Override
    public SubmittedForm instead(Answer.Instead answer) {
        return new SubmittedForm(ImmutableListMultimap.of(FieldName.instead(item), String.valueOf(answer.code())));
    }

    @Override
    public SubmittedForm ranked(Answer.Ranked answer) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        List<Integer> codes = answer.codes();
        for (int i = 0; i < codes.size(); i++) {
            fields.put(FieldName.rank(item, i + 1), String.valueOf(codes.get(i)));
        }
        answer.texts().forEach((code, text) -> fields.put(FieldName.open(item, code), text));
        return new SubmittedForm(fields.build());
    }

    @Override
    public SubmittedForm rowSets(Answer.RowSets answer) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        answer.codes()
                .forEach((row, codes) ->
                        codes.forEach(code -> fields.put(FieldName.row(item, row), String.valueOf(code))));
        answer.names().forEach((row, name) -> fields.put(FieldName.rowName(item, row), name));
        return new SubmittedForm(fields.build());
    }

    @Override
    public SubmittedForm seen() {
        return SubmittedForm.NONE;
    }

    @Override
    public SubmittedForm withheld() {
        return SubmittedForm.NONE;
    }

    @Override
    public SubmittedForm leftOpen() {
        return SubmittedForm.NONE;
    }
}
