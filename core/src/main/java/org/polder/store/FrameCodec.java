package org.polder.store;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.CRC32C;

/**
 * Writes and reads the frames of one journal file. All numbers are big-endian:
 *
 * <pre>
 *  0  4  marker: the first bytes of the file's identity
 *  4  4  length of the whole frame
 *  8  4  CRC32C of: identity, position of the frame (8 bytes), bytes 4 to 8, bytes 12 to the end
 * 12  4  ordinal of the change within its interview
 * 16  8  life: random number of the opening that wrote it
 * 24  8  batch: position up to which the file was durable before
 * 32  1  kind: 1 append, 2 rewrite, 3 delete
 * 33 16  interview key
 * 49  4  number of records, then of each its length (4 bytes) and its UTF-8
 * </pre>
 *
 * <p>Identity and position are in the checksum so that bytes of another file, or copied within one by a respondent who
 * knows the format, are not taken for a frame here.
 */
final class FrameCodec {
    static final int HEAD = 53;
    static final int LONGEST = HEAD + JournalStore.MOST_RECORDS * Integer.BYTES + JournalStore.LARGEST_CALL;
    private static final int CHECKSUM = 8;
    private static final int ORDINAL = 12;
    private static final int LIFE = 16;
    private static final int BATCH = 24;
    private static final int KIND = 32;
    private static final int KEY = 33;

    private final JournalHeader header;

    FrameCodec(JournalHeader header) {
        this.header = header;
    }

    /** What stands at a position: a frame, or why there is none. */
    record Found(Optional<Frame> frame, String flaw) {
        private static Found flaw(String flaw) {
            return new Found(Optional.empty(), flaw);
        }
    }

    ByteBuffer encode(Change change, long position, int ordinal, long life, long batch) {
        ImmutableList<byte[]> texts = change.records().stream()
                .map(text -> text.getBytes(StandardCharsets.UTF_8))
                .collect(ImmutableList.toImmutableList());
        int length = HEAD
                + texts.stream().mapToInt(text -> Integer.BYTES + text.length).sum();
        ByteBuffer bytes = ByteBuffer.allocate(length);
        bytes.putInt(header.marker())
                .putInt(length)
                .putInt(0)
                .putInt(ordinal)
                .putLong(life)
                .putLong(batch);
        bytes.put(change.kind().code());
        RandomKey.put(change.key().text(), bytes);
        bytes.putInt(texts.size());
        texts.forEach(text -> bytes.putInt(text.length).put(text));
        return sealed(bytes.flip(), position);
    }

    /** Gives the same change a new place: another position or file, life and batch. */
    ByteBuffer moved(ByteBuffer frame, long position, long life, long batch) {
        ByteBuffer bytes = ByteBuffer.allocate(frame.remaining()).put(frame).flip();
        bytes.putInt(0, header.marker()).putLong(LIFE, life).putLong(BATCH, batch);
        return sealed(bytes, position);
    }

    private ByteBuffer sealed(ByteBuffer bytes, long position) {
        return bytes.putInt(CHECKSUM, checksum(bytes, position));
    }

    Found look(FrameWindow window, long position) throws IOException {
        long left = window.size() - position;
        if (left < HEAD) {
            return Found.flaw("a record needs at least " + HEAD + " bytes and " + left + " are left");
        }
        ByteBuffer head = window.bytes(position, HEAD);
        if (head.getInt(head.position()) != header.marker()) {
            return Found.flaw("the marker of a record is missing");
        }
        int length = head.getInt(head.position() + 4);
        if (length < HEAD || length > LONGEST) {
            return Found.flaw(
                    "it states a length of " + length + " bytes, and " + HEAD + " to " + LONGEST + " are allowed");
        }
        if (length > left) {
            return Found.flaw("it states a length of " + length + " bytes and " + left + " are left");
        }
        ByteBuffer bytes = window.bytes(position, length);
        if (!fits(bytes, position)) {
            return Found.flaw("its checksum does not fit its " + length + " bytes");
        }
        Optional<Frame> frame = frame(bytes, position);
        return new Found(frame, frame.isPresent() ? "" : "its kind is unknown to this version");
    }

    /** Tells whether bytes are what was written at a position of this file. */
    boolean fits(ByteBuffer bytes, long position) {
        return bytes.getInt(bytes.position() + CHECKSUM) == checksum(bytes, position);
    }

    /** Reads what a frame whose checksum fits does; empty for a kind nobody knows. */
    Optional<Frame> frame(ByteBuffer frame, long position) {
        ByteBuffer bytes = frame.slice();
        return ChangeKind.of(bytes.get(KIND))
                .map(kind -> new Frame(
                        position,
                        bytes.remaining(),
                        bytes.getInt(ORDINAL),
                        bytes.getLong(LIFE),
                        bytes.getLong(BATCH),
                        kind,
                        InterviewKey.of(RandomKey.take(bytes.duplicate().position(KEY)))));
    }

    /** Reads the records of a frame whose checksum fits; empty when they do not fill it exactly. */
    static Optional<ImmutableList<String>> records(ByteBuffer frame) {
        ByteBuffer bytes = frame.duplicate().position(frame.position() + HEAD - Integer.BYTES);
        int count = bytes.getInt();
        if (count < 0 || count > JournalStore.MOST_RECORDS) {
            return Optional.empty();
        }
        ImmutableList.Builder<String> records = ImmutableList.builder();
        for (int i = 0; i < count; i++) {
            int length = bytes.remaining() < Integer.BYTES ? -1 : bytes.getInt();
            if (length < 0 || length > bytes.remaining() || length > JournalStore.LONGEST_RECORD) {
                return Optional.empty();
            }
            records.add(StandardCharsets.UTF_8
                    .decode(bytes.slice(bytes.position(), length))
                    .toString());
            bytes.position(bytes.position() + length);
        }
        return bytes.hasRemaining() ? Optional.empty() : Optional.of(records.build());
    }

    private int checksum(ByteBuffer bytes, long position) {
        int at = bytes.position();
        CRC32C sum = new CRC32C();
        sum.update(header.identity());
        sum.update(ByteBuffer.allocate(Long.BYTES).putLong(0, position));
        sum.update(bytes.slice(at + 4, 4));
        sum.update(bytes.slice(at + ORDINAL, bytes.remaining() - ORDINAL));
        return (int) sum.getValue();
    }
}
