package org.polder.interchange.surveyjs;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polder.name.ItemId;

/** What the names in a form's expressions mean. */
final class Symbols {
    private final Map<String, Source> questions = new HashMap<>();
    private final Map<String, Term> variables = new HashMap<>();
    private final Map<String, ItemId> asked = new HashMap<>();
    private final Map<String, ItemId> answered = new HashMap<>();
    private final Map<String, Source> instead = new HashMap<>();
    private final Map<String, NamedRow> rows = new HashMap<>();
    private final Map<String, String> quotas = new HashMap<>();

    /** A row of a grid. */
    record NamedRow(Source grid, int row) {}

    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    void add(Source question) {
        questions.putIfAbsent(key(question.name()), question);
    }

    void variable(String name, Term expression) {
        variables.putIfAbsent(key(name), expression);
    }

    /** Notes that a variable holds exactly when an item is asked. */
    void asked(String variable, ItemId item) {
        asked.putIfAbsent(key(variable), item);
    }

    /** Notes that a variable holds exactly when an item is answered. */
    void answered(String variable, ItemId item) {
        answered.putIfAbsent(key(variable), item);
    }

    void instead(String name, Source question) {
        instead.put(key(name), question);
    }

    void row(String name, NamedRow row) {
        rows.put(key(name), row);
    }

    /** Notes that a variable tells whether a quota is full. */
    void quota(String variable, String quota) {
        quotas.put(key(variable), quota);
    }

    Optional<String> quota(String name) {
        return Optional.ofNullable(quotas.get(key(name)));
    }

    Optional<Source> question(String name) {
        return Optional.ofNullable(questions.get(key(name)));
    }

    Optional<Term> variable(String name) {
        return Optional.ofNullable(variables.get(key(name)));
    }

    Optional<ItemId> asked(String name) {
        return Optional.ofNullable(asked.get(key(name)));
    }

    Optional<ItemId> answered(String name) {
        return Optional.ofNullable(answered.get(key(name)));
    }

    Optional<Source> instead(String name) {
        return Optional.ofNullable(instead.get(key(name)));
    }

    Optional<NamedRow> row(String name) {
        return Optional.ofNullable(rows.get(key(name)));
    }
}
