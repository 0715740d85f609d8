package org.polder.examples.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.polder.tabulation.Share;

class FigureMakerTest {
    /** A third and two thirds have the mean 50; 10 % and 11 % have 10.5, rounded half up. */
    @Test
    void a_mean_is_that_of_unrounded_shares() {
        assertThat(FigureMaker.mean(List.of(new Share(1, 3), new Share(2, 3)))).contains(new BigDecimal("50"));
        assertThat(FigureMaker.mean(List.of(new Share(10, 100), new Share(11, 100))))
                .contains(new BigDecimal("11"));
        assertThat(FigureMaker.mean(List.of(new Share(0, 0)))).isEmpty();
    }
}
