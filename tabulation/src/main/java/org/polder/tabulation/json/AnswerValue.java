package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Variable;

/** Reads the answer to one variable, of the kind the variable has. */
final class AnswerValue {
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** So many days are remembered: a survey is answered within some years. */
    private static final int MOST_DAYS = 10_000;

    private final Map<String, Long> days = new HashMap<>();

    void read(JsonParser json, @Nullable JsonToken token, Given given, List<Problem> problems) throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            given.leaveOpen();
            return;
        }
        switch (given.variable().kind()) {
            case SINGLE -> code(json, token, given, problems);
            case MULTIPLE -> codes(json, token, given, problems);
            case NUMBER -> {
                if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
                    number(json, given, problems);
                } else {
                    instead(json, token, given, "a number without quotation marks", problems);
                }
            }
            case DATE -> {
                if (token == JsonToken.VALUE_STRING) {
                    day(json.getText(), given, problems);
                } else {
                    instead(json, token, given, "a date in quotation marks", problems);
                }
            }
            case TEXT -> {
                if (token == JsonToken.VALUE_STRING) {
                    text(json.getText(), given);
                } else {
                    instead(json, token, given, "a text in quotation marks", problems);
                }
            }
        }
    }

    private static void text(String text, Given given) {
        if (text.isBlank()) {
            given.leaveOpen();
        } else {
            given.text(text);
        }
    }

    private static void number(JsonParser json, Given given, List<Problem> problems) throws IOException {
        double number = json.getDoubleValue();
        given.number(number);
        if (!Double.isFinite(number)) {
            report(given, "wrong-kind", "takes a number of a sensible size; found " + shown(json), problems);
        }
    }

    private void day(String text, Given given, List<Problem> problems) {
        Long known = days.get(text);
        if (known != null) {
            given.day(known);
            return;
        }
        try {
            if (DAY.matcher(text).matches()) {
                long day = LocalDate.parse(text).toEpochDay();
                given.day(day);
                if (days.size() < MOST_DAYS) {
                    days.put(text, day);
                }
                return;
            }
        } catch (DateTimeParseException noDay) {
            // Reported below, with what does not look like a day.
        }
        report(given, "wrong-kind", "takes a date such as \"2026-04-17\"; found " + Plain.cut(text), problems);
    }

    private static void code(JsonParser json, @Nullable JsonToken token, Given given, List<Problem> problems)
            throws IOException {
        if (token == JsonToken.VALUE_NUMBER_INT && isInt(json)) {
            if (!given.code(json.getIntValue())) {
                unknown(json, given, problems);
            }
        } else {
            report(given, "wrong-kind", "takes one code, a whole number; found " + shown(json), problems);
            json.skipChildren();
        }
    }

    private static void codes(JsonParser json, @Nullable JsonToken token, Given given, List<Problem> problems)
            throws IOException {
        if (token != JsonToken.START_ARRAY) {
            report(given, "wrong-kind", "takes a list of codes, such as [1, 6]; found " + shown(json), problems);
            json.skipChildren();
            return;
        }
        given.several();
        for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY && next != null; next = json.nextToken()) {
            if (next != JsonToken.VALUE_NUMBER_INT || !isInt(json)) {
                report(given, "wrong-kind", "takes codes, whole numbers; found " + shown(json), problems);
                json.skipChildren();
            } else if (given.has(json.getIntValue())) {
                report(given, "repeated-code", "has option " + json.getIntValue() + " twice: keep it once", problems);
            } else if (!given.oneOf(json.getIntValue())) {
                unknown(json, given, problems);
            }
        }
    }

    /** Reads {@code {"code":9}}, or that contact data were given, which are kept elsewhere. */
    private static void instead(
            JsonParser json, @Nullable JsonToken token, Given given, String usual, List<Problem> problems)
            throws IOException {
        String found = shown(json);
        if (token == JsonToken.START_OBJECT && json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            JsonToken value = json.nextToken();
            if (name.equals("code") && value == JsonToken.VALUE_NUMBER_INT && isInt(json)) {
                if (!given.code(json.getIntValue())) {
                    unknown(json, given, problems);
                }
                close(json, given, problems);
                return;
            }
            if (name.equals("withheld")
                    && value == JsonToken.VALUE_TRUE
                    && given.variable().kind() == Variable.Kind.TEXT) {
                given.text("");
                close(json, given, problems);
                return;
            }
            json.skipChildren();
            close(json, given, problems);
        } else if (token == JsonToken.START_ARRAY) {
            json.skipChildren();
        }
        report(given, "wrong-kind", "takes " + usual + ", or an option as {\"code\":9}; found " + found, problems);
    }

    private static void close(JsonParser json, Given given, List<Problem> problems) throws IOException {
        boolean more = false;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            more = true;
            json.nextToken();
            json.skipChildren();
        }
        if (more) {
            report(given, "wrong-kind", "has an object with more than a code: drop the rest", problems);
        }
    }

    private static boolean isInt(JsonParser json) throws IOException {
        return json.getNumberType() == JsonParser.NumberType.INT;
    }

    private static String shown(JsonParser json) throws IOException {
        return Plain.cut(json.getText());
    }

    private static void unknown(JsonParser json, Given given, List<Problem> problems) throws IOException {
        report(
                given,
                "unknown-option",
                "has no option " + shown(json) + "; its options are " + Answers.listed(given),
                problems);
    }

    private static void report(Given given, String code, String what, List<Problem> problems) {
        problems.add(Answers.problem(code, given.variable().name(), what));
    }
}
