package org.polder.examples.report;

import com.google.common.collect.ImmutableMap;

/** Which category of which variable a published group is. */
final class GroupKeys {
    private static final String TYPE = "organisationType";

    private static final ImmutableMap<String, Integer> RELATIONS =
            ImmutableMap.of("self-employed", 1, "employer", 2, "employee", 3, "other", 4);
    private static final ImmutableMap<String, Integer> TYPES = ImmutableMap.of(
            "commercial",
            1,
            "self-employed-commercial",
            2,
            "non-commercial",
            3,
            "self-employed-non-commercial",
            4,
            "other",
            5);

    /** A group within a type of organisation: an answer to the question itself. */
    private static final ImmutableMap<String, Integer> PARTS = ImmutableMap.of("public-ngo", 3);

    private GroupKeys() {}

    static Contradiction.GroupKey key(String variable, String category) {
        if (variable.equals(TYPE) && PARTS.containsKey(category)) {
            return new Contradiction.GroupKey("Q2", code("Q2", category));
        }
        String ours = variable.equals("sector") ? "Q5" : variable;
        return new Contradiction.GroupKey(ours, code(ours, category));
    }

    static int code(String variable, String category) {
        ImmutableMap<String, Integer> names = switch (variable) {
            case "workRelation" -> RELATIONS;
            case TYPE -> TYPES;
            case "Q2" -> PARTS;
            default -> ImmutableMap.of();
        };
        Integer code = names.get(category);
        return code == null ? Integer.parseInt(category) : code;
    }
}
