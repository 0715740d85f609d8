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
import org.polder.response.Start;

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
        Quoted.field(json, "respondent", response.respondent());
        if (response.questionnaire().isPresent()) {
            Quoted.field(json, "questionnaire", response.questionnaire().get());
        }
        if (response.version().isPresent()) {
            Quoted.field(json, "version", response.version().get());
        }
        if (response.status().isPresent()) {
            Quoted.field(json, "status", response.status().get().code());
        }
        if (response.fingerprint().isPresent()) {
            Quoted.field(json, "fingerprint", response.fingerprint().get());
        }
        if (response.start().isPresent()) {
            start(response.start().get(), json);
        }
        answers(response.answers(), json);
        if (!response.order().isEmpty()) {
            order(response, json);
        }
        if (!response.aside().isEmpty()) {
            json.writeObjectFieldStart("aside");
            answers(response.aside(), json);
            json.writeEndObject();
        }
        if (response.reached().isPresent()) {
            Quoted.field(json, "reached", response.reached().get().value());
        }
        json.writeEndObject();
    }

    private static void answers(Map<ItemId, Answer> answers, JsonGenerator json) throws IOException {
        Map<String, String> texts = new LinkedHashMap<>();
        json.writeFieldName("answers");
        AnswerEncoder.write(answers, json, texts);
        if (!texts.isEmpty()) {
            json.writeObjectFieldStart("texts");
            for (Map.Entry<String, String> text : texts.entrySet()) {
                Quoted.field(json, text.getKey(), text.getValue());
            }
            json.writeEndObject();
        }
    }

    private static void start(Start start, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("start");
        Quoted.field(json, "language", start.language().tag());
        // As text: a seed has more digits than a number of JavaScript keeps.
        Quoted.field(json, "seed", String.valueOf(start.seed()));
        Quoted.field(json, "date", start.today().toString());
        if (!start.closedQuotas().isEmpty()) {
            json.writeArrayFieldStart("closedQuotas");
            for (String quota : start.closedQuotas()) {
                json.writeRawValue(Quoted.of(quota));
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private static void order(Response response, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("order");
        for (var entry : response.order().entrySet()) {
            json.writeArrayFieldStart(entry.getKey().value());
            for (int code : entry.getValue()) {
                json.writeNumber(code);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }
}
