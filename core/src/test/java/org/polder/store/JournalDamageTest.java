package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.problem.Problem;

/** Journals whose end is missing, whose bytes have changed, or that hold bytes of another time or file. */
class JournalDamageTest {
    private static final InterviewKey A = InterviewKey.of("a".repeat(32));
    private static final InterviewKey B = InterviewKey.of("b".repeat(32));
    private static final List<String> OF_A = List.of("{\"one\":1}", "{\"two\":2}", "{\"four\":4}");
    private static final List<String> OF_B = List.of("{\"three\":3}");

    @TempDir
    private Path directory;

    private Path journal;

    @BeforeEach
    void write() {
        journal = directory.resolve("interviews.journal");
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            store.append(A, OF_A.subList(0, 2));
            store.append(B, OF_B);
            store.append(A, OF_A.subList(2, 3));
        }
    }

    private List<Path> cutFiles() throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith("interviews.cut-"))
                    .sorted()
                    .toList();
        }
    }

    private void replace(byte[] bytes) throws IOException {
        for (Path file : cutFiles()) {
            Files.delete(file);
        }
        Files.write(journal, bytes);
    }

    private static FrameCodec codec(byte[] bytes) {
        return new FrameCodec(new JournalHeader(ByteBuffer.wrap(Arrays.copyOfRange(bytes, 12, 28))));
    }

    private static byte[] with(byte[] bytes, ByteBuffer more) {
        byte[] all = Arrays.copyOf(bytes, bytes.length + more.remaining());
        more.get(all, bytes.length, more.remaining());
        return all;
    }

    @Test
    void a_file_cut_at_any_byte_opens_with_the_whole_records_before_and_keeps_the_rest_beside_it() throws IOException {
        byte[] whole = Files.readAllBytes(journal);
        for (int size = JournalHeader.BYTES; size < whole.length; size++) {
            replace(Arrays.copyOf(whole, size));
            try (FileJournalStore store = FileJournalStore.open(directory)) {
                List<String> a = store.read(A);
                List<String> b = store.read(B);
                assertThat(OF_A.subList(0, a.size())).isEqualTo(a);
                assertThat(OF_B.subList(0, b.size())).isEqualTo(b);
                assertThat(a.size()).isNotEqualTo(1);
                assertThat(b.isEmpty() || a.size() == 2).isTrue();
                if (store.problems().isEmpty()) {
                    assertThat(cutFiles()).isEmpty();
                } else {
                    Problem problem = store.problems().get(0);
                    assertThat(problem.code()).isEqualTo("torn-tail");
                    int from = Integer.parseInt(problem.details().get("from"));
                    assertThat(Files.readAllBytes(cutFiles().get(0))).isEqualTo(Arrays.copyOfRange(whole, from, size));
                }
                store.append(B, List.of("later"));
            }
            try (FileJournalStore store = FileJournalStore.open(directory)) {
                assertThat(store.problems()).isEmpty();
                assertThat(store.read(B)).endsWith("later");
            }
        }
    }

    @Test
    void a_changed_byte_anywhere_never_makes_a_record_and_never_an_undocumented_error() throws IOException {
        byte[] whole = Files.readAllBytes(journal);
        int refused = 0;
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << at % 8);
            replace(changed);
            try (FileJournalStore store = FileJournalStore.open(directory)) {
                assertThat(store.read(A))
                        .isEqualTo(OF_A.subList(0, store.read(A).size()));
                assertThat(store.read(B))
                        .isEqualTo(OF_B.subList(0, store.read(B).size()));
                assertThat(store.keys()).isSubsetOf(A, B);
                assertThat(store.problems()).isNotEmpty();
            } catch (StoreException e) {
                assertThat(e.problem().code()).isIn("foreign-file", "newer-journal", "damaged-header");
                assertThat(at).isLessThan(JournalHeader.BYTES);
                refused++;
            }
        }
        assertThat(refused).isEqualTo(JournalHeader.BYTES);
    }

    @Test
    void damage_in_the_middle_costs_only_what_builds_on_it_and_is_reported_each_time() throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        bytes[JournalHeader.BYTES + FrameCodec.HEAD + 5] ^= 1;
        Files.write(journal, bytes);

        for (int i = 0; i < 2; i++) {
            try (FileJournalStore store = FileJournalStore.open(directory)) {
                assertThat(store.problems())
                        .extracting(Problem::code)
                        .containsExactly("damaged-records", "interview-gap");
                assertThat(store.problems().get(0).message())
                        .startsWith("Bytes 32 to 111 were durable once and hold no whole record now: at 32 its"
                                + " checksum does not fit its 79 bytes.");
                assertThat(store.problems().get(1).message()).startsWith("Interview aaaaaa… lacks a change");
                assertThat(store.read(B)).isEqualTo(OF_B);
                assertThat(store.read(A)).isEmpty();
            }
        }
        assertThat(cutFiles()).isEmpty();
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            store.append(A, List.of("anew"));
            assertThat(store.read(A)).containsExactly("anew");
            store.compact();
            assertThat(store.problems()).isEmpty();
        }
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            assertThat(store.problems()).isEmpty();
            assertThat(store.read(A)).containsExactly("anew");
            assertThat(store.read(B)).isEqualTo(OF_B);
        }
    }

    @Test
    void a_length_beyond_the_limit_is_not_believed() throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        ByteBuffer frame = ByteBuffer.allocate(200)
                .putInt(0, ByteBuffer.wrap(bytes).getInt(12))
                .putInt(4, 1 << 30);
        Files.write(journal, with(bytes, frame));

        try (FileJournalStore store = FileJournalStore.open(directory)) {
            assertThat(store.problems())
                    .singleElement()
                    .asString()
                    .contains("states a length of 1073741824 bytes, and 53 to " + FrameCodec.LONGEST + " are allowed");
            assertThat(store.read(A)).isEqualTo(OF_A);
        }
    }

    @Test
    void a_frame_of_an_earlier_opening_that_reappears_is_no_record() throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        // An opening that crashed wrote two frames in one batch and the first was lost; the next opening wrote a frame
        // of the same length in its place, and on a faulty medium the second one lies behind it still.
        int start = bytes.length;
        ByteBuffer fresh = codec(bytes).encode(Change.append(B, List.of("fresh")), start, 1, 8, start);
        int behind = start + fresh.remaining();
        byte[] together = with(bytes, fresh);
        for (long life : new long[] {7, ByteBuffer.wrap(bytes).getLong(JournalHeader.BYTES + 16)}) {
            long batch = life == 7 ? start : behind;
            replace(with(together, codec(bytes).encode(Change.append(B, List.of("stale")), behind, 2, life, batch)));
            try (FileJournalStore store = FileJournalStore.open(directory)) {
                assertThat(store.read(B)).containsExactly(OF_B.get(0), "fresh");
                assertThat(store.problems()).singleElement().asString().contains("left by an earlier opening");
            }
        }
    }

    @Test
    void a_frame_copied_to_another_position_or_file_is_no_record() throws IOException {
        byte[] bytes = Files.readAllBytes(journal);
        Files.write(
                journal,
                with(bytes, ByteBuffer.wrap(bytes, 32, bytes.length - 32).slice()));
        Path other = directory.resolve("other");
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            assertThat(store.read(A)).isEqualTo(OF_A);
            assertThat(store.problems()).extracting(Problem::code).containsExactly("torn-tail");
        }
        FileJournalStore.open(other).close();
        byte[] empty = Files.readAllBytes(other.resolve("interviews.journal"));
        Files.write(
                other.resolve("interviews.journal"),
                with(empty, ByteBuffer.wrap(bytes, 32, bytes.length - 32).slice()));
        try (FileJournalStore store = FileJournalStore.open(other)) {
            assertThat(store.keys()).isEmpty();
        }
    }

    @Test
    void bytes_that_change_while_the_store_is_open_are_noticed_when_read() throws IOException {
        try (FileJournalStore store = FileJournalStore.open(directory)) {
            byte[] bytes = Files.readAllBytes(journal);
            bytes[JournalHeader.BYTES + FrameCodec.HEAD + 5] ^= 1;
            Files.write(journal, bytes);

            assertThatThrownBy(() -> store.read(A))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("The record at byte 32 was whole before and is not now");
            assertThatThrownBy(store::compact).isInstanceOf(StoreException.class);
            assertThat(store.read(B)).isEqualTo(OF_B);
        }
    }
}
