package org.polder.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.condition.Condition;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class QuotaTest {
    @Test
    void a_quota_whose_cell_looks_at_a_quota_is_reported_rather_than_followed() {
        Condition full = new Condition.QuotaFull("men");
        ProblemsException failure = catchThrowableOfType(
                ProblemsException.class,
                () -> Form.of(
                        List.of(new Quota("men", full.or(Form.is("a", 1)), 5)),
                        Form.page("page", Form.single("a", 2), Form.screenOut("out", full))));

        assertThat(failure.problems()).extracting(Problem::code).containsExactly("quota-in-quota");
        assertThat(failure)
                .hasMessageContaining(
                        "The cell of quota 'men' looks at the quotas [men]: say who belongs to it by their answers");
    }

    @Test
    void a_quota_has_a_name_and_a_limit_that_is_not_negative() {
        assertThat(new Quota("men", Condition.always(), 0).limit()).isZero();
        assertThatThrownBy(() -> new Quota("men", Condition.always(), -1)).hasMessageContaining("give it a name");
        assertThatThrownBy(() -> new Quota(" ", Condition.always(), 1)).hasMessageContaining("give it a name");
    }
}
