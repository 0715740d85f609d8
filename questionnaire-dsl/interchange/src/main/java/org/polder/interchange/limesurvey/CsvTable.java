package org.polder.interchange.limesurvey;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedReader;
import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/** Reads a file of values with a separator, record by record, whichever of comma, semicolon and tab it has. */
final class CsvTable {
    private static final int LOOK_AHEAD = 1 << 16;
    private static final char MARK = '\uFEFF';

    private final String source;
    private final Quotes text;
    private final CloseableIterator<CsvRecord> records;
    private long line = 1;

    CsvTable(String source, Reader reader) {
        this.source = source;
        BufferedReader buffered = new BufferedReader(reader, LOOK_AHEAD);
        char separator = open(source, buffered);
        this.text = new Quotes(buffered);
        this.records = CsvReader.builder()
                .fieldSeparator(separator)
                .allowExtraFields(true)
                .allowMissingFields(true)
                .ofCsvRecord(text)
                .iterator();
    }

    /** Passes over a byte order mark, and looks which separator the first line has most. */
    private static char open(String source, BufferedReader reader) {
        try {
            reader.mark(LOOK_AHEAD);
            if (reader.read() != MARK) {
                reader.reset();
            }
            reader.mark(LOOK_AHEAD);
            char[] start = new char[LOOK_AHEAD - 1];
            int length = Math.max(0, reader.read(start, 0, start.length));
            reader.reset();
            return separator(new String(start, 0, length));
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + source, failure);
        }
    }

    private static char separator(String start) {
        char best = ',';
        int most = 0;
        for (char candidate : new char[] {',', ';', '\t'}) {
            int count = count(start, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    /** How often a sign stands outside quotation marks in the first line. */
    private static int count(String start, char wanted) {
        boolean quoted = false;
        int count = 0;
        for (int at = 0; at < start.length(); at++) {
            char c = start.charAt(at);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r')) {
                break;
            } else if (!quoted && c == wanted) {
                count++;
            }
        }
        return count;
    }

    /** The next record, if there is one. */
    Optional<ImmutableList<String>> next() {
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord found = records.next();
            line = found.getStartingLineNumber();
            return Optional.of(ImmutableList.copyOf(found.getFields()));
        } catch (CsvParseException unreadable) {
            throw new ProblemsException(
                    source,
                    List.of(Problem.error(
                            "csv",
                            place(),
                            "Behind this line the file cannot be cut into cells: a cell is longer, or there are more"
                                    + " of them, than can be; perhaps a quotation mark is not closed")));
        }
    }

    /** The line on which the record read last begins. */
    long line() {
        return line;
    }

    Place place() {
        return Place.none().withSource(source).withLine(line);
    }

    /** Tells, at the end, of a quotation mark that was not closed. */
    Optional<Problem> unclosed() {
        return text.isOdd()
                ? Optional.of(Problem.error(
                        "csv",
                        place(),
                        "The file has an odd number of quotation marks: one is not closed, perhaps in the row that"
                                + " begins here. Put a cell that holds one between quotation marks, and double it"))
                : Optional.empty();
    }

    /** Counts quotation marks, which come in pairs. */
    private static final class Quotes extends FilterReader {
        private boolean odd;

        Quotes(Reader reader) {
            super(reader);
        }

        boolean isOdd() {
            return odd;
        }

        @Override
        public int read() throws IOException {
            int read = super.read();
            odd ^= read == '"';
            return read;
        }

        @Override
        public int read(char[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            for (int i = offset; i < offset + read; i++) {
                odd ^= buffer[i] == '"';
            }
            return read;
        }
    }
}
