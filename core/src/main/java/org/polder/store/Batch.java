package org.polder.store;

import com.google.common.collect.ImmutableList;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes ready to be written with one flush.
 *
 * @param bytes all frames, one behind the other
 * @param frames the same without their records
 * @param known for each change whether its interview had records before it
 */
record Batch(ByteBuffer bytes, ImmutableList<Frame> frames, ImmutableList<Boolean> known) {

    static Batch of(List<Change> changes, JournalIndex index, FrameCodec codec, long life, long start) {
        // The last ordinal of each interview of this batch so far; empty for one without records.
        Map<InterviewKey, Optional<Integer>> ordinals = new HashMap<>();
        List<ByteBuffer> encoded = new ArrayList<>();
        ImmutableList.Builder<Frame> frames = ImmutableList.builder();
        ImmutableList.Builder<Boolean> known = ImmutableList.builder();
        long at = start;
        for (Change change : changes) {
            InterviewKey key = change.key();
            Optional<Integer> last =
                    ordinals.computeIfAbsent(key, any -> index.trail(any).map(Trail::ordinal));
            known.add(last.isPresent());
            boolean deletes = change.kind() == ChangeKind.DELETE;
            if (deletes && last.isEmpty()) {
                continue;
            }
            int ordinal = last.map(number -> number + 1).orElse(0);
            ordinals.put(key, deletes ? Optional.empty() : Optional.of(ordinal));
            ByteBuffer bytes = codec.encode(change, at, ordinal, life, start);
            frames.add(new Frame(at, bytes.remaining(), ordinal, life, start, change.kind(), key));
            encoded.add(bytes);
            at += bytes.remaining();
        }
        return new Batch(joined(encoded, (int) (at - start)), frames.build(), known.build());
    }

    // One write instead of many: the system is asked once.
    private static ByteBuffer joined(List<ByteBuffer> parts, int length) {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        parts.forEach(bytes::put);
        return bytes.flip();
    }
}
