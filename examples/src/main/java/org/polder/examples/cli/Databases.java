package org.polder.examples.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.InferredCodebook;
import org.polder.tabulation.source.ResponseSource;

final class Databases {
    static ResponseSource open(String a, Optional<String> t, Optional<Codebook> c, Consumer<InferredCodebook> i) {
        throw new IllegalArgumentException("soon");
    }

    static ResponseSource parquet(Path a, Optional<Codebook> c, Consumer<InferredCodebook> i) {
        throw new IllegalArgumentException("soon");
    }
}
