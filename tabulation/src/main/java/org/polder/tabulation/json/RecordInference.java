package org.polder.tabulation.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.CharConversionException;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polder.answer.Missing;
import org.polder.tabulation.flat.CodebookInference;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

/** Reads off lines what their answers are; a line that cannot be read is reported when it is to be counted. */
final class RecordInference {
    private static final int MOST_VARIABLES = 10_000;
    private static final int MOST_CODES = 300;
    private static final ObjectMapper MAPPER = new ObjectMapper(JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(8)
                    .maxStringLength(100_000)
                    .maxNumberLength(1_100)
                    .maxNameLength(200)
                    .build())
            .build());

    /** By item, and within it by row: the name of the item itself stands for the item without rows. */
    private final Map<String, Map<String, Facts>> items = new LinkedHashMap<>();

    private int variables;

    private static final class Facts {
        private final Set<Integer> codes = new TreeSet<>();
        private final Set<Integer> instead = new TreeSet<>();
        private long numbers;
        private boolean lists;
        private boolean texts;
        private boolean decimals;
        private boolean days = true;

        void add(JsonNode node) {
            if (node.isArray()) {
                lists = true;
                node.forEach(this::code);
            } else if (node.isTextual()) {
                texts = true;
                days &= isDay(node.textValue());
            } else if (node.isNumber()) {
                numbers++;
                code(node);
            } else if (node.path("code").canConvertToInt() && instead.size() < MOST_CODES) {
                instead.add(node.path("code").intValue());
            }
        }

        private void code(JsonNode node) {
            decimals |= !node.isIntegralNumber() || !node.canConvertToInt();
            if (!decimals && codes.size() <= MOST_CODES) {
                codes.add(node.intValue());
            }
        }

        private static boolean isDay(String text) {
            try {
                return text.length() == 10 && LocalDate.parse(text).getYear() > 0;
            } catch (DateTimeParseException noDay) {
                return false;
            }
        }

        Variable variable(String name) {
            Variable.Kind kind = kind();
            ImmutableList<Category> categories = kind.isCategorical()
                    ? codes.stream()
                            .map(code -> Category.of(code, String.valueOf(code)))
                            .collect(ImmutableList.toImmutableList())
                    : instead.stream()
                            .map(code -> Category.missing(code, String.valueOf(code), Missing.DONT_KNOW))
                            .collect(ImmutableList.toImmutableList());
            return new Variable(name, name, kind, categories);
        }

        private Variable.Kind kind() {
            if (lists && !decimals) {
                return Variable.Kind.MULTIPLE;
            }
            if (texts || numbers == 0 && instead.isEmpty()) {
                return texts && days ? Variable.Kind.DATE : Variable.Kind.TEXT;
            }
            return numbers > 0 && !decimals && instead.isEmpty() && CodebookInference.isCodes(codes, numbers)
                    ? Variable.Kind.SINGLE
                    : Variable.Kind.NUMBER;
        }
    }

    Schema schema(ByteLines lines) throws IOException {
        while (lines.next()) {
            if (!lines.isTooLong() && !lines.isBlank()) {
                line(lines);
            }
        }
        ImmutableList.Builder<Variable> all = ImmutableList.builder();
        items.forEach((item, rows) -> {
            // Left open by some and judged by others, a grid is a grid.
            boolean grid = rows.size() > 1;
            rows.forEach((row, facts) -> {
                if (!grid || !row.isEmpty()) {
                    all.add(facts.variable(row.isEmpty() ? item : item + "." + row));
                }
            });
        });
        return Schema.of(all.build());
    }

    private void line(ByteLines lines) throws IOException {
        try {
            JsonNode answers = MAPPER.readTree(lines.bytes(), lines.from(), lines.to() - lines.from())
                    .path("answers");
            answers.properties().forEach(answer -> answer(answer.getKey(), answer.getValue()));
        } catch (JsonProcessingException | CharConversionException unreadable) {
            // Reported when it is to be counted.
        }
    }

    private void answer(String name, JsonNode node) {
        boolean grid = node.isObject() && !node.has("code") && !node.has("withheld");
        if (name.isEmpty() || name.contains(".")) {
            return;
        }
        if (grid) {
            node.properties().forEach(row -> add(name, row.getKey(), row.getValue()));
        } else {
            add(name, "", node);
        }
    }

    private void add(String item, String row, JsonNode node) {
        Map<String, Facts> rows = items.get(item);
        boolean known = rows != null && rows.containsKey(row);
        if (known || variables < MOST_VARIABLES) {
            items.computeIfAbsent(item, fresh -> new LinkedHashMap<>())
                    .computeIfAbsent(row, fresh -> new Facts())
                    .add(node);
            variables += known ? 0 : 1;
        }
    }
}
