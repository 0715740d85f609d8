package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every contact store does, whatever keeps its data. */
abstract class ContactStoreContract {
    private final ContactKey key = ContactKey.random();
    private ContactStore store;

    /** Opens the store that this test began with, again after the first time. */
    abstract ContactStore open() throws Exception;

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
    void data_comes_back_as_it_was_put_last_also_after_reopening() throws Exception {
        store.put(key, "{\"mail\":\"old\"}");
        store.put(key, "{\"mail\":\"zoë@example.org\"}");
        reopen();

        assertThat(store.get(key)).contains("{\"mail\":\"zoë@example.org\"}");
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void one_call_deletes_one_person_and_nobody_else() throws Exception {
        ContactKey other = ContactKey.random();
        store.put(key, "1");
        store.put(other, "2");

        assertThat(store.delete(key)).isTrue();
        assertThat(store.delete(key)).isFalse();
        reopen();
        assertThat(store.get(key)).isEmpty();
        assertThat(store.get(other)).contains("2");
        assertThat(store.size()).isEqualTo(1);
    }

    @Test
    void many_threads_lose_nobody() throws Exception {
        List<ContactKey> keys =
                IntStream.range(0, 40).mapToObj(i -> ContactKey.random()).toList();
        keys.parallelStream().forEach(one -> store.put(one, one.text()));
        reopen();

        assertThat(store.size()).isEqualTo(40);
        assertThat(keys).allSatisfy(one -> assertThat(store.get(one)).contains(one.text()));
    }

    @Test
    void data_that_is_no_text_is_refused() {
        assertThatThrownBy(() -> store.put(key, "")).hasMessageContaining("The contact data is empty");
        assertThatThrownBy(() -> store.put(key, "x".repeat(ContactStore.LONGEST_DATA + 1)))
                .hasMessageContaining("1048577 bytes of UTF-8; at most 1048576");
    }

    @Test
    void a_closed_store_says_so() {
        store.close();
        store.close();

        assertThatThrownBy(() -> store.put(key, "1")).hasMessageContaining("closed; open it again");
        assertThatThrownBy(() -> store.get(key)).hasMessageContaining("closed; open it again");
    }
}
