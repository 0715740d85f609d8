package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a form says of one node: its type, when it is asked, and what it may hold. */
final class Bind {
    private final String path;
    private final List<String> relevant = new ArrayList<>();
    private final List<String> constraints = new ArrayList<>();
    private final Map<String, String> attributes = new LinkedHashMap<>();
    private final Map<String, String> notes = new LinkedHashMap<>();

    Bind(String path) {
        this.path = path;
    }

    String path() {
        return path;
    }

    /** Tells whether the node holds other nodes rather than an answer. */
    boolean isGroup() {
        return !attributes.containsKey("type");
    }

    Bind relevant(String condition) {
        relevant.add(condition);
        return this;
    }

    Bind constraint(String condition) {
        constraints.add(condition);
        return this;
    }

    Bind with(String name, String value) {
        attributes.put(name, value);
        return this;
    }

    /** Notes what XForms has no notion of. */
    Bind note(String name, String value) {
        notes.put(name, value);
        return this;
    }

    ImmutableMap<String, String> notes() {
        return ImmutableMap.copyOf(notes);
    }

    Bind required(boolean required) {
        return required ? with("required", "true()") : this;
    }

    ImmutableMap<String, String> attributes() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("nodeset", path);
        all.putAll(attributes);
        String condition = Terms.all(relevant);
        if (!condition.equals(Terms.TRUE)) {
            all.put("relevant", condition);
        }
        String constraint = Terms.LOGIC.each(constraints);
        if (!constraint.equals(Terms.TRUE)) {
            all.put("constraint", constraint);
        }
        return ImmutableMap.copyOf(all);
    }
}
