package org.polder.store;

import com.google.common.collect.ImmutableSortedMap;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.zip.CRC32C;

/**
 * The bytes of a contact file: eight letters, the format's version (4 bytes), the number of people (4 bytes), then of
 * each in the order of their random keys the key (16 bytes), a length (4 bytes) and that much UTF-8, and at the end a
 * CRC32C of all before. All numbers are big-endian.
 */
final class ContactFile {
    private static final byte[] LETTERS = "PolderC\n".getBytes(StandardCharsets.US_ASCII);
    private static final int VERSION = 1;
    private static final int HEAD = LETTERS.length + 2 * Integer.BYTES;
    private static final int ENTRY = RandomKey.BYTES + Integer.BYTES;
    private static final int LARGEST = 1 << 30;

    private ContactFile() {}

    static ByteBuffer encoded(Map<ContactKey, String> people, String place) {
        ImmutableSortedMap<ContactKey, byte[]> texts = people.entrySet().stream()
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        ContactKey::compareTo,
                        Map.Entry::getKey,
                        e -> e.getValue().getBytes(StandardCharsets.UTF_8)));
        long size = HEAD
                + Integer.BYTES
                + texts.values().stream().mapToLong(text -> ENTRY + text.length).sum();
        if (size > LARGEST) {
            throw Failure.of(
                    "store-full",
                    place,
                    "A contact file holds at most " + LARGEST + " bytes, and this would make " + size
                            + ": use the database store for so many people",
                    null);
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        bytes.put(LETTERS).putInt(VERSION).putInt(texts.size());
        texts.forEach((key, text) -> {
            RandomKey.put(key.text(), bytes);
            bytes.putInt(text.length).put(text);
        });
        return bytes.putInt(checksum(bytes.array(), bytes.position())).flip();
    }

    static ImmutableSortedMap<ContactKey, String> read(DiskFile file, String place) throws IOException {
        long size = file.size();
        if (size > LARGEST) {
            throw refused("foreign-file", place, "it has " + size + " bytes, and at most " + LARGEST + " are allowed");
        }
        ByteBuffer bytes = ByteBuffer.allocate((int) size);
        file.read(0, bytes);
        return decoded(bytes.flip(), place);
    }

    private static ImmutableSortedMap<ContactKey, String> decoded(ByteBuffer bytes, String place) {
        int size = bytes.remaining();
        if (size < HEAD + Integer.BYTES
                || !Arrays.equals(bytes.array(), 0, LETTERS.length, LETTERS, 0, LETTERS.length)) {
            throw refused("foreign-file", place, "a contact file begins with 'PolderC' and this one does not");
        }
        int version = bytes.position(LETTERS.length).getInt();
        if (version > VERSION) {
            throw refused(
                    "newer-contacts",
                    place,
                    "it says it has version " + version + " of the format, and versions" + " up to " + VERSION
                            + " can be read; use the release that wrote it");
        }
        int checksum = size - Integer.BYTES;
        if (version < 1 || bytes.getInt(checksum) != checksum(bytes.array(), checksum)) {
            throw refused("damaged-contacts", place, "its checksum does not fit; restore it from a backup");
        }
        return people(bytes.limit(checksum), place);
    }

    private static ImmutableSortedMap<ContactKey, String> people(ByteBuffer bytes, String place) {
        ImmutableSortedMap.Builder<ContactKey, String> people = ImmutableSortedMap.naturalOrder();
        int count = bytes.getInt();
        for (int i = 0; i < count; i++) {
            if (bytes.remaining() < ENTRY) {
                throw refused("damaged-contacts", place, "it ends before its last person; restore it from a backup");
            }
            ContactKey key = ContactKey.of(RandomKey.take(bytes));
            int length = bytes.getInt();
            if (length < 0 || length > ContactStore.LONGEST_DATA || length > bytes.remaining()) {
                throw refused(
                        "damaged-contacts",
                        place,
                        "a person's data cannot be " + length + " bytes long; restore" + " it from a backup");
            }
            people.put(
                    key,
                    StandardCharsets.UTF_8
                            .decode(bytes.slice(bytes.position(), length))
                            .toString());
            bytes.position(bytes.position() + length);
        }
        return people.buildOrThrow();
    }

    private static StoreException refused(String code, String place, String why) {
        return Failure.of(code, place, "The file cannot be used: " + why, null);
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, 0, length);
        return (int) sum.getValue();
    }
}
