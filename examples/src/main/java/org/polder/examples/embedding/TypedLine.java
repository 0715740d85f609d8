package org.polder.examples.embedding;

import java.util.Map;
import java.util.stream.Collectors;
import org.polder.answer.Answer;

/** An answer written as a respondent would type it. */
enum TypedLine implements Answer.Visitor<String> {
    INSTANCE;

    static String of(Answer answer) {
        return answer.accept(INSTANCE);
    }

    @Override
    public String single(Answer.Single answer) {
        return answer.code() + answer.text().map(text -> " " + text).orElse("");
    }

    @Override
    public String multiple(Answer.Multiple answer) {
        return listed(answer.codes(), answer.texts());
    }

    @Override
    public String ranked(Answer.Ranked answer) {
        return listed(answer.codes(), answer.texts());
    }

    private static String listed(Iterable<Integer> codes, Map<Integer, String> texts) {
        StringBuilder line = new StringBuilder();
        for (int code : codes) {
            line.append(line.isEmpty() ? "" : ", ").append(code).append(behind(texts, code));
        }
        return line.toString();
    }

    private static String behind(Map<Integer, String> words, int code) {
        return words.containsKey(code) ? " " + words.get(code) : "";
    }

    @Override
    public String openText(Answer.OpenText answer) {
        return answer.text();
    }

    @Override
    public String rows(Answer.Rows answer) {
        return answer.codes().entrySet().stream()
                .map(row -> row.getKey() + "=" + row.getValue() + behind(answer.names(), row.getKey()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String rowSets(Answer.RowSets answer) {
        return answer.codes().entrySet().stream()
                .map(row -> row.getKey() + "="
                        + row.getValue().stream().map(String::valueOf).collect(Collectors.joining("+"))
                        + behind(answer.names(), row.getKey()))
                .collect(Collectors.joining(", "));
    }

    @Override
    public String number(Answer.Number answer) {
        return answer.value().toPlainString();
    }

    @Override
    public String date(Answer.Date answer) {
        return answer.value().toString();
    }

    @Override
    public String instead(Answer.Instead answer) {
        return "=" + answer.code();
    }

    @Override
    public String seen() {
        return "";
    }

    @Override
    public String withheld() {
        return "";
    }

    @Override
    public String leftOpen() {
        return "";
    }
}
