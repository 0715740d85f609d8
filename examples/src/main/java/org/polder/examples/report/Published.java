package org.polder.examples.report;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/**
 * What the published report prints: its figures in their numbering, and the numbers it names.
 *
 * @param figures the figures and tables in order
 * @param claims the numbers
 * @param leaders the most-chosen options
 */
record Published(ImmutableList<Figure> figures, ImmutableList<Claim> claims, ImmutableList<Leader> leaders) {

    /**
     * A figure.
     *
     * @param key such as {@code fig-05} or {@code tabel-2}
     * @param question its question
     * @param row the row of the grid it is about, when it is about one
     * @param n its base
     */
    record Figure(String key, String question, Optional<Integer> row, int n) {
        String variable() {
            return Published.variable(question, row);
        }

        int number() {
            return Integer.parseInt(key.substring(key.indexOf('-') + 1));
        }

        boolean isTable() {
            return key.startsWith("tabel");
        }
    }

    /**
     * A number.
     *
     * @param id its id
     * @param figure the key of its figure
     * @param question its question
     * @param row the row of the grid
     * @param codes the options it adds up; none for those who left the question open and for a mean
     * @param isLeftOpen whether it counts those who left the question open
     * @param option the option as printed
     * @param group the group it is about; nothing for the total
     * @param groupName the group as printed; empty for the total
     * @param percent the percentage
     * @param count the respondents
     * @param groupSize the size of the group
     * @param isAbout whether it is printed as an approximation
     * @param isHighest whether it is marked as the highest of its row
     * @param isLowest whether it is marked as the lowest of its row
     */
    record Claim(
            String id,
            String figure,
            String question,
            Optional<Integer> row,
            ImmutableList<Integer> codes,
            boolean isLeftOpen,
            String option,
            Optional<Contradiction.GroupKey> group,
            String groupName,
            Optional<BigDecimal> percent,
            Optional<Integer> count,
            Optional<Integer> groupSize,
            boolean isAbout,
            boolean isHighest,
            boolean isLowest) {
        String variable() {
            return Published.variable(question, row);
        }

        boolean isMean() {
            return codes.isEmpty() && !isLeftOpen;
        }

        /** Tells whether two claims count the same respondents. */
        boolean isAboutTheSameAs(Claim other) {
            return figure.equals(other.figure)
                    && variable().equals(other.variable())
                    && codes.equals(other.codes)
                    && group.equals(other.group);
        }
    }

    /**
     * The most-chosen options of a group.
     *
     * @param figure the key of its figure
     * @param question its question
     * @param row the row of the grid
     * @param group the group; nothing for the total
     * @param groupName the group as printed
     * @param options the options as printed
     * @param isWithoutMissing whether "don't know" was left out
     */
    record Leader(
            String figure,
            String question,
            Optional<Integer> row,
            Optional<Contradiction.GroupKey> group,
            String groupName,
            ImmutableList<String> options,
            boolean isWithoutMissing) {
        String variable() {
            return Published.variable(question, row);
        }
    }

    private static String variable(String question, Optional<Integer> row) {
        return row.map(code -> question + "." + code).orElse(question);
    }

    /** Tells whether the report leaves "don't know" out of what is most chosen in a figure. */
    boolean isWithoutMissing(String figure) {
        return leaders.stream().anyMatch(leader -> leader.figure().equals(figure) && leader.isWithoutMissing());
    }

    /** Lists the rows of a grid that the report has numbers of. */
    ImmutableList<Integer> rows(String question) {
        return claims.stream()
                .filter(claim -> claim.question().equals(question))
                .flatMap(claim -> claim.row().stream())
                .distinct()
                .sorted()
                .collect(ImmutableList.toImmutableList());
    }

    static Published shipped() {
        try (InputStream input = Published.class.getResourceAsStream("published-figures.json")) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource published-figures.json");
            }
            return of(new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(input));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read the published figures", failure);
        }
    }

    private static Published of(JsonNode root) {
        return new Published(
                each(root.get("bases"), Published::figure),
                each(root.get("claims"), Published::claim),
                each(root.get("mostChosen"), Published::leader));
    }

    private static <T> ImmutableList<T> each(JsonNode array, Function<JsonNode, T> reader) {
        return StreamSupport.stream(array.spliterator(), false).map(reader).collect(ImmutableList.toImmutableList());
    }

    private static Figure figure(JsonNode node) {
        return new Figure(
                node.get("figure").asText(),
                node.get("question").asText(),
                row(node),
                node.get("n").asInt());
    }

    private static Claim claim(JsonNode node) {
        JsonNode code = node.path("code");
        return new Claim(
                node.get("id").asText(),
                node.get("figure").asText(),
                node.get("question").asText(),
                row(node),
                codes(node.get("question").asText(), code),
                code.asText().equals("open"),
                node.get("option").asText(),
                group(node),
                node.path("group").path("label").asText(),
                node.hasNonNull("percent") ? Optional.of(node.get("percent").decimalValue()) : Optional.empty(),
                whole(node, "count"),
                whole(node, "groupN"),
                node.path("approximate").asBoolean(),
                node.path("mark").asText().equals("highest"),
                node.path("mark").asText().equals("lowest"));
    }

    private static ImmutableList<Integer> codes(String question, JsonNode code) {
        List<Integer> codes = new ArrayList<>();
        if (code.isInt()) {
            codes.add(code.intValue());
        } else if (code.isArray()) {
            code.forEach(each -> codes.add(each.intValue()));
        } else if (code.isTextual() && !code.asText().equals("open")) {
            codes.add(GroupKeys.code(question, code.asText()));
        }
        return ImmutableList.copyOf(codes);
    }

    private static Leader leader(JsonNode node) {
        return new Leader(
                node.get("figure").asText(),
                node.get("question").asText(),
                row(node),
                group(node),
                node.path("group").path("label").asText(),
                each(node.get("mostChosen"), JsonNode::asText),
                node.get("withoutDontKnow").asBoolean());
    }

    private static Optional<Integer> row(JsonNode node) {
        return whole(node, "row");
    }

    private static Optional<Integer> whole(JsonNode node, String field) {
        return node.hasNonNull(field) ? Optional.of(node.get(field).intValue()) : Optional.empty();
    }

    private static Optional<Contradiction.GroupKey> group(JsonNode node) {
        JsonNode group = node.path("group");
        return group.isObject()
                ? Optional.of(GroupKeys.key(
                        group.get("variable").asText(), group.get("category").asText()))
                : Optional.empty();
    }
}
