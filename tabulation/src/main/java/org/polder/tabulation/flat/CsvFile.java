package org.polder.tabulation.flat;

import com.google.common.io.ByteSource;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * A CSV file, or other bytes that are written like one, to be read once for each pass.
 *
 * @param name what to call it in messages
 * @param bytes gives the same bytes for each pass
 * @param format how it is written, and the bounds within which it is read
 */
public record CsvFile(String name, ByteSource bytes, CsvFormat format) {

    /**
     * Names a file, of which encoding and separator are found out.
     *
     * @param file the file
     * @return the file by its name, without the folder
     */
    public static CsvFile of(Path file) {
        return new CsvFile(String.valueOf(file.getFileName()), MoreFiles.asByteSource(file), CsvFormat.detected());
    }

    /**
     * Sets how it is written.
     *
     * @param known the format
     * @return this file in that format
     */
    public CsvFile format(CsvFormat known) {
        return new CsvFile(name, bytes, known);
    }

    CsvPass open() {
        return new CsvPass(this);
    }

    /** The number of bytes, or 0 when it is not known before the end. */
    long size() {
        return bytes.sizeIfKnown().or(0L);
    }

    Place place() {
        return Place.none().withSource(name);
    }

    ProblemsException refused(List<Problem> problems) {
        return new ProblemsException(name, problems);
    }

    /** The line of a byte, counted by reading again; 0 when that fails. */
    long line(long position) {
        long line = 1;
        try (InputStream again = bytes.openBufferedStream()) {
            for (long i = 0; i < position; i++) {
                line += again.read() == '\n' ? 1 : 0;
            }
            return line;
        } catch (IOException failure) {
            return 0;
        }
    }
}
