package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.Block;
import org.polder.model.Element;
import org.polder.model.Grid;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.text.Text;

/** Orders drawn from the seed of an interview. */
class OrdersTest {
    private static final int SEEDS = 600;

    private static Set<List<Integer>> drawn(Ordering ordering, int options, int anchored) {
        ImmutableList<Option> all = IntStream.rangeClosed(1, options)
                .mapToObj(code -> code == anchored ? Form.option("a", code).anchor() : Form.option("a", code))
                .collect(ImmutableList.toImmutableList());
        Routing routing = Routing.of(Form.of(new SingleChoice(Form.ask("a"), all, ordering)));
        Set<List<Integer>> orders = new HashSet<>();
        for (int seed = 0; seed < SEEDS; seed++) {
            Interview interview = Interview.start(routing, Start.in(Language.EN).seed(seed));
            List<Integer> order = codes(interview);
            assertThat(interview.response("r").order())
                    .isEqualTo(ordering == Ordering.AS_WRITTEN ? Map.of() : Map.of(Form.id("a"), order));
            orders.add(order);
        }
        return orders;
    }

    private static List<Integer> codes(Interview interview) {
        return interview.current().orElseThrow().choices().stream()
                .map(Choice::code)
                .toList();
    }

    @Test
    void every_order_that_is_allowed_is_met_and_no_other() {
        assertThat(drawn(Ordering.AS_WRITTEN, 4, 0)).containsExactly(List.of(1, 2, 3, 4));
        assertThat(drawn(Ordering.FLIPPED, 4, 0)).containsExactlyInAnyOrder(List.of(1, 2, 3, 4), List.of(4, 3, 2, 1));
        assertThat(drawn(Ordering.ROTATED, 4, 0))
                .containsExactlyInAnyOrder(
                        List.of(1, 2, 3, 4), List.of(2, 3, 4, 1), List.of(3, 4, 1, 2), List.of(4, 1, 2, 3));
        assertThat(drawn(Ordering.SHUFFLED, 4, 0)).hasSize(24);
    }

    @Test
    void an_anchored_option_keeps_its_place() {
        assertThat(drawn(Ordering.SHUFFLED, 4, 4)).hasSize(6).allMatch(order -> order.get(3) == 4);
        assertThat(drawn(Ordering.FLIPPED, 3, 2)).containsExactlyInAnyOrder(List.of(1, 2, 3), List.of(3, 2, 1));
        assertThat(drawn(Ordering.ROTATED, 4, 1)).hasSize(3).allMatch(order -> order.get(0) == 1);
    }

    /** Each of six orders of 6,000 is expected 1,000 times; five standard deviations are 145. */
    @Test
    void every_order_is_as_likely() {
        Routing routing = Routing.of(Form.of(new SingleChoice(Form.ask("a"), Form.options("a", 3), Ordering.SHUFFLED)));
        Map<String, Integer> counts = new TreeMap<>();
        for (int seed = 0; seed < 6000; seed++) {
            counts.merge(
                    codes(Interview.start(routing, Start.in(Language.EN).seed(seed)))
                            .toString(),
                    1,
                    Integer::sum);
        }
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allMatch(count -> Math.abs(count - 1000) <= 145);
    }

    /** Written down once, so that stored seeds keep their meaning: SplitMix64 by the published constants. */
    @Test
    void an_order_drawn_once_is_drawn_the_same_ever_after() {
        Routing routing = Routing.of(Form.of(new SingleChoice(Form.ask("a"), Form.options("a", 6), Ordering.SHUFFLED)));
        assertThat(codes(Interview.start(routing, Start.in(Language.EN).seed(1))))
                .isEqualTo(expected(1));
        assertThat(codes(Interview.start(routing, Start.in(Language.EN).seed(-7))))
                .isEqualTo(expected(-7));
    }

    @Test
    void a_list_drawn_to_be_flipped_is_flipped_ever_after() {
        Routing routing = Routing.of(Form.of(new SingleChoice(Form.ask("a"), Form.options("a", 3), Ordering.FLIPPED)));
        for (long seed = 0; seed < 8; seed++) {
            boolean flipped = (mixed(named(seed) + 0x9E3779B97F4A7C15L) & 1) == 1;
            assertThat(codes(Interview.start(routing, Start.in(Language.EN).seed(seed))))
                    .isEqualTo(flipped ? List.of(3, 2, 1) : List.of(1, 2, 3));
        }
    }

    private static long named(long seed) {
        long state = seed;
        for (char c : "a options".toCharArray()) {
            state += 0x9E3779B97F4A7C15L;
            state = mixed(state) ^ c;
        }
        return state;
    }

    private static List<Integer> expected(long seed) {
        long state = named(seed);
        List<Integer> order = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6));
        for (int left = 6; left > 1; left--) {
            state += 0x9E3779B97F4A7C15L;
            Collections.swap(order, left - 1, (int) Long.remainderUnsigned(mixed(state), left));
        }
        return order;
    }

    private static long mixed(long state) {
        long z = (state ^ (state >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    @Test
    void rows_are_put_in_order_too() {
        Grid grid = new Grid(
                Form.ask("g"),
                ImmutableList.of(
                        Row.of(1, Text.of("g.r1")),
                        Row.of(2, Text.of("g.r2")),
                        Row.of(3, Text.of("g.r3")).anchor()),
                Form.options("g", 2),
                Ordering.FLIPPED);
        Routing routing = Routing.of(Form.of(grid));
        Set<List<Integer>> orders = new HashSet<>();
        for (int seed = 0; seed < 40; seed++) {
            Interview interview = Interview.start(routing, Start.in(Language.EN).seed(seed));
            List<Integer> rows = interview.current().orElseThrow().rows().stream()
                    .map(PromptRow::code)
                    .toList();
            assertThat(interview.response("r").order()).isEqualTo(Map.of(Form.id("g"), rows));
            orders.add(rows);
        }
        assertThat(orders).containsExactlyInAnyOrder(List.of(1, 2, 3), List.of(2, 1, 3));
    }

    @Test
    void a_page_moves_its_items_and_blocks_whole_and_keeps_notices_in_place() {
        Block block = new Block(
                "block",
                new Block.EachOption(Form.id("m")),
                "what",
                ImmutableList.of(Form.single("x", 2), Form.single("y", 2)),
                Ordering.AS_WRITTEN);
        Questionnaire questionnaire = Form.of(
                List.of(),
                Form.page("first", Form.multiple("m", 2)),
                page(Form.notice("read"), Form.single("a", 2), block),
                Form.page("last", Form.single("z", 2)));
        Routing routing = Routing.of(questionnaire);
        Set<List<String>> orders = new HashSet<>();
        for (int seed = 0; seed < 200; seed++) {
            Interview interview = Interview.start(routing, Start.in(Language.EN).seed(seed))
                    .answer("m", Answer.codes(1, 2))
                    .orThrow();
            List<String> path = FallingOffTest.names(interview);
            assertThat(path.subList(0, 2)).containsExactly("m", "read");
            assertThat(path.get(7)).isEqualTo("z");
            orders.add(path.subList(2, 7));
            assertThat(asked(interview)).isEqualTo(path.subList(1, 8));
        }
        assertThat(orders)
                .containsExactlyInAnyOrder(
                        List.of("a", "x[1]", "y[1]", "x[2]", "y[2]"),
                        List.of("a", "x[2]", "y[2]", "x[1]", "y[1]"),
                        List.of("x[1]", "y[1]", "a", "x[2]", "y[2]"),
                        List.of("x[2]", "y[2]", "a", "x[1]", "y[1]"),
                        List.of("x[1]", "y[1]", "x[2]", "y[2]", "a"),
                        List.of("x[2]", "y[2]", "x[1]", "y[1]", "a"));
    }

    /** The items in the order in which they are asked when each is answered. */
    private static List<String> asked(Interview interview) {
        List<String> asked = new ArrayList<>();
        Interview now = interview;
        while (!now.isComplete()) {
            String id = now.next().orElseThrow().id().value();
            asked.add(id);
            now = now.answer(id, id.equals("read") ? Answer.seen() : Answer.code(1))
                    .orThrow();
        }
        return asked;
    }

    private static Page page(Element... elements) {
        return new Page("middle", Optional.empty(), ImmutableList.copyOf(elements), Ordering.SHUFFLED);
    }
}
