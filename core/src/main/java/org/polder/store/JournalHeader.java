package org.polder.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The first 32 bytes of a journal file: eight letters, the format's version (4 bytes), the file's random identity (16
 * bytes) and a checksum (CRC32C) of these. All numbers are big-endian.
 */
record JournalHeader(ByteBuffer identity) {
    static final int BYTES = 32;
    static final int VERSION = 1;
    private static final byte[] LETTERS = "PolderJ\n".getBytes(StandardCharsets.US_ASCII);
    private static final int IDENTITY = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    // A buffer has a position, and a value may not: every use takes a duplicate.
    @Override
    public ByteBuffer identity() {
        return identity.duplicate();
    }

    static JournalHeader random() {
        byte[] identity = new byte[IDENTITY];
        RANDOM.nextBytes(identity);
        return new JournalHeader(ByteBuffer.wrap(identity).asReadOnlyBuffer());
    }

    /** The first bytes of every frame of this file: hard to guess, so that answers cannot imitate frames. */
    int marker() {
        return identity.getInt(0);
    }

    ByteBuffer encoded() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        bytes.put(LETTERS).putInt(VERSION).put(identity());
        return bytes.putInt(checksum(bytes.array())).flip();
    }

    static JournalHeader read(DiskFile file, String place) throws IOException {
        if (file.size() < BYTES) {
            throw foreign(place, "it has " + file.size() + " bytes");
        }
        ByteBuffer bytes = ByteBuffer.allocate(BYTES);
        file.read(0, bytes);
        bytes.flip();
        byte[] letters = new byte[LETTERS.length];
        bytes.get(letters);
        int version = bytes.getInt();
        byte[] identity = new byte[IDENTITY];
        bytes.get(identity);
        if (!Arrays.equals(letters, LETTERS)) {
            throw foreign(place, "it begins otherwise");
        }
        if (version > VERSION) {
            throw Failure.of(
                    "newer-journal",
                    place,
                    "The journal says it has version " + version + " of the format; versions up to " + VERSION
                            + " can be read: use the release that wrote it, or a later one",
                    null);
        }
        if (version < 1 || bytes.getInt() != checksum(bytes.array())) {
            throw Failure.of(
                    "damaged-header",
                    place,
                    "The first " + BYTES + " bytes of the journal do not have the checksum they state, and without"
                            + " them no record can be trusted: restore the file from a backup",
                    null);
        }
        return new JournalHeader(ByteBuffer.wrap(identity).asReadOnlyBuffer());
    }

    private static StoreException foreign(String place, String found) {
        return Failure.of(
                "foreign-file",
                place,
                "A journal begins with 'PolderJ' and has at least " + BYTES
                        + " bytes; this file is something else, for " + found
                        + ": move it away or use another directory",
                null);
    }

    private static int checksum(byte[] header) {
        CRC32C sum = new CRC32C();
        sum.update(header, 0, BYTES - Integer.BYTES);
        return (int) sum.getValue();
    }
}
