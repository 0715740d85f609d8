package org.polder.json;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.polder.problem.Suggestion;

/**
 * One value of a document on its way into the model: it knows its place, reports what is wrong with it, and then gives
 * something that can stand in for it, so that reading goes on and finds the next problem.
 */
final class Entry {
    private final JsonValue value;
    private final @Nullable Entry parent;
    private final String name;
    private final Findings findings;

    private Entry(JsonValue value, @Nullable Entry parent, String name, Findings findings) {
        this.value = value;
        this.parent = parent;
        this.name = name;
        this.findings = findings;
    }

    static Entry root(JsonValue value, Findings findings) {
        return new Entry(value, null, "", findings);
    }

    Spot spot() {
        return value.spot();
    }

    /** How many values stand in this one, itself included. */
    long size() {
        return size(value);
    }

    private static long size(JsonValue value) {
        Collection<JsonValue> inner = value instanceof JsonValue.Fields object
                ? object.values().values()
                : value instanceof JsonValue.Elements array ? array.values() : List.of();
        long size = 1;
        for (JsonValue part : inner) {
            size += size(part);
        }
        return size;
    }

    Findings findings() {
        return findings;
    }

    /** The JSON pointer of this value. */
    String pointer() {
        List<String> names = new ArrayList<>();
        for (Entry entry = this; entry.parent != null; entry = entry.parent) {
            names.add(0, entry.name.replace("~", "~0").replace("/", "~1"));
        }
        return names.isEmpty() ? "" : "/" + String.join("/", names);
    }

    boolean isObject() {
        return value instanceof JsonValue.Fields;
    }

    boolean isArray() {
        return value instanceof JsonValue.Elements;
    }

    boolean isText() {
        return value instanceof JsonValue.Words;
    }

    boolean isNumber() {
        return value instanceof JsonValue.Numeral;
    }

    boolean isFlag() {
        return value instanceof JsonValue.Flag;
    }

    /** Reports something that keeps this value from being read. */
    void refuse(String code, String message) {
        findings.unreadable(code, spot(), pointer(), message);
    }

    /** Reports that this value is of another kind than the field takes. */
    void refuseKind(String takes) {
        refuse("wrong-kind", label() + " takes " + takes + "; found " + shown());
    }

    /** How this value is called in messages. */
    private String label() {
        if (parent == null) {
            return "The document";
        }
        return parent.isArray() ? parent.label() + ", element " + name + "," : "The field '" + Json.cut(name) + "'";
    }

    /** The value as it stands, shortened; an object or array by its kind only, as it may be large. */
    private String shown() {
        return isObject() ? "an object" : isArray() ? "a list" : Json.cut(JsonPrinter.compact(value));
    }

    /** Tells whether this is an object, and reports fields it cannot have. */
    boolean object(String thing, Collection<String> allowed) {
        if (!(value instanceof JsonValue.Fields object)) {
            refuseKind("an object with the fields " + String.join(", ", allowed));
            return false;
        }
        object.values().forEach((field, unknown) -> {
            if (!allowed.contains(field) && !findings.full()) {
                findings.superfluous(
                        "unknown-field",
                        unknown.spot(),
                        new Entry(unknown, this, field, findings).pointer(),
                        thing + " has an unknown field '" + Json.cut(field) + "'; its fields are "
                                + String.join(", ", allowed) + "." + Suggestion.sentence(field, allowed));
            }
        });
        return true;
    }

    boolean has(String field) {
        return value instanceof JsonValue.Fields object && object.values().containsKey(field);
    }

    Optional<Entry> field(String field) {
        return value instanceof JsonValue.Fields object
                ? Optional.ofNullable(object.values().get(field)).map(found -> new Entry(found, this, field, findings))
                : Optional.empty();
    }

    /** Finds a field that must be there, and reports it when it is not. */
    Optional<Entry> required(String field, String example) {
        Optional<Entry> found = field(field);
        if (found.isEmpty()) {
            refuse("no-field", label() + " lacks the field '" + field + "': add it, such as " + example);
        }
        return found;
    }

    List<String> names() {
        return value instanceof JsonValue.Fields object
                ? object.values().keySet().asList()
                : List.of();
    }

    /** Lists the elements of an array; of anything else none, and it is reported. */
    List<Entry> elements(String takes) {
        if (!(value instanceof JsonValue.Elements array)) {
            refuseKind(takes);
            return List.of();
        }
        List<Entry> all = new ArrayList<>();
        for (JsonValue element : array.values()) {
            all.add(new Entry(element, this, String.valueOf(all.size()), findings));
        }
        return all;
    }

    /** Reads every element until enough problems are found. */
    <T> List<T> each(String takes, Function<Entry, T> read) {
        List<T> all = new ArrayList<>();
        for (Entry element : elements(takes)) {
            if (findings.full()) {
                break;
            }
            all.add(read.apply(element));
        }
        return all;
    }

    String text(String takes) {
        if (value instanceof JsonValue.Words words) {
            return words.value();
        }
        refuseKind(takes);
        return "";
    }

    BigDecimal number() {
        if (value instanceof JsonValue.Numeral number) {
            return number.value();
        }
        refuseKind("a number without quotation marks");
        return BigDecimal.ONE;
    }

    int whole() {
        if (value instanceof JsonValue.Numeral number) {
            try {
                return number.value().intValueExact();
            } catch (ArithmeticException broken) {
                refuseKind("a whole number of at most ten digits");
                return 1;
            }
        }
        refuseKind("a whole number");
        return 1;
    }

    boolean flag() {
        if (value instanceof JsonValue.Flag flag) {
            return flag.value();
        }
        refuseKind("true or false");
        return false;
    }

    /** Takes true and nothing else, as absence says false. */
    void mark() {
        if (!(value instanceof JsonValue.Flag flag && flag.value())) {
            refuseKind("true");
        }
    }

    /** Finds what a name stands for, and reports one that stands for nothing. */
    <T> T named(String thing, Collection<String> known, Function<String, Optional<T>> find, T otherwise) {
        String wanted = text("one of " + String.join(", ", known));
        Optional<T> found = isText() ? find.apply(wanted) : Optional.empty();
        if (found.isEmpty() && isText()) {
            refuse(
                    "unknown-name",
                    "There is no " + thing + " '" + Json.cut(wanted) + "'; it is one of " + String.join(", ", known)
                            + "." + Suggestion.sentence(wanted, known));
        }
        return found.orElse(otherwise);
    }

    /** Makes something of this value; when the model refuses it, its words are reported. */
    <T> T build(Supplier<T> make, T otherwise) {
        try {
            return make.get();
        } catch (IllegalArgumentException refused) {
            refuse("not-allowed", refused.getMessage());
            return otherwise;
        }
    }
}
