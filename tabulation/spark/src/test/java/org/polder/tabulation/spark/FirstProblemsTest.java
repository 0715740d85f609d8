package org.polder.tabulation.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.problem.Place;
import org.polder.problem.Problem;

class FirstProblemsTest {
    @Test
    void the_same_problems_are_listed_in_whatever_order_they_are_met() {
        List<Problem> all = new ArrayList<>(IntStream.range(0, 250)
                .mapToObj(i -> Problem.error(
                        "cell", Place.item("Q" + i % 3).withRespondent(String.format("r%03d", i / 3)), "Wrong"))
                .toList());
        Collections.shuffle(all, new Random(5));
        FirstProblems problems = new FirstProblems();
        all.forEach(problem -> problems.add(1, List.of(problem)));

        assertThat(problems.skipped().rows()).isEqualTo(250);
        assertThat(problems.skipped().first())
                .hasSize(100)
                .first()
                .isEqualTo(Problem.error("cell", Place.item("Q0").withRespondent("r000"), "Wrong"));
        assertThat(problems.skipped().first().get(99))
                .isEqualTo(Problem.error("cell", Place.item("Q0").withRespondent("r033"), "Wrong"));
    }

    @Test
    void rows_with_the_same_problem_are_all_listed() {
        FirstProblems problems = new FirstProblems();
        problems.add(1, List.of(Problem.error("cell", Place.item("Q1"), "Wrong")));
        problems.add(1, List.of(Problem.error("cell", Place.item("Q1"), "Wrong")));

        assertThat(problems.skipped().first()).hasSize(2);
    }
}
