package org.polder.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.Form;
import org.polder.answer.Answer;
import org.polder.model.Element;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;

/** More items than fit in one leaf of a state, and more leaves than fit in one word of bits. */
class LongQuestionnaireTest {
    /** Every item but the first few hangs on one that stands far before it. */
    private static Routing routing(int size) {
        Element[] items = new Element[size];
        for (int i = 0; i < size; i++) {
            int source = i * 7 / 10;
            items[i] = i < 3
                    ? Form.single("q" + i, 2)
                    : Form.single(Form.ask("q" + i).askedIf(Form.is("q" + source, i % 2 + 1)), 2);
        }
        return Routing.of(Form.of(items));
    }

    @ParameterizedTest
    @ValueSource(ints = {63, 64, 65, 200, 4200})
    void answers_far_apart_lead_to_the_path_that_a_plain_loop_finds(int size) {
        Routing routing = routing(size);
        Interview interview = Interview.start(routing, Language.EN);
        Random random = new Random(size);
        Map<Integer, Integer> given = new HashMap<>();
        List<Interview> earlier = new ArrayList<>();
        List<List<String>> paths = new ArrayList<>();
        for (int step = 0; step < 60; step++) {
            List<ItemId> path = interview.path();
            ItemId id = step % 3 == 0 && interview.next().isPresent()
                    ? interview.next().get().id()
                    : path.get(random.nextInt(path.size()));
            int code = random.nextInt(2) + 1;
            earlier.add(interview);
            paths.add(FallingOffTest.names(interview));
            interview = interview.answer(id, Answer.code(code)).orThrow();
            given.put(Integer.valueOf(id.value().substring(1)), code);

            boolean[] asked = asked(size, given);
            List<String> expected = new ArrayList<>();
            String pending = "none";
            for (int i = 0; i < size; i++) {
                if (asked[i]) {
                    expected.add("q" + i);
                    pending = pending.equals("none") && !given.containsKey(i) ? "q" + i : pending;
                }
            }
            assertThat(FallingOffTest.names(interview)).isEqualTo(expected);
            assertThat(interview.next().map(item -> item.id().value()).orElse("none"))
                    .isEqualTo(pending);
        }
        // No step changed an interview that came before it.
        for (int i = 0; i < paths.size(); i++) {
            assertThat(FallingOffTest.names(earlier.get(i))).isEqualTo(paths.get(i));
        }
    }

    private static boolean[] asked(int size, Map<Integer, Integer> given) {
        boolean[] asked = new boolean[size];
        for (int i = 0; i < size; i++) {
            int source = i * 7 / 10;
            asked[i] = i < 3 || (asked[source] && given.getOrDefault(source, 0) == i % 2 + 1);
        }
        return asked;
    }

    /** Whoever says yes to the first of 200 questions is screened out at a place, wherever it is. */
    @ParameterizedTest
    @ValueSource(ints = {1, 62, 63, 64, 65, 126, 127, 128, 199})
    void nothing_behind_a_screen_out_counts_for_the_length_of_the_path(int place) {
        Element[] items = new Element[200];
        Map<ItemId, Answer> given = new HashMap<>();
        for (int i = 0; i < items.length; i++) {
            boolean out = i == place;
            items[i] = out ? Form.screenOut("out", Form.is("q0", 1)) : Form.single("q" + i, 2);
            if (!out) {
                given.put(Form.id("q" + i), Answer.code(1));
            }
        }
        PathTracer tracer = PathTracer.of(Routing.of(Form.of(items)), Start.in(Language.EN));

        tracer.trace(given);
        assertThat(tracer.length()).isEqualTo(place + 1);
        assertThat(tracer.path()).hasSize(place + 1);
    }
}
