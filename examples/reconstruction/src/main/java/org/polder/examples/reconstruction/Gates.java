package org.polder.examples.reconstruction;

import com.google.ortools.sat.Literal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * The first stage: groups, routing gates, the questions of the required figures, and where respondents stopped, all in
 * one model, because each hangs on the others.
 */
final class Gates {
    /** The questions solved together. */
    static final List<String> QUESTIONS = List.of(
            "Q1",
            "organisationType",
            "Q5",
            "Q6",
            "Q7",
            "Q8",
            "Q9",
            "Q10",
            "Q11",
            "Q12",
            "Q13",
            "Q14",
            "Q15",
            "Q16",
            "Q17",
            "Q19",
            "Q20",
            "Q21");

    /** The questions put to everyone, whose base in a group is the whole group. */
    static final List<String> PUT_TO_ALL = List.of("Q6", "Q9", "Q10", "Q11", "Q12");

    /** Where an interview stopped: the item shown and not answered. */
    static final List<String> STOPS = List.of("Q20", "Q21", "Q22", "Q24", "Q26", "Q28", "Q29");

    private static final Map<String, Integer> DONT_KNOW =
            Map.of("Q6", 6, "Q8", 6, "Q9", 7, "Q10", 7, "Q11", 7, "Q12", 7, "Q14", 4, "Q16", 4, "Q20", 4, "Q21", 6);
    private static final Set<String> REQUIRED = Set.of(
            "tabel-1", "fig-05", "fig-06", "fig-07", "fig-11", "fig-12", "fig-13", "fig-14", "fig-17", "fig-19",
            "fig-21");

    private static final int OPTIONAL = 400;
    private static final int CONTRADICTED = 1000;

    private final Cast cast = new Cast();
    private final Contradictions contradictions;
    private final Published published;
    private final int people = Skeleton.RESPONDENTS;
    private Literal[][] stops = new Literal[0][];

    Gates(Published published) {
        this.published = published;
        this.contradictions = new Contradictions(published.claims().stream()
                .filter(claim -> !isPart(claim, published.claims()))
                .toList());
        groups();
        usage();
        shares();
        consequences();
        ending();
    }

    static boolean isRequired(String figure) {
        return REQUIRED.contains(figure);
    }

    Contradictions contradictions() {
        return contradictions;
    }

    Cast cast() {
        return cast;
    }

    /** Adds the claims: those of the required figures must hold unless arithmetic forbids it; the others are wishes. */
    void claim() {
        for (Claim claim : published.claims()) {
            if (isInScope(claim)) {
                claim(claim);
            }
        }
        int number = 0;
        for (Published.Favourite favourite : published.favourites()) {
            number++;
            if (cast.has(favourite.variable())) {
                Integer code = DONT_KNOW.get(favourite.variable());
                OptionalInt dontKnow = code == null ? OptionalInt.empty() : OptionalInt.of(code);
                if (isRequired(favourite.figure())) {
                    cast.must("m" + number, favourite, dontKnow);
                } else {
                    cast.want("m" + number, OPTIONAL, favourite, dontKnow);
                }
            }
        }
    }

    private void claim(Claim claim) {
        if (!isRequired(claim.figure())) {
            cast.want(claim, OPTIONAL);
        } else if (contradictions.of(claim).isEmpty()) {
            cast.must(claim);
        } else {
            cast.want(claim, CONTRADICTED);
            cast.near(claim, 1);
        }
    }

    /** Tells whether a claim is about the questions solved here and about a whole option. */
    boolean isInScope(Claim claim) {
        return !isPart(claim, published.claims()) && cast.has(claim.variable()) && cast.hasGroup(claim);
    }

    /** A smaller count beside a published count of the same option tells what some respondents wrote there. */
    private static boolean isPart(Claim claim, List<Claim> claims) {
        return claim.percent().isEmpty()
                && claims.stream()
                        .anyMatch(other -> other.variable().equals(claim.variable())
                                && other.codes().equals(claim.codes())
                                && other.group().equals(claim.group())
                                && other.percent().isPresent()
                                && other.count().orElse(0) > claim.count().orElse(0));
    }

    private Literal[] everyone() {
        Literal[] all = new Literal[people];
        for (int i = 0; i < people; i++) {
            all[i] = cast.constant(true);
        }
        return all;
    }

    private void groups() {
        Cast.Question relation = cast.single("Q1", 1, 4, everyone());
        for (int i = 0; i < people; i++) {
            cast.model().addEquality(relation.options()[i][Skeleton.relation(i)], 1);
        }
        for (int r = 0; r < Skeleton.RELATIONS.size(); r++) {
            Literal[] members = new Literal[people];
            for (int i = 0; i < people; i++) {
                members[i] = cast.constant(Skeleton.relation(i) == r + 1);
            }
            cast.group(new Claim.GroupKey("workRelation", Skeleton.RELATIONS.get(r)), members);
        }
        Cast.Question type = cast.single("organisationType", 1, 5, everyone());
        counts("organisationType", Skeleton.ORGANISATION_SIZES);
        for (int i = 0; i < people; i++) {
            // Employers and employees do not call themselves self-employed without staff.
            if (Skeleton.relation(i) == 2 || Skeleton.relation(i) == 3) {
                cast.model().addEquality(type.options()[i][2], 0);
                cast.model().addEquality(type.options()[i][4], 0);
            }
        }
        cast.single("Q5", 1, 10, everyone());
        counts("Q5", Skeleton.SECTOR_SIZES);
        for (int code = 1; code <= 5; code++) {
            cast.group(
                    new Claim.GroupKey("organisationType", Skeleton.ORGANISATIONS.get(code - 1)),
                    column("organisationType", code));
        }
        for (int code = 1; code <= 10; code++) {
            cast.group(new Claim.GroupKey("sector", String.valueOf(code)), column("Q5", code));
        }
    }

    private void counts(String variable, int[] sizes) {
        for (int code = 1; code <= sizes.length; code++) {
            cast.exactly(column(variable, code), sizes[code - 1]);
        }
    }

    private Literal[] column(String variable, int code) {
        Literal[] column = new Literal[people];
        for (int i = 0; i < people; i++) {
            column[i] = cast.question(variable).options()[i][code];
        }
        return column;
    }

    private void usage() {
        cast.single("Q6", 1, 6, everyone());
        Literal[] users = cast.oneOf("Q6", 1, 2, 3, 4, 6);
        cast.exactly(users, 102);
        cast.multiple("Q7", 6, 6, users, OptionalInt.empty());
        cast.single("Q8", 1, 6, users);
    }

    private void shares() {
        for (String question : List.of("Q9", "Q10", "Q11", "Q12")) {
            cast.single(question, 1, 7, everyone());
        }
        for (int i = 0; i < people; i++) {
            // Who never uses it has no tasks done by it now.
            Literal never = cast.question("Q6").options()[i][5];
            for (int code = 2; code <= 6; code++) {
                cast.model()
                        .addImplication(
                                never, cast.question("Q9").options()[i][code].not());
            }
        }
    }

    private void consequences() {
        Literal[][] none = {
            cast.oneOf("Q9", 1, 7), cast.oneOf("Q10", 1, 7), cast.oneOf("Q11", 1, 7), cast.oneOf("Q12", 1, 7)
        };
        Literal[] untouched = new Literal[people];
        for (int i = 0; i < people; i++) {
            untouched[i] = cast.and(none[0][i], none[1][i], none[2][i], none[3][i]);
        }
        ask("Q13", 3, untouched);
        ask("Q14", 4, not(none[0]));
        ask("Q15", 6, column("Q14", 1));
        ask("Q16", 4, not(none[1]));
        ask("Q17", 7, column("Q16", 1));
        ask("Q19", 8, not(none[3]));
    }

    private static Literal[] not(Literal[] literals) {
        Literal[] negated = new Literal[literals.length];
        for (int i = 0; i < literals.length; i++) {
            negated[i] = literals[i].not();
        }
        return negated;
    }

    private void ask(String question, int options, Literal[] asked) {
        cast.single(question, 1, options, asked);
        Integer base = published.bases().get(question);
        if (base != null) {
            cast.exactly(asked, base);
        }
    }

    private void ending() {
        int[] sizes = {6, 5};
        Cast.Question stop = cast.single("stop", 1, STOPS.size() + 1, everyone());
        Literal[] users = cast.oneOf("Q6", 1, 2, 3, 4, 6);
        cast.exactly(column("stop", 1), sizes[0]);
        cast.exactly(column("stop", 2), sizes[1]);
        cast.exactly(column("stop", STOPS.size() + 1), Skeleton.COMPLETE);
        // Published bases: 101 answered Q24, 96 answered Q26.
        cast.exactly(cast.oneOf("stop", 3, 4), 18);
        cast.exactly(column("stop", 5), 5);
        Literal[] judged = cast.oneOf("stop", 4, 5, 6, 7, 8);
        Literal[] weighed = cast.oneOf("stop", 7, 8);
        Literal[] judging = new Literal[people];
        Literal[] weighing = new Literal[people];
        for (int i = 0; i < people; i++) {
            cast.model().addImplication(stop.options()[i][6], users[i]);
            judging[i] = cast.and(users[i], judged[i]);
            weighing[i] = cast.and(users[i], weighed[i]);
        }
        cast.exactly(judging, 82);
        cast.exactly(weighing, 72);
        ask("Q20", 4, cast.oneOf("stop", 2, 3, 4, 5, 6, 7, 8));
        ask("Q21", 6, cast.oneOf("stop", 3, 4, 5, 6, 7, 8));
        // 44 who are not self-employed answered the statement on the division of work, of 101 in all.
        Literal[] notAlone = new Literal[people];
        Literal[] stated = cast.oneOf("stop", 5, 6, 7, 8);
        for (int i = 0; i < people; i++) {
            notAlone[i] = Skeleton.relation(i) == 1 ? cast.constant(false) : stated[i];
        }
        cast.exactly(notAlone, 44);
        stops = stop.options();
    }

    /** The item a respondent stopped at in the answer found, or nothing for a complete interview. */
    Optional<String> stop(int respondent) {
        for (int code = 1; code <= STOPS.size(); code++) {
            if (cast.value(stops[respondent][code])) {
                return Optional.of(STOPS.get(code - 1));
            }
        }
        return Optional.empty();
    }
}
