package org.polder.examples.web;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.Maps;
import com.google.common.collect.Multimaps;
import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as they were sent, without the control characters that no keyboard makes.
 *
 * @param fields the values by the name of the field, in the order sent
 */
public record SubmittedForm(ImmutableListMultimap<String, String> fields) {
    private static final String ATTRIBUTE = "polder.form";

    /** A form without fields. */
    static final SubmittedForm NONE = new SubmittedForm(ImmutableListMultimap.of());

    static SubmittedForm of(Map<String, List<String>> sent) {
        ImmutableListMultimap.Builder<String, String> fields = ImmutableListMultimap.builder();
        sent.forEach((name, values) -> values.forEach(value -> fields.put(name, clean(value))));
        return new SubmittedForm(fields.build());
    }

    /** Browsers end a line by two characters; a bound on the length counts one, as the respondent does. */
    private static String clean(String value) {
        String lines = value.replace("\r\n", "\n").replace('\r', '\n');
        StringBuilder kept = new StringBuilder(lines.length());
        lines.chars()
                .filter(c -> c == '\n' || c == '\t' || !Character.isISOControl(c))
                .forEach(c -> kept.append((char) c));
        return kept.toString();
    }

    /**
     * Finds the form of a request.
     *
     * @param context the request
     * @return its form; one without fields when nothing was sent
     */
    public static SubmittedForm of(Context context) {
        SubmittedForm form = context.attribute(ATTRIBUTE);
        return form == null ? NONE : form;
    }

    void keepIn(Context context) {
        context.attribute(ATTRIBUTE, this);
    }

    /**
     * Gives the first value of a field.
     *
     * @param name the field's name
     * @return the value, or an empty text when the field was not sent
     */
    public String value(String name) {
        return optional(name).orElse("");
    }

    /**
     * Gives the first value of a field.
     *
     * @param name the field's name
     * @return the value, or nothing when the field was not sent
     */
    public Optional<String> optional(String name) {
        return fields.get(name).stream().findFirst();
    }

    /**
     * Tells whether a field has a value.
     *
     * @param name the field's name
     * @param value the value
     * @return true when it was sent with that value
     */
    public boolean has(String name, String value) {
        return fields.containsEntry(name, value);
    }

    /** Adds fields to this form. */
    SubmittedForm with(SubmittedForm more) {
        return new SubmittedForm(ImmutableListMultimap.<String, String>builder()
                .putAll(fields)
                .putAll(more.fields())
                .build());
    }

    /** Tells whether two forms say the same, whenever they were shown. */
    boolean saysTheSame(SubmittedForm other) {
        return without("step").equals(other.without("step"));
    }

    private Map<String, List<String>> without(String field) {
        return Maps.filterKeys(Multimaps.asMap(fields), name -> !name.equals(field));
    }

    /** Shows how much was sent, not what. */
    @Override
    public String toString() {
        return "Form of " + fields.size() + " fields";
    }
}
