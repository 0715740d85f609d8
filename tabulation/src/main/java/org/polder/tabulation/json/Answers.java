package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.model.Codes;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.Suggestion;
import org.polder.tabulation.columns.ColumnWriter;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Reads the answers of a line. */
final class Answers {
    private static final int LOOK_AHEAD = 8;

    private final Slot slot = new Slot();
    private final Given[] given;
    private final int[] itemOf;
    private final Map<String, Integer> variables = new HashMap<>();
    private final Map<String, Map<String, Given>> grids = new HashMap<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final Set<String> names;
    private final String[] nameOf;
    private int expected;

    Answers(Schema schema, int lines) {
        List<Variable> all = schema.variables();
        this.given =
                all.stream().map(variable -> new Given(variable, slot, lines)).toArray(Given[]::new);
        this.itemOf = new int[given.length];
        ImmutableList<String> order = schema.items().asList();
        for (int i = 0; i < order.size(); i++) {
            items.put(order.get(i), i);
        }
        for (int i = 0; i < given.length; i++) {
            String name = all.get(i).name();
            int stop = name.indexOf('.');
            String item = stop < 0 ? name : name.substring(0, stop);
            variables.put(name, i);
            itemOf[i] = items.getOrDefault(item, 0);
            if (stop >= 0) {
                grids.computeIfAbsent(item, fresh -> new LinkedHashMap<>()).put(name.substring(stop + 1), given[i]);
            }
        }
        this.names = schema.items();
        this.nameOf = all.stream().map(Variable::name).toArray(String[]::new);
    }

    /** Begins a line, in a place where nothing is given. */
    void begin(int line) {
        expected = 0;
        slot.moveTo(line);
    }

    /** Forgets what the line gave. */
    void forget() {
        for (Given one : given) {
            one.forget();
        }
    }

    int items() {
        return items.size();
    }

    int position(String item) {
        return items.getOrDefault(item, -1);
    }

    int lastAnswered() {
        int last = -1;
        for (int i = 0; i < given.length; i++) {
            last = given[i].isGiven() ? Math.max(last, itemOf[i]) : last;
        }
        return last;
    }

    Value value(String variable, int reached) {
        Integer place = variables.get(variable);
        if (place == null) {
            throw new IllegalArgumentException("Variable '" + variable + "' was not read");
        }
        return given[place].value(RecordReader.absence(itemOf[place], reached));
    }

    void write(ColumnWriter[] columns, int lines, int[] reached) {
        for (int i = 0; i < given.length; i++) {
            given[i].write(columns[i], lines, itemOf[i], reached);
        }
    }

    /**
     * Gives the variable's place, or -1. Most lines have them in the schema's order, with some left out, and the parser
     * gives the same text for the same name, so that it is known again without a look at its letters.
     */
    @SuppressWarnings("StringEquality")
    private int place(String name) {
        int end = Math.min(expected + LOOK_AHEAD, nameOf.length);
        for (int i = expected; i < end; i++) {
            if (nameOf[i] == name) {
                expected = i + 1;
                return i;
            }
        }
        return search(name);
    }

    private int search(String name) {
        int place = variables.getOrDefault(name, -1);
        if (place >= 0) {
            nameOf[place] = name;
        }
        expected = place + 1;
        return place;
    }

    /** Reads the object of answers, which was just opened. */
    void read(JsonParser json, List<Problem> problems) throws IOException {
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            JsonToken token = json.nextToken();
            int variable = place(name);
            if (variable >= 0) {
                if (given[variable].isGiven()) {
                    problems.add(problem("repeated-field", name, "is answered twice: keep one of them"));
                }
                AnswerValue.read(json, token, given[variable], problems);
            } else if (grids.containsKey(name)) {
                rows(json, token, name, grids.get(name), problems);
            } else {
                json.skipChildren();
                problems.add(Problem.error(
                        "unknown-question",
                        Place.item(Plain.cut(name)),
                        "There is no question '" + Plain.cut(name) + "'." + Suggestion.sentence(name, names)));
            }
        }
    }

    static Problem problem(String code, String name, String what) {
        return Problem.error(code, Place.item(name), "Question '" + name + "' " + what);
    }

    /** The form does not tell whether a row was not asked: one that is not given was left open. */
    private void rows(JsonParser json, JsonToken token, String name, Map<String, Given> rows, List<Problem> problems)
            throws IOException {
        rows.values().forEach(Given::leaveOpen);
        if (token == JsonToken.START_ARRAY) {
            ranked(json, name, List.copyOf(rows.values()), problems);
        } else if (token == JsonToken.START_OBJECT) {
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String row = json.currentName();
                JsonToken value = json.nextToken();
                Given one = rows.get(row);
                if (one == null) {
                    json.skipChildren();
                    problems.add(problem(
                            "unknown-row",
                            name,
                            "has no row '" + Plain.cut(row) + "'; its rows are " + String.join(", ", rows.keySet())));
                } else {
                    AnswerValue.read(json, value, one, problems);
                }
            }
        } else if (token != JsonToken.VALUE_NULL) {
            problems.add(problem(
                    "wrong-kind",
                    name,
                    "takes an object from rows to codes, or null; found " + Plain.cut(json.getText())));
        }
    }

    private void ranked(JsonParser json, String name, List<Given> places, List<Problem> problems) throws IOException {
        List<Integer> codes = new ArrayList<>();
        for (JsonToken token = json.nextToken();
                token != JsonToken.END_ARRAY && token != null;
                token = json.nextToken()) {
            if (codes.size() < places.size() && token == JsonToken.VALUE_NUMBER_INT) {
                codes.add(0);
                AnswerValue.read(json, token, places.get(codes.size() - 1), problems);
            } else {
                json.skipChildren();
                problems.add(problem(
                        "wrong-kind", name, "takes at most " + places.size() + " codes, whole numbers, in order"));
            }
        }
    }

    static String listed(Given given) {
        return Codes.listed(given.variable().codes());
    }
}
