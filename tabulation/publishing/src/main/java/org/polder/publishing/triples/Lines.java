package org.polder.publishing.triples;

import java.io.IOException;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.Optional;

/** Reads lines that end as Triple-S allows, CR LF, LF CR, CR or LF, and no longer than fits in memory. */
final class Lines {
    static final int MOST_CHARACTERS = 1 << 24;

    private final PushbackReader reader;
    private long line;

    Lines(Reader reader) {
        this.reader = new PushbackReader(reader);
    }

    long line() {
        return line;
    }

    /** Gives the next line; nothing after the last. */
    Optional<String> next() throws IOException {
        int read = reader.read();
        if (read < 0) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        while (read >= 0 && read != '\n' && read != '\r') {
            if (text.length() == MOST_CHARACTERS) {
                throw new IOException("Line " + (line + 1) + " is longer than " + MOST_CHARACTERS + " characters");
            }
            text.append((char) read);
            read = reader.read();
        }
        int other = read == '\n' ? '\r' : '\n';
        int after = read < 0 ? -1 : reader.read();
        if (after >= 0 && after != other) {
            reader.unread(after);
        }
        line++;
        return Optional.of(text.toString());
    }
}
