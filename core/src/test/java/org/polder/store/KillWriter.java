package org.polder.store;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process that is killed: appends from several threads and prints each record after it was acknowledged. */
final class KillWriter {
    static final int THREADS = 4;

    private KillWriter() {}

    public static void main(String[] arguments) {
        FileJournalStore store = FileJournalStore.open(Path.of(arguments[0]));
        int life = Integer.parseInt(arguments[1]);
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (int thread = 0; thread < THREADS; thread++) {
            int number = thread;
            new Thread(() -> write(store, out, number, life)).start();
        }
        if (life % 4 == 3) {
            new Thread(() -> compactForever(store)).start();
        }
    }

    /** The interview of each thread; all threads write to the last one as well. */
    static InterviewKey key(int thread) {
        return InterviewKey.of("%032x".formatted(thread + 1));
    }

    private static void write(FileJournalStore store, PrintStream out, int thread, int life) {
        for (int i = 0; ; i++) {
            String record = life + " " + thread + " " + i + " " + "x".repeat(i * 37 % 200) + ".";
            store.append(key(i % 3 == 0 ? THREADS : thread), List.of(record));
            // One write of one short line: lines of several threads do not mix.
            out.print(record + "\n");
        }
    }

    private static void compactForever(FileJournalStore store) {
        while (true) {
            store.compact();
        }
    }
}
