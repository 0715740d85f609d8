package org.polder.tabulation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ShareTest {
    /** A third and two thirds have the mean 50; 10 % and 11 % have 10.5, rounded half up. */
    @Test
    void a_mean_is_that_of_unrounded_shares() {
        assertThat(whole(new Share(1, 3), new Share(2, 3))).contains(new BigDecimal("50"));
        assertThat(whole(new Share(10, 100), new Share(11, 100))).contains(new BigDecimal("11"));
    }

    @Test
    void a_share_without_base_has_no_mean() {
        assertThat(Share.meanPercent(List.of(new Share(1, 2), new Share(0, 0)))).isEmpty();
        assertThat(Share.meanPercent(List.of())).isEmpty();
    }

    private static Optional<BigDecimal> whole(Share... shares) {
        return Share.meanPercent(List.of(shares)).map(mean -> mean.setScale(0, RoundingMode.HALF_UP));
    }
}
