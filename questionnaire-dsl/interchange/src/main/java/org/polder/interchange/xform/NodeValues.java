package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** Writes an answer as what stands in the nodes of its item, by path. */
final class NodeValues implements Answer.Visitor<Map<String, String>> {
    /** What a notice holds that was read. */
    static final String SEEN = "OK";

    private final ItemId item;
    private final String path;

    private NodeValues(Item item) {
        this.item = item.id();
        this.path = Nodes.path(item.id());
    }

    static Map<String, String> of(Item item, Answer answer) {
        return answer.accept(new NodeValues(item));
    }

    private static String joined(Collection<Integer> codes) {
        return codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    private Map<String, String> chosen(String codes, Map<Integer, String> texts) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put(path, codes);
        texts.forEach((code, text) -> values.put(Nodes.path(Nodes.openPart(item, code)), text));
        return values;
    }

    private Map<String, String> rows(Map<Integer, String> codes, Map<Integer, String> names) {
        Map<String, String> values = new LinkedHashMap<>();
        names.forEach((row, name) -> values.put(Nodes.rowNamePath(item, row), name));
        codes.forEach((row, code) -> values.put(Nodes.rowPath(item, row), code));
        return values;
    }

    @Override
    public Map<String, String> single(Answer.Single answer) {
        return chosen(
                String.valueOf(answer.code()),
                answer.text().map(text -> Map.of(answer.code(), text)).orElse(Map.of()));
    }

    @Override
    public Map<String, String> multiple(Answer.Multiple answer) {
        return chosen(joined(answer.codes()), answer.texts());
    }

    @Override
    public Map<String, String> openText(Answer.OpenText answer) {
        return Map.of(path, answer.text());
    }

    @Override
    public Map<String, String> rows(Answer.Rows answer) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        answer.codes().forEach((row, code) -> codes.put(row, String.valueOf(code)));
        return rows(codes, answer.names());
    }

    @Override
    public Map<String, String> number(Answer.Number answer) {
        return Map.of(path, answer.value().toPlainString());
    }

    @Override
    public Map<String, String> date(Answer.Date answer) {
        return Map.of(path, answer.value().toString());
    }

    @Override
    public Map<String, String> instead(Answer.Instead answer) {
        return Map.of(Nodes.path(Nodes.instead(item)), String.valueOf(answer.code()));
    }

    @Override
    public Map<String, String> ranked(Answer.Ranked answer) {
        return chosen(joined(answer.codes()), answer.texts());
    }

    @Override
    public Map<String, String> rowSets(Answer.RowSets answer) {
        Map<Integer, String> codes = new LinkedHashMap<>();
        answer.codes().forEach((row, chosen) -> codes.put(row, joined(chosen)));
        return rows(codes, answer.names());
    }

    @Override
    public Map<String, String> seen() {
        return Map.of(path, SEEN);
    }

    @Override
    public Map<String, String> withheld() {
        return ImmutableMap.of();
    }

    @Override
    public Map<String, String> leftOpen() {
        return ImmutableMap.of();
    }
}
