package org.polder.store;

import com.google.common.collect.ImmutableSet;
import java.io.IOException;

/**
 * One directory of files, with exactly the steps whose durability a store must think about.
 *
 * <p>What is written to a file is durable after {@link DiskFile#force}; that a file is there, has another name or is
 * gone is durable after {@link #force}. Until then each step may be lost, alone and in any order.
 */
interface Disk {
    /** Names a file in messages. */
    String place(String name);

    ImmutableSet<String> list() throws IOException;

    /** Makes a new empty file; fails when there is one by that name. */
    DiskFile create(String name) throws IOException;

    DiskFile open(String name) throws IOException;

    /** Gives a file another name, in place of the file that had it, in one step. */
    void rename(String from, String to) throws IOException;

    void delete(String name) throws IOException;

    /** Takes away what the file's times tell of when it was written. */
    void hideTimes(String name) throws IOException;

    /** Makes the creations, renames and deletions so far durable. */
    void force() throws IOException;

    /** Lets others use the directory. */
    void close() throws IOException;
}
