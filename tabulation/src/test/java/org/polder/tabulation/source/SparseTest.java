package org.polder.tabulation.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SparseTest {
    @Property(tries = 200)
    void sums_are_those_of_a_map(@ForAll @Size(max = 300) List<@LongRange(max = 5_000_000_000L) Long> keys) {
        Sparse sparse = new Sparse(4);
        Map<Long, Count> expected = new HashMap<>();
        for (int i = 0; i < keys.size(); i++) {
            sparse.add(keys.get(i), 1, i, 2 * i);
            expected.merge(keys.get(i), new Count(1, i, 2 * i), Count::plus);
        }
        Map<Long, Count> found = new HashMap<>();
        sparse.forEach(1, (group, slot, count) -> found.put(group, count));
        assertThat(found).isEqualTo(expected);
        assertThat(sparse.size()).isEqualTo(expected.size());
        expected.forEach((key, count) -> assertThat(sparse.get(key)).isEqualTo(count));
        assertThat(sparse.get(5_000_000_001L)).isEqualTo(Count.NONE);
    }

    @Test
    void more_cells_than_memory_was_promised_for_are_refused() {
        Sparse sparse = new Sparse(1 << 10);
        for (long key = 0; key < Sparse.MOST; key++) {
            sparse.add(key * 1_000_003, 1, 1, 1);
        }
        assertThat(sparse.get(1_000_003)).isEqualTo(Count.of(1));
        assertThatThrownBy(() -> sparse.add(1, 1, 1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("take categories together");
    }
}
