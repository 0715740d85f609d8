package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a column of an XLSForm is about.
 *
 * @param name what it tells, by the name that the current documentation has for it
 * @param language the language of its words, as the form calls it; empty when it has none
 */
record Column(String name, String language) {
    private static final ImmutableMap<String, String> NAMES = ImmutableMap.<String, String>builder()
            .put("caption", "label")
            .put("command", "type")
            .put("tag", "name")
            .put("value", "name")
            .put("list name", "list_name")
            .put("relevance", "relevant")
            .put("bind::relevant", "relevant")
            .put("bind::required", "required")
            .put("bind::constraint", "constraint")
            .put("bind::jr:constraintmsg", "constraint_message")
            .put("constraining_message", "constraint_message")
            .put("calculate", "calculation")
            .put("bind::calculate", "calculation")
            .put("readonly", "read_only")
            .put("bind::readonly", "read_only")
            .put("count", "repeat_count")
            .put("jr:count", "repeat_count")
            .put("control::jr:count", "repeat_count")
            .put("id_string", "form_id")
            .put("set_form_id", "form_id")
            .put("set_form_title", "form_title")
            .put("title", "form_title")
            .buildOrThrow();

    /** The columns that have words in several languages. */
    private static final List<String> WORDS = List.of("label", "hint", "constraint_message");

    /**
     * Reads what stands above a column.
     *
     * @param doubled whether the sheet parts names from languages by two colons rather than one
     */
    static Column of(String heading, boolean doubled) {
        String parted = doubled ? heading : heading.replaceFirst(":(?!:)", "::");
        String[] parts = parted.split("::", 2);
        String first = plain(parts[0]);
        String own = NAMES.getOrDefault(first, first);
        if (parts.length == 1) {
            return new Column(own, "");
        }
        if (WORDS.contains(own)) {
            return new Column(own, parts[1].strip());
        }
        String whole = first + "::" + plain(parts[1]);
        if (whole.startsWith("bind::jr:constraintmsg::")) {
            return new Column(
                    "constraint_message",
                    parts[1].strip().replaceFirst("^[^:]*:[^:]*::", "").strip());
        }
        return new Column(NAMES.getOrDefault(whole, whole), "");
    }

    private static String plain(String words) {
        return words.strip().replaceAll("\\s+", "_").toLowerCase(Locale.ROOT);
    }

    /** What the columns of a sheet are about, by what stands above them. */
    static ImmutableMap<String, Column> of(Sheet sheet) {
        boolean doubled = sheet.columns().stream().anyMatch(heading -> heading.contains("::"));
        Map<String, Column> columns =
                sheet.columns().stream().collect(Collectors.toMap(heading -> heading, heading -> of(heading, doubled)));
        return ImmutableMap.copyOf(columns);
    }

    boolean isWords() {
        return WORDS.contains(name);
    }
}
