package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every journal store does, whatever keeps its records. */
abstract class JournalStoreContract {
    private static final int THREADS = 8;
    private static final int APPENDS = 25;

    private final InterviewKey key = InterviewKey.random();
    private JournalStore store;

    /** Opens the store that this test began with, again after the first time. */
    abstract JournalStore open() throws Exception;

    @BeforeEach
    void openStore() throws Exception {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    private void reopen() throws Exception {
        store.close();
        store = open();
    }

    @Test
    void records_come_back_in_order_and_as_they_were_also_after_reopening() throws Exception {
        List<String> first = List.of("{\"a\":1}", "{\"text\":\"café 🚲 \\u0000\"}");
        store.append(key, first);
        store.append(key, List.of("null"));

        assertThat(store.read(key)).containsExactly(first.get(0), first.get(1), "null");
        reopen();
        assertThat(store.read(key)).containsExactly(first.get(0), first.get(1), "null");
        assertThat(store.keys()).containsExactly(key);
    }

    @Test
    void an_unknown_interview_has_no_records_and_nothing_to_delete() {
        assertThat(store.read(key)).isEmpty();
        assertThat(store.delete(key)).isFalse();
        assertThat(store.keys()).isEmpty();
    }

    @Test
    void a_rewrite_replaces_one_interview_and_appends_go_on_behind_it() throws Exception {
        InterviewKey other = InterviewKey.random();
        store.append(key, List.of("1", "2"));
        store.append(other, List.of("3"));
        store.rewrite(key, List.of("12"));
        store.append(key, List.of("4"));
        reopen();

        assertThat(store.read(key)).containsExactly("12", "4");
        assertThat(store.read(other)).containsExactly("3");
    }

    @Test
    void a_deleted_interview_is_gone_and_may_begin_anew() throws Exception {
        store.append(key, List.of("1", "2"));

        assertThat(store.delete(key)).isTrue();
        assertThat(store.keys()).isEmpty();
        store.append(key, List.of("3"));
        reopen();
        assertThat(store.read(key)).containsExactly("3");
    }

    @Test
    void a_call_without_records_or_with_one_that_is_no_text_is_refused_and_says_what_to_do() {
        assertThatThrownBy(() -> store.append(key, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 to 10000 records; found 0: leave the call out");
        assertThatThrownBy(() -> store.append(key, List.of("1", "")))
                .hasMessage("Record 2 of 2 is empty: a JSON text has at least one character");
        assertThatThrownBy(() -> store.append(key, List.of("a\0b"))).hasMessageContaining("U+0000 at index 1");
        assertThatThrownBy(() -> store.rewrite(key, List.of("\uD800")))
                .hasMessageContaining("half of a surrogate pair");
        assertThatThrownBy(() -> store.append(key, Collections.nCopies(10_001, "1")))
                .hasMessageContaining("found 10001: use several calls");
        assertThatThrownBy(() -> store.append(key, List.of("é".repeat(600_000))))
                .hasMessageContaining("1200000 bytes of UTF-8; at most 1048576");
        assertThatThrownBy(() -> store.append(key, Collections.nCopies(17, "x".repeat(1 << 20))))
                .hasMessageContaining("at most 16777216 bytes of records; found 17825792");
        assertThat(store.keys()).isEmpty();
    }

    @Test
    void the_longest_record_is_kept() {
        String longest = "x".repeat(JournalStore.LONGEST_RECORD);
        store.append(key, List.of(longest));

        assertThat(store.read(key)).containsExactly(longest);
    }

    @Test
    void a_closed_store_says_so_and_closing_twice_does_nothing() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.append(key, List.of("1")))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("closed; open it again");
        assertThatThrownBy(() -> store.read(key)).hasMessageContaining("closed; open it again");
    }

    @Test
    void many_threads_on_one_interview_lose_and_double_nothing_and_keep_each_ones_order() throws Exception {
        together(thread -> key);
        reopen();

        List<String> found = store.read(key);
        assertThat(found).hasSize(THREADS * APPENDS * 2).doesNotHaveDuplicates();
        for (int thread = 0; thread < THREADS; thread++) {
            String mine = thread + "/";
            assertThat(found.stream().filter(record -> record.startsWith(mine)))
                    .containsExactlyElementsOf(written(thread));
        }
        // The two records of one call stay together.
        for (int i = 0; i < found.size(); i += 2) {
            assertThat(found.get(i + 1)).isEqualTo(found.get(i).replace("first", "second"));
        }
    }

    @Test
    void many_threads_on_interviews_of_their_own_find_exactly_what_they_wrote() throws Exception {
        List<InterviewKey> keys =
                IntStream.range(0, THREADS).mapToObj(i -> InterviewKey.random()).toList();
        together(keys::get);
        reopen();

        assertThat(store.keys()).containsExactlyInAnyOrderElementsOf(keys);
        for (int thread = 0; thread < THREADS; thread++) {
            assertThat(store.read(keys.get(thread))).containsExactlyElementsOf(written(thread));
        }
    }

    private static List<String> written(int thread) {
        return IntStream.range(0, APPENDS)
                .boxed()
                .flatMap(i -> call(thread, i).stream())
                .toList();
    }

    private static ImmutableList<String> call(int thread, int i) {
        return ImmutableList.of(thread + "/" + i + " first", thread + "/" + i + " second");
    }

    private void together(IntFunction<InterviewKey> keys) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Boolean>> tasks = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                tasks.add(() -> {
                    for (int i = 0; i < APPENDS; i++) {
                        store.append(keys.apply(number), call(number, i));
                        assertThat(store.read(keys.apply(number))).containsAll(call(number, i));
                    }
                    return true;
                });
            }
            for (Future<Boolean> done : threads.invokeAll(tasks)) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
    }
}
