package org.polder.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.polder.problem.Problem;
import org.polder.response.Response;

/** What must hold whatever bytes are read as responses: no exception, and what was read is written and read again. */
public final class ResponseJsonTarget {
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final ResponseReader READER = ResponseReader.of(EveryKind.questionnaire());

    // The fuzzer rewrites each class as it is first used; that is not to count as reading time.
    static {
        read("{\"respondent\":\"r\",\"answers\":{\"work\":1}}\n{".getBytes(StandardCharsets.UTF_8));
    }

    private ResponseJsonTarget() {}

    /** The entry that the fuzzer's own driver calls. */
    public static void fuzzerTestOneInput(byte[] bytes) {
        long start = System.nanoTime();
        for (Response response : read(bytes).responses()) {
            String line = ResponseWriter.line(response);
            ResponseReader.Result again = read(line.getBytes(StandardCharsets.UTF_8));
            if (!again.responses().equals(List.of(response))
                    || again.problems().stream().anyMatch(Problem::isError)) {
                throw new AssertionError("Not the same again: " + line + "\n" + again);
            }
        }
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        if (taken.compareTo(LONGEST) > 0) {
            throw new AssertionError("Reading " + bytes.length + " bytes took " + taken);
        }
    }

    private static ResponseReader.Result read(byte[] bytes) {
        try {
            return READER.readAll("fuzz", new ByteArrayInputStream(bytes));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
