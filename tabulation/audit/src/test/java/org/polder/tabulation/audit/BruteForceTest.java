package org.polder.tabulation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares the audit with a search through all respondents that a small survey could have. */
class BruteForceTest {
    /** How many respondents have each path: group 1 or 2, and Q2 = 1, 2, 3 or broken off before it. */
    private static final int PATHS = 8;

    private record Said(int code, int group, Stated stated) {
        boolean holds(int[] people) {
            int base = 0;
            int n = 0;
            for (int path = 0; path < PATHS; path++) {
                boolean answered = path % 4 < 3;
                if (answered && (group == 0 || path / 4 + 1 == group)) {
                    base += people[path];
                    n += path % 4 + 1 == code ? people[path] : 0;
                }
            }
            return stated.holds(n, base);
        }
    }

    private static boolean someGive(int size, int selfEmployed, List<Said> said, int[] people, int path, int left) {
        if (path == PATHS - 1) {
            people[path] = left;
            return people[0] + people[1] + people[2] + people[3] == selfEmployed
                    && said.stream().allMatch(one -> one.holds(people));
        }
        for (int n = 0; n <= left; n++) {
            people[path] = n;
            if (someGive(size, selfEmployed, said, people, path + 1, left - n)) {
                return true;
            }
        }
        return false;
    }

    @Test
    void it_finds_a_contradiction_exactly_where_no_respondents_of_a_small_survey_give_the_figures() {
        Random random = new Random(7);
        int contradictory = 0;
        int trials = 150;
        for (int trial = 0; trial < trials; trial++) {
            int size = 3 + random.nextInt(4);
            int self = random.nextInt(size + 1);
            List<Said> said = new ArrayList<>();
            List<Statement> statements = new ArrayList<>();
            statements.add(Surveys.base("Q1", size));
            statements.add(Surveys.claim("self", "Q1", 1, Stated.count(self)));
            int claims = 1 + random.nextInt(3);
            for (int i = 0; i < claims; i++) {
                int base = 1 + random.nextInt(size);
                long percent = Math.round(100.0 * random.nextInt(base + 1) / base);
                Said one = new Said(
                        1 + random.nextInt(3),
                        random.nextInt(3),
                        random.nextInt(4) == 0 ? Stated.count(random.nextInt(size)) : Stated.percent("" + percent));
                said.add(one);
                statements.add(
                        one.group() == 0
                                ? Surveys.claim("c" + i, "Q2", one.code(), one.stated())
                                : Surveys.claim(
                                        "c" + i,
                                        "Q2",
                                        one.code(),
                                        one.group() == 1 ? Surveys.SELF : Surveys.STAFF,
                                        one.stated()));
            }
            boolean possible = someGive(size, self, said, new int[PATHS], 0, size);
            contradictory += possible ? 0 : 1;
            assertThat(Audit.canAllBeTrue(Surveys.figures(statements.toArray(new Statement[0]))))
                    .as("trial " + trial + ": " + statements)
                    .isEqualTo(possible);
        }
        // Both outcomes are common, or the comparison would show little.
        assertThat(contradictory).isBetween(trials / 5, trials * 4 / 5);
    }
}
