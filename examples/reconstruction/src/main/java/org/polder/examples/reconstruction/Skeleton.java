package org.polder.examples.reconstruction;

import java.util.List;

/** What is fixed beforehand: how many respondents there are, and the groups of the response table. */
final class Skeleton {
    static final int RESPONDENTS = 130;
    static final int COMPLETE = 91;
    static final List<String> RELATIONS = List.of("self-employed", "employer", "employee", "other");
    static final List<String> ORGANISATIONS = List.of(
            "commercial", "self-employed-commercial", "non-commercial", "self-employed-non-commercial", "other");
    /** Respondents per work relation, from the response table. */
    private static final int[] RELATION_SIZES = {71, 28, 25, 6};
    /** Respondents per type of organisation, in the order of {@link #ORGANISATIONS}. */
    static final int[] ORGANISATION_SIZES = {39, 36, 25, 10, 20};
    /** Respondents per sector, codes 1 to 10. */
    static final int[] SECTOR_SIZES = {11, 17, 13, 26, 15, 7, 4, 8, 8, 21};

    private Skeleton() {}

    /** The code of Q1 of a respondent: the first 71 are self-employed, then employers, employees, others. */
    static int relation(int respondent) {
        int upTo = 0;
        for (int code = 1; code < RELATION_SIZES.length; code++) {
            upTo += RELATION_SIZES[code - 1];
            if (respondent < upTo) {
                return code;
            }
        }
        return RELATION_SIZES.length;
    }

    /** The size of a group by the response table. */
    static int size(Claim.GroupKey group) {
        return switch (group.variable()) {
            case "workRelation" -> RELATION_SIZES[RELATIONS.indexOf(group.category())];
            case "organisationType" -> ORGANISATION_SIZES[ORGANISATIONS.indexOf(group.category())];
            default -> SECTOR_SIZES[Integer.parseInt(group.category()) - 1];
        };
    }

    /** The code of a group's category. */
    static int code(Claim.GroupKey group) {
        return switch (group.variable()) {
            case "workRelation" -> RELATIONS.indexOf(group.category()) + 1;
            case "organisationType" -> ORGANISATIONS.indexOf(group.category()) + 1;
            default -> Integer.parseInt(group.category());
        };
    }
}
