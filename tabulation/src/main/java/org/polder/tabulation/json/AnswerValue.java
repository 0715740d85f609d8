package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Variable;

/** Reads the answer to one variable, of the kind the variable has. */
final class AnswerValue {
    private static final String DAY = "0000-00-00";

    private AnswerValue() {}

    static void read(JsonParser json, @Nullable JsonToken token, Given given, List<Problem> problems)
            throws IOException {
        if (token == JsonToken.VALUE_NULL) {
            given.leaveOpen();
            return;
        }
        switch (given.kind()) {
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
                    day(json, given, problems);
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

    /** Reads a day from the parser's own letters, without a text of its own. */
    private static void day(JsonParser json, Given given, List<Problem> problems) throws IOException {
        char[] text = json.getTextCharacters();
        int from = json.getTextOffset();
        try {
            if (isDay(text, from, json.getTextLength())) {
                int year = number(text, from, from + 4);
                int month = number(text, from + 5, from + 7);
                given.day(LocalDate.of(year, month, number(text, from + 8, from + 10))
                        .toEpochDay());
                return;
            }
        } catch (DateTimeException noDay) {
            // Reported below, with what does not look like a day.
        }
        report(given, "wrong-kind", "takes a date such as \"2026-04-17\"; found " + shown(json), problems);
    }

    private static boolean isDay(char[] text, int from, int length) {
        boolean is = length == DAY.length();
        for (int i = 0; is && i < length; i++) {
            char found = text[from + i];
            is = DAY.charAt(i) == '0' ? found >= '0' && found <= '9' : found == '-';
        }
        return is;
    }

    private static int number(char[] digits, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            number = 10 * number + digits[i] - '0';
        }
        return number;
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
            if (name.equals("withheld") && value == JsonToken.VALUE_TRUE && given.kind() == Variable.Kind.TEXT) {
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
