package org.polder.analysis.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class BestSetsTest {

    /** Wrong are those let in who were not recorded, and those left out who were. */
    private static int wrong(Counts[] counts, long set) {
        int wrong = 0;
        for (int place = 0; place < counts.length; place++) {
            wrong += (set >>> place & 1) != 0 ? counts[place].not() : counts[place].recorded();
        }
        return wrong;
    }

    @Property
    void no_set_of_any_form_gets_fewer_wrong_than_the_best_of_that_form(
            @ForAll @Size(min = 2, max = 7) List<@IntRange(max = 9) Integer> recorded,
            @ForAll @Size(value = 7) List<@IntRange(max = 9) Integer> not) {
        int options = recorded.size();
        Counts[] counts = new Counts[options];
        for (int place = 0; place < options; place++) {
            counts[place] = new Counts(recorded.get(place), not.get(place));
        }

        List<Long> best =
                BestSets.of(counts, options).stream().map(CodeSet::set).collect(Collectors.toList());

        int fewest = best.stream().mapToInt(set -> wrong(counts, set)).min().orElse(Integer.MAX_VALUE);
        int anySet = LongStream.range(1, 1L << options)
                .mapToInt(set -> wrong(counts, set))
                .min()
                .orElseThrow();
        int simple = CodeSets.of(options).stream()
                .mapToInt(set -> wrong(counts, set.set()))
                .min()
                .orElseThrow();
        assertThat(fewest).isEqualTo(anySet);
        assertThat(best.stream()
                        .filter(set -> CodeSets.of(options).stream().anyMatch(known -> known.set() == set))
                        .mapToInt(set -> wrong(counts, set))
                        .min()
                        .orElseThrow())
                .isEqualTo(simple);
    }
}
