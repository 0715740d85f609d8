package org.polder.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.polder.answer.Answer;
import org.polder.name.ItemId;
import org.polder.response.Response;

/** Writes responses in the plain form, one JSON object a line. */
public final class ResponseWriter {
    private static final JsonFactory FACTORY = new JsonFactory();

    private ResponseWriter() {}

    /**
     * Writes one response.
     *
     * @param response the response
     * @return one line of JSON, without line end
     */
    public static String line(Response response) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(line)) {
            write(response, json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }

    private static void write(Response response, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("respondent", response.respondent());
        if (response.questionnaire().isPresent()) {
            json.writeStringField("questionnaire", response.questionnaire().get());
        }
        if (response.version().isPresent()) {
            json.writeStringField("version", response.version().get());
        }
        if (response.status().isPresent()) {
            json.writeStringField("status", response.status().get().code());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        json.writeObjectFieldStart("answers");
        for (Map.Entry<ItemId, Answer> entry : response.answers().entrySet()) {
            json.writeFieldName(entry.getKey().value());
            entry.getValue().accept(new Encoder(json));
            texts(entry.getKey(), entry.getValue(), texts);
        }
        json.writeEndObject();
        if (!texts.isEmpty()) {
            json.writeObjectFieldStart("texts");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                json.writeStringField(text.getKey(), text.getValue());
            }
            json.writeEndObject();
        }
        if (response.reached().isPresent()) {
            json.writeStringField("reached", response.reached().get().value());
        }
        json.writeEndObject();
    }

    private static void texts(ItemId item, Answer answer, Map<String, String> texts) {
        answer.accept(new Answer.Visitor<Boolean>() {
            @Override
            public Boolean single(Answer.Single given) {
                given.text().ifPresent(text -> texts.put(item + "." + given.code(), text));
                return true;
            }

            @Override
            public Boolean multiple(Answer.Multiple given) {
                given.texts().forEach((code, text) -> texts.put(item + "." + code, text));
                return true;
            }

            @Override
            public Boolean openText(Answer.OpenText given) {
                return true;
            }

            @Override
            public Boolean rows(Answer.Rows given) {
                given.names().forEach((row, name) -> texts.put(item + "." + row, name));
                return true;
            }

            @Override
            public Boolean leftOpen() {
                return true;
            }
        });
    }

    /** Writes the value of one answer. */
    private record Encoder(JsonGenerator json) implements Answer.Visitor<Boolean> {
        @Override
        public Boolean single(Answer.Single answer) {
            return write(() -> json.writeNumber(answer.code()));
        }

        @Override
        public Boolean multiple(Answer.Multiple answer) {
            return write(() -> {
                json.writeStartArray();
                for (int code : answer.codes()) {
                    json.writeNumber(code);
                }
                json.writeEndArray();
            });
        }

        @Override
        public Boolean openText(Answer.OpenText answer) {
            return write(() -> json.writeString(answer.text()));
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
        public Boolean leftOpen() {
            return write(json::writeNull);
        }

        private static boolean write(Writing writing) {
            try {
                writing.run();
                return true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    /** A write that can fail. */
    private interface Writing {
        void run() throws IOException;
    }
}
