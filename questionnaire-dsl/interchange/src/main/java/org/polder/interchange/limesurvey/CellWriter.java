package org.polder.interchange.limesurvey;

import java.util.LinkedHashMap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.OpenPart;
import org.polder.model.Option;
import org.polder.model.Row;
import org.polder.name.ItemId;

/** Writes an answer to an item as cells, by the heads of their columns. */
final class CellWriter implements Answer.Visitor<Map<String, String>> {
    private static final String CHOSEN = "Y";
    private static final String CHECKED = "1";

    private final Columns columns;
    private final Item item;
    private final Map<String, String> cells = new LinkedHashMap<>();

    private CellWriter(Columns columns, Item item) {
        this.columns = columns;
        this.item = item;
    }

    static Map<String, String> of(Columns columns, Item item, Answer answer) {
        return answer.accept(new CellWriter(columns, item));
    }

    private ItemId id() {
        return item.id();
    }

    private void option(int code, String column, String value) {
        item.options().stream()
                .filter(option -> option.code() == code)
                .forEach(option -> cells.put(column, value.isEmpty() ? LimeCodes.choice(item, option) : value));
    }

    private void beside(Map<Integer, String> texts) {
        for (Option option : item.options()) {
            String text = texts.get(option.code());
            if (text != null && option.open().isPresent()) {
                boolean number = option.open().get() instanceof OpenPart.Number;
                cells.put(columns.beside(item, option), number ? text.strip().replace(',', '.') : text);
            }
        }
    }

    @Override
    public Map<String, String> single(Answer.Single answer) {
        option(answer.code(), columns.whole(id()), "");
        answer.text().ifPresent(text -> beside(Map.of(answer.code(), text)));
        return cells;
    }

    @Override
    public Map<String, String> multiple(Answer.Multiple answer) {
        for (int code : answer.codes()) {
            String column = columns.part(id(), code);
            boolean other = LimeCodes.other(item)
                    .filter(option -> option.code() == code)
                    .isPresent();
            if (!other) {
                option(code, column, CHOSEN);
            }
        }
        beside(answer.texts());
        return cells;
    }

    @Override
    public Map<String, String> openText(Answer.OpenText answer) {
        cells.put(columns.whole(id()), answer.text());
        return cells;
    }

    private void names(Map<Integer, String> names) {
        for (Row row : item.rows()) {
            String name = names.get(row.code());
            if (name != null && row.label() instanceof Row.NamedByRespondent) {
                cells.put(columns.rowName(id(), row.code()), name);
            }
        }
    }

    @Override
    public Map<String, String> rows(Answer.Rows answer) {
        answer.codes().forEach((row, code) -> option(code, columns.part(id(), row), ""));
        names(answer.names());
        return cells;
    }

    @Override
    public Map<String, String> rowSets(Answer.RowSets answer) {
        answer.codes()
                .forEach((row, chosen) -> chosen.forEach(code -> cells.put(columns.cell(id(), row, code), CHECKED)));
        names(answer.names());
        return cells;
    }

    @Override
    public Map<String, String> number(Answer.Number answer) {
        cells.put(columns.whole(id()), answer.value().toPlainString());
        return cells;
    }

    @Override
    public Map<String, String> date(Answer.Date answer) {
        cells.put(columns.whole(id()), answer.value() + " 00:00:00");
        return cells;
    }

    @Override
    public Map<String, String> instead(Answer.Instead answer) {
        option(answer.code(), columns.instead(id()), "");
        return cells;
    }

    @Override
    public Map<String, String> ranked(Answer.Ranked answer) {
        for (int i = 0; i < answer.codes().size(); i++) {
            option(answer.codes().get(i), columns.place(id(), i + 1), "");
        }
        beside(answer.texts());
        return cells;
    }

    @Override
    public Map<String, String> seen() {
        return cells;
    }

    @Override
    public Map<String, String> withheld() {
        return cells;
    }

    @Override
    public Map<String, String> leftOpen() {
        return cells;
    }
}
