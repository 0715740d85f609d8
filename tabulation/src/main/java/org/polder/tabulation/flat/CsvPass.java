package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.source.Run;

/** One pass over a CSV file, row by row. */
final class CsvPass implements Closeable {
    private static final int ROWS_BETWEEN_LOOKS = 10_000;

    /** A parser's buffer holds what stands around a cell too, and doubles from a power of two. */
    private static final int AROUND = 1 << 14;

    private final CsvFile file;
    private final Decoded text;
    private final RowTaker taker;
    private RowCells row;
    private final CloseableIterator<RowCells> rows;
    private final ImmutableList<String> header;
    private long read;
    private long lastLine;
    private boolean lastQuoted;

    CsvPass(CsvFile file) {
        this.file = file;
        this.row = new RowCells(file.format());
        this.taker = new RowTaker(row);
        try {
            this.text = Decoded.of(file.bytes().openStream(), file.format().charset());
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot read " + file.name() + ": " + failure, failure);
        }
        try {
            char separator = separator();
            this.rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .maxBufferSize(Integer.highestOneBit(file.format().longestCell() + AROUND) << 1)
                    .build(taker, text)
                    .iterator();
            this.header = names();
        } catch (RuntimeException failure) {
            close();
            throw failure;
        }
    }

    private char separator() {
        return file.format().separator().orElseGet(() -> {
            try {
                return Separator.of(text.peek());
            } catch (IOException failure) {
                throw failed(failure);
            }
        });
    }

    private ImmutableList<String> names() {
        if (!advance()) {
            throw file.refused(List.of(Problem.error(
                    "empty-file", file.place(), "The file is empty: expected a line with the names of the columns")));
        }
        if (!row.passed().isEmpty()) {
            throw file.refused(List.of(Problem.error("too-long", place(), "The header " + row.passed())));
        }
        ImmutableList.Builder<String> names = ImmutableList.builder();
        for (int i = 0; i < row.count(); i++) {
            names.add(row.cell(i).strip());
        }
        return names.build();
    }

    /** The names of the columns, some of which may be empty or the same. */
    ImmutableList<String> header() {
        return header;
    }

    CsvFile file() {
        return file;
    }

    RowCells row() {
        return row;
    }

    /** Stands at a row that was read before, or lets the next row be read into it. */
    void at(RowCells other) {
        row = other;
        taker.into(other);
    }

    Place place() {
        return file.place().withLine(row.line());
    }

    /** How many rows were read. */
    long read() {
        return read;
    }

    /** Moves to the next row, if there is one, and lets who waits know. */
    boolean next(Run run) {
        if (read % ROWS_BETWEEN_LOOKS == 0 && read > 0) {
            run.progress().behind(behind());
            if (run.progress().isCancelled()) {
                throw new CancellationException(
                        "The pass over " + file.name() + " was stopped after " + read + " rows");
            }
        }
        if (!advance()) {
            run.progress().behind(1);
            return false;
        }
        read++;
        return true;
    }

    private double behind() {
        long size = file.size();
        return size == 0 ? 0 : Math.min(1, (double) text.taken() / size);
    }

    private boolean advance() {
        try {
            if (rows.hasNext()) {
                rows.next();
                lastLine = row.line();
                lastQuoted = row.isLastQuoted();
                return true;
            }
        } catch (UncheckedIOException failure) {
            throw failed(failure.getCause());
        } catch (CsvParseException unreadable) {
            throw file.refused(List.of(Problem.error(
                    "csv", place(), "From here on the file cannot be cut into cells: " + words(unreadable))));
        }
        endsWell();
        return false;
    }

    /** Says what the parser met, in our words where it means a bound of ours. */
    private String words(CsvParseException unreadable) {
        String met = String.valueOf(
                unreadable.getCause() == null
                        ? unreadable.getMessage()
                        : unreadable.getCause().getMessage());
        return met.contains("buffer")
                ? "a cell is longer than " + file.format().longestCell()
                        + " characters. Perhaps a quotation mark before it is not closed"
                : met + ". Put a cell that holds a quotation mark between quotation marks and double the one in it";
    }

    /** The parser takes the end of the file for the end of a cell, also within quotation marks. */
    private void endsWell() {
        if (lastQuoted && text.lastSign() != '"') {
            throw file.refused(List.of(Problem.error(
                    "csv",
                    file.place().withLine(lastLine),
                    "The last cell of the row that begins here has a quotation mark that is not closed before the"
                            + " file ends: close it, or write two for one that belongs to the text")));
        }
    }

    private RuntimeException failed(IOException failure) {
        if (failure instanceof Malformed malformed) {
            long line = file.line(malformed.position());
            Place place = line > 0 ? file.place().withLine(line) : file.place();
            return file.refused(List.of(Problem.error("encoding", place, words(malformed))));
        }
        return new UncheckedIOException(
                "Reading " + file.name() + " failed after " + read + " rows, at byte " + text.taken() + ": "
                        + failure.getMessage(),
                failure);
    }

    private String words(Malformed malformed) {
        String start = String.format(
                "The byte %02X at position %d is not %s. ",
                malformed.value(), malformed.position(), text.charset().name());
        if (!text.charset().equals(StandardCharsets.UTF_8)) {
            return start + "Give the encoding in which the file was saved";
        }
        Charset likely = Charset.forName("windows-1252");
        String sign = new String(new byte[] {(byte) malformed.value()}, likely);
        return start + "The file was probably saved in windows-1252, where it reads '" + sign
                + "': give that encoding, or save the file as UTF-8";
    }

    @Override
    public void close() {
        try {
            text.close();
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot close " + file.name(), failure);
        }
    }

    /** Nothing is refused of a good row; the problem of one that cannot be taken cell by cell. */
    List<Problem> shape() {
        if (!row.passed().isEmpty()) {
            return List.of(Problem.error("too-long", place(), "The row " + row.passed()));
        }
        if (row.count() != header.size()) {
            return List.of(Problem.error(
                    "ragged-row",
                    place(),
                    "The row has " + row.count() + " cells, and the header has " + header.size()
                            + ": give each column a cell, empty ones too, and put a cell that holds the separator"
                            + " between quotation marks"));
        }
        return List.of();
    }
}
