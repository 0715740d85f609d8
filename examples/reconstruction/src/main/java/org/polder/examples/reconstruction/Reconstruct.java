package org.polder.examples.reconstruction;

import java.io.IOException;
import java.nio.file.Path;

/** Makes the synthetic respondent file of the report. */
public final class Reconstruct {
    private Reconstruct() {}

    /**
     * Runs the reconstruction.
     *
     * @param arguments the folder of the published figures, which the result is written to
     * @throws IOException when a file cannot be read or written
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Published published = Published.read(folder.resolve("published-figures.json"));
        Gates gates = new Gates(published);
        gates.wish();
        boolean found = gates.cast().solve(2026, arguments.length > 1 ? Double.parseDouble(arguments[1]) : 60);
        System.out.println(found + " " + gates.cast().objectiveValue() + " of " + gates.cast().bestBound());
        System.out.println(gates.cast().missed());
    }
}
