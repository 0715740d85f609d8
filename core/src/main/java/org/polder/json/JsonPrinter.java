package org.polder.json;

import java.util.ArrayList;
import java.util.List;

/** Prints JSON: on one line, or laid out for people with every value that fits on one line kept there. */
final class JsonPrinter implements JsonValue.Visitor<Boolean> {
    private static final int WIDTH = 112;

    private final StringBuilder text = new StringBuilder();
    private final String gap;
    private final int end;

    /** The end is the length beyond which printing is given up. */
    private JsonPrinter(String gap, int end) {
        this.gap = gap;
        this.end = end;
    }

    /** Prints without any white space. */
    static String compact(JsonValue value) {
        JsonPrinter printer = new JsonPrinter("", Integer.MAX_VALUE);
        value.accept(printer);
        return printer.text.toString();
    }

    /** Prints for people, with a line end behind the last line. */
    static String laidOut(JsonValue value) {
        StringBuilder page = new StringBuilder();
        layOut(value, 0, 0, page);
        return page.append('\n').toString();
    }

    private static void layOut(JsonValue value, int indent, int used, StringBuilder page) {
        JsonPrinter line = new JsonPrinter(" ", WIDTH - indent - used);
        if (value.accept(line)) {
            page.append(line.text);
            return;
        }
        if (value instanceof JsonValue.Fields object) {
            List<Part> parts = new ArrayList<>();
            object.values().forEach((name, part) -> parts.add(new Part(Quoted.of(name) + ": ", part)));
            broken('{', parts, '}', indent, page);
        } else if (value instanceof JsonValue.Elements array) {
            broken('[', array.values().stream().map(part -> new Part("", part)).toList(), ']', indent, page);
        } else {
            page.append(compact(value));
        }
    }

    private record Part(String name, JsonValue value) {}

    private static void broken(char open, List<Part> parts, char close, int indent, StringBuilder page) {
        page.append(open);
        String separator = "\n";
        for (Part part : parts) {
            page.append(separator).append("  ".repeat(indent / 2 + 1)).append(part.name);
            layOut(part.value, indent + 2, part.name.length(), page);
            separator = ",\n";
        }
        page.append('\n').append("  ".repeat(indent / 2)).append(close);
    }

    private boolean print(String piece) {
        text.append(piece);
        return text.length() <= end;
    }

    @Override
    public Boolean fields(JsonValue.Fields object) {
        boolean fits = print("{");
        String separator = "";
        for (var field : object.values().entrySet()) {
            fits = fits
                    && print(separator + Quoted.of(field.getKey()) + ":" + gap)
                    && field.getValue().accept(this);
            separator = "," + gap;
        }
        return fits && print("}");
    }

    @Override
    public Boolean elements(JsonValue.Elements array) {
        boolean fits = print("[");
        String separator = "";
        for (JsonValue value : array.values()) {
            fits = fits && print(separator) && value.accept(this);
            separator = "," + gap;
        }
        return fits && print("]");
    }

    @Override
    public Boolean words(JsonValue.Words words) {
        return print(Quoted.of(words.value()));
    }

    @Override
    public Boolean numeral(JsonValue.Numeral number) {
        return print(number.value().toString());
    }

    @Override
    public Boolean flag(JsonValue.Flag flag) {
        return print(String.valueOf(flag.value()));
    }

    @Override
    public Boolean nothing(JsonValue.Nothing nothing) {
        return print("null");
    }
}
