package org.polder.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class FrameCodecTest {
    private final FrameCodec codec = new FrameCodec(JournalHeader.random());

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.strings()
                .withCharRange((char) 1, '\uD7FF')
                .withCharRange('\uE000', '\uFFFF')
                .ofMinLength(1)
                .ofMaxLength(40)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    @Property(tries = 300)
    void any_texts_come_back_from_a_frame_at_its_own_position_only(
            @ForAll("texts") List<String> texts, @ForAll long life, @ForAll int ordinal) {
        Change change = Change.append(InterviewKey.random(), texts);
        ByteBuffer bytes = codec.encode(change, 100, ordinal, life, 60);

        assertThat(FrameCodec.records(bytes)).contains(change.records());
        assertThat(codec.fits(bytes, 100)).isTrue();
        assertThat(codec.fits(bytes, 101)).isFalse();
        assertThat(codec.frame(bytes, 100))
                .contains(new Frame(100, bytes.remaining(), ordinal, life, 60, ChangeKind.APPEND, change.key()));
    }

    @Property(tries = 300)
    void a_frame_whose_length_fields_are_anything_gives_records_or_nothing(
            @ForAll("texts") List<String> texts, @ForAll int at, @ForAll int number) {
        ByteBuffer bytes = codec.encode(Change.append(InterviewKey.random(), texts), 0, 0, 0, 0);
        int place = FrameCodec.HEAD - 4 + Math.floorMod(at, bytes.remaining() - FrameCodec.HEAD + 1);
        bytes.putInt(place, number);

        FrameCodec.records(bytes)
                .ifPresent(records -> assertThat(records.size()).isLessThanOrEqualTo(JournalStore.MOST_RECORDS));
    }
}
