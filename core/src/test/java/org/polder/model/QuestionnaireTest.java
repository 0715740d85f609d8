package org.polder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.condition.Condition;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class QuestionnaireTest {
    @Test
    void every_problem_is_reported_at_once() {
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> Surveys.of(
                        Surveys.choice("Q1", Surveys.is("Q2", 1), 2),
                        Surveys.choice("Q2", Surveys.is("Q9", 1), 2),
                        Surveys.choice("Q2", Surveys.is("Q1", 7), 2),
                        Surveys.choice("Q3", new Condition.TextBlank(ItemId.of("Q1")), 2)));

        assertThat(failure.problems())
                .extracting(Problem::code)
                .containsExactly("duplicate-item", "later-item", "unknown-item", "unknown-option", "wrong-kind");
        assertThat(failure)
                .hasMessageContaining("depends on 'Q9', which does not exist")
                .hasMessageContaining("depends on 'Q1', option 7, which does not exist; it has 1, 2, 9");
    }

    @Test
    void codes_are_listed_the_way_people_do() {
        assertThat(Codes.listed(java.util.List.of(8, 1, 2, 3, 5, 6))).isEqualTo("1 to 3, 5, 6, 8");
    }
}
