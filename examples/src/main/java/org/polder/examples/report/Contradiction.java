package org.polder.examples.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.polder.name.Language;

/**
 * A published number that the synthetic reconstruction does not give, and why.
 *
 * @param id its id among the published figures
 * @param figure the figure it stands in, such as {@code fig-12}
 * @param question the question it is about
 * @param group the group it is about, or nothing for the total
 * @param published the number as published
 * @param reached the count and the base in the reconstruction
 * @param reason why it is not met
 */
public record Contradiction(
        String id,
        String figure,
        String question,
        Optional<GroupKey> group,
        String published,
        String reached,
        String reason) {

    /**
     * A group, by its place in the tables.
     *
     * @param variable the break
     * @param code the code of its category
     */
    public record GroupKey(String variable, int code) {}

    /** Reads those of the figures that must agree, from the account that was made with the respondents. */
    static ImmutableList<Contradiction> shipped(Language language) throws IOException {
        try (InputStream input = Contradiction.class.getResourceAsStream("reconstruction.json")) {
            if (input == null) {
                throw new IllegalStateException("The jar lacks its resource reconstruction.json");
            }
            ImmutableList.Builder<Contradiction> missed = ImmutableList.builder();
            for (JsonNode claim : new ObjectMapper().readTree(input).get("claims")) {
                if (claim.get("required").asBoolean()
                        && claim.get("status").asText().equals("missed")) {
                    missed.add(of(claim, language));
                }
            }
            return missed.build();
        }
    }

    private static Contradiction of(JsonNode claim, Language language) {
        JsonNode group = claim.path("group");
        return new Contradiction(
                claim.get("id").asText(),
                claim.get("figure").asText(),
                claim.get("question").asText(),
                group.isObject()
                        ? Optional.of(new GroupKey(
                                group.get("variable").asText(),
                                group.get("code").asInt()))
                        : Optional.empty(),
                claim.get("published").asText(),
                claim.get("reached").asText(),
                claim.get("reason").get(language.tag()).asText());
    }
}
