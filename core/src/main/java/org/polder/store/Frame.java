package org.polder.store;

/**
 * Where one change lies in a journal file and what it does, its records left on disk.
 *
 * @param position of its first byte
 * @param length in bytes
 * @param ordinal which change to its interview this is; one that is missing shows as a gap
 * @param life the random number of the opening of the store that wrote it
 * @param batch the position up to which the file was durable before this frame was written
 */
record Frame(long position, int length, int ordinal, long life, long batch, ChangeKind kind, InterviewKey key) {

    long end() {
        return position + length;
    }

    /** Tells whether this frame's presence proves that what lay at a position had been durable. */
    boolean provesDurable(long earlier) {
        return batch > earlier;
    }
}
