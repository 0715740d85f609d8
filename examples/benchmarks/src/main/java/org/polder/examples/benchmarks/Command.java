package org.polder.examples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs another program and takes what it prints. */
final class Command {
    private Command() {}

    /** Runs to the end; what the program says on standard error passes through. */
    static String output(Path folder, String... words) {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            if (exit != 0) {
                throw new IllegalStateException(List.of(words) + " ended with exit code " + exit + ": " + output);
            }
            return output;
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot run " + List.of(words), failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(List.of(words) + " was interrupted", stopped);
        }
    }
}
