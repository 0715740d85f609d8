package org.polder.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.name.ItemId;

/** Writes the value of one answer in the plain form; its open parts and names of rows are written apart. */
record AnswerEncoder(JsonGenerator json) implements Answer.Visitor<Boolean> {

    /** Writes answers as an object and returns their texts by {@code question.code}. */
    static void write(Map<ItemId, Answer> answers, JsonGenerator json, Map<String, String> texts) throws IOException {
        json.writeStartObject();
        for (Map.Entry<ItemId, Answer> entry : answers.entrySet()) {
            json.writeFieldName(entry.getKey().value());
            entry.getValue().accept(new AnswerEncoder(json));
            texts(entry.getValue()).forEach((code, text) -> texts.put(entry.getKey() + "." + code, text));
        }
        json.writeEndObject();
    }

    /** Lists the open parts and names of rows in an answer, by code. */
    static Map<Integer, String> texts(Answer answer) {
        return answer.accept(new Answer.Visitor<Map<Integer, String>>() {
            @Override
            public Map<Integer, String> single(Answer.Single given) {
                return given.text()
                        .<Map<Integer, String>>map(text -> Map.of(given.code(), text))
                        .orElse(Map.of());
            }

            @Override
            public Map<Integer, String> multiple(Answer.Multiple given) {
                return given.texts();
            }

            @Override
            public Map<Integer, String> openText(Answer.OpenText given) {
                return Map.of();
            }

            @Override
            public Map<Integer, String> number(Answer.Number given) {
                return Map.of();
            }

            @Override
            public Map<Integer, String> date(Answer.Date given) {
                return Map.of();
            }

            @Override
            public Map<Integer, String> instead(Answer.Instead given) {
                return Map.of();
            }

            @Override
            public Map<Integer, String> ranked(Answer.Ranked given) {
                return given.texts();
            }

            @Override
            public Map<Integer, String> rows(Answer.Rows given) {
                return given.names();
            }

            @Override
            public Map<Integer, String> rowSets(Answer.RowSets given) {
                return given.names();
            }

            @Override
            public Map<Integer, String> seen() {
                return Map.of();
            }

            @Override
            public Map<Integer, String> withheld() {
                return Map.of();
            }

            @Override
            public Map<Integer, String> leftOpen() {
                return Map.of();
            }
        });
    }

    @Override
    public Boolean single(Answer.Single answer) {
        return write(() -> json.writeNumber(answer.code()));
    }

    @Override
    public Boolean multiple(Answer.Multiple answer) {
        return write(() -> codes(answer.codes()));
    }

    @Override
    public Boolean openText(Answer.OpenText answer) {
        return write(() -> json.writeRawValue(Quoted.of(answer.text())));
    }

    @Override
    public Boolean number(Answer.Number answer) {
        return write(() -> json.writeNumber(answer.value().toPlainString()));
    }

    @Override
    public Boolean date(Answer.Date answer) {
        return write(() -> json.writeString(answer.value().toString()));
    }

    @Override
    public Boolean instead(Answer.Instead answer) {
        return write(() -> {
            json.writeStartObject();
            json.writeNumberField("code", answer.code());
            json.writeEndObject();
        });
    }

    @Override
    public Boolean ranked(Answer.Ranked answer) {
        return write(() -> codes(answer.codes()));
    }

    @Override
    public Boolean rows(Answer.Rows answer) {
        return write(() -> {
            json.writeStartObject();
            for (Map.Entry<Integer, Integer> row : answer.codes().entrySet()) {
                json.writeNumberField(String.valueOf(row.getKey()), row.getValue());
            }
            json.writeEndObject();
        });
    }

    @Override
    public Boolean rowSets(Answer.RowSets answer) {
        return write(() -> {
            json.writeStartObject();
            for (var row : answer.codes().entrySet()) {
                json.writeFieldName(String.valueOf(row.getKey()));
                codes(row.getValue());
            }
            json.writeEndObject();
        });
    }

    @Override
    public Boolean seen() {
        return write(() -> json.writeBoolean(true));
    }

    @Override
    public Boolean withheld() {
        return write(() -> {
            json.writeStartObject();
            json.writeBooleanField("withheld", true);
            json.writeEndObject();
        });
    }

    @Override
    public Boolean leftOpen() {
        return write(json::writeNull);
    }

    private void codes(Iterable<Integer> codes) throws IOException {
        json.writeStartArray();
        for (int code : codes) {
            json.writeNumber(code);
        }
        json.writeEndArray();
    }

    private static boolean write(Writing writing) {
        try {
            writing.run();
            return true;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** A write that can fail. */
    private interface Writing {
        void run() throws IOException;
    }
}
