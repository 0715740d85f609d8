package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line of the survey sheet is, by its type.
 *
 * @param kind what becomes of it
 * @param control the control that it is in a form; empty when respondents see none
 * @param data the type of its data
 * @param list the list that its choices come from; empty when it has none
 */
record SheetType(Kind kind, String control, String data, String list) {
    /** What becomes of a line. */
    enum Kind {
        BEGIN_GROUP,
        BEGIN_REPEAT,
        BEGIN_LOOP,
        END,
        QUESTION,
        NOTE,
        CALCULATE,
        TODAY,
        OR_OTHER,
        METADATA,
        UNKNOWN
    }

    /** What the name of a list begins with that stands elsewhere; no list of the sheet has a blank in its name. */
    static final String ELSEWHERE = "a file or another sheet, ";

    private static final Pattern BEGIN =
            Pattern.compile("begin[ _](?<what>group|repeat|lgroup|looped group|loop)(?: .*)?");
    private static final Pattern END = Pattern.compile("end[ _](?:group|repeat|lgroup|looped group|loop)");
    private static final Pattern CHOICE = Pattern.compile(
            "(?<command>[a-z1_ ]+?) (?<list>\\S+)(?<other> (?:or specify other|or_other|or other))?",
            Pattern.CASE_INSENSITIVE);

    private static final ImmutableMap<String, String> COMMANDS = ImmutableMap.<String, String>builder()
            .put("select_one", "select1")
            .put("select one", "select1")
            .put("select one from", "select1")
            .put("select1", "select1")
            .put("add select one prompt using", "select1")
            .put("select_one_from_file", "select1")
            .put("select one from file", "select1")
            .put("select_one_external", "select1")
            .put("select_multiple", "select")
            .put("select multiple", "select")
            .put("select all that apply", "select")
            .put("select all that apply from", "select")
            .put("select multiple from", "select")
            .put("add select multiple prompt using", "select")
            .put("select_multiple_from_file", "select")
            .put("select multiple from file", "select")
            .put("rank", "rank")
            .buildOrThrow();

    private static final ImmutableMap<String, String> DATA = ImmutableMap.<String, String>builder()
            .put("text", "string")
            .put("string", "string")
            .put("int", "int")
            .put("integer", "int")
            .put("decimal", "decimal")
            .put("date", "date")
            .put("time", "time")
            .put("datetime", "dateTime")
            .put("date_time", "dateTime")
            .put("geopoint", "geopoint")
            .put("gps", "geopoint")
            .put("location", "geopoint")
            .put("geotrace", "geotrace")
            .put("geoshape", "geoshape")
            .put("barcode", "barcode")
            .put("percentage", "int")
            .put("phone_number", "string")
            .buildOrThrow();

    private static final ImmutableSet<String> FILES =
            ImmutableSet.of("image", "photo", "picture", "audio", "video", "file", "osm");

    private static final ImmutableSet<String> METADATA = ImmutableSet.of(
            "start",
            "start_time",
            "end",
            "end_time",
            "deviceid",
            "device_id",
            "imei",
            "subscriberid",
            "subscriber_id",
            "simserial",
            "sim_id",
            "phonenumber",
            "username",
            "email",
            "audit",
            "hidden",
            "start-geopoint",
            "background-audio",
            "background-geopoint",
            "xml-external",
            "csv-external",
            "instance_id");

    static SheetType of(String type) {
        String words = type.strip().replaceAll("\\s+", " ");
        String lower = words.toLowerCase(Locale.ROOT);
        Matcher begin = BEGIN.matcher(lower);
        if (begin.matches()) {
            return plain(
                    switch (begin.group("what")) {
                        case "group" -> Kind.BEGIN_GROUP;
                        case "loop" -> Kind.BEGIN_LOOP;
                        default -> Kind.BEGIN_REPEAT;
                    },
                    "group",
                    "");
        }
        return END.matcher(lower).matches()
                ? plain(Kind.END, "", "")
                : choice(words).orElseGet(() -> simple(lower));
    }

    private static SheetType plain(Kind kind, String control, String data) {
        return new SheetType(kind, control, data, "");
    }

    private static Optional<SheetType> choice(String words) {
        Matcher matcher = CHOICE.matcher(words);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return Optional.ofNullable(COMMANDS.get(matcher.group("command").toLowerCase(Locale.ROOT)))
                .map(control -> new SheetType(
                        matcher.group("other") == null ? Kind.QUESTION : Kind.OR_OTHER,
                        control,
                        control.equals("rank") ? "rank" : "string",
                        isElsewhere(matcher.group("command"))
                                ? ELSEWHERE + matcher.group("list")
                                : matcher.group("list")));
    }

    private static boolean isElsewhere(String command) {
        String lower = command.toLowerCase(Locale.ROOT);
        return lower.endsWith("file") || lower.endsWith("external");
    }

    /** The same without a control, as a question is that is computed and has no words to put it in. */
    SheetType unseen() {
        return new SheetType(Kind.CALCULATE, "", data, "");
    }

    private static SheetType simple(String lower) {
        // Names of long ago, such as "q string" and "add text prompt".
        String name =
                lower.replaceFirst("^(?:q|get|add) (.*?)(?: prompt)?$", "$1").replace(' ', '_');
        return switch (name) {
            case "note" -> plain(Kind.NOTE, "input", "string");
            case "acknowledge", "trigger" -> plain(Kind.QUESTION, "trigger", "string");
            case "calculate" -> plain(Kind.CALCULATE, "", "string");
            case "today" -> plain(Kind.TODAY, "", "date");
            case "range" -> plain(Kind.QUESTION, "range", "int");
            default -> {
                if (METADATA.contains(name) || name.startsWith("uri:")) {
                    yield plain(Kind.METADATA, "", "string");
                }
                if (FILES.contains(name) || name.startsWith("osm_")) {
                    yield plain(Kind.QUESTION, "upload", "binary");
                }
                yield plain(
                        DATA.containsKey(name) ? Kind.QUESTION : Kind.UNKNOWN,
                        "input",
                        DATA.getOrDefault(name, "string"));
            }
        };
    }
}
