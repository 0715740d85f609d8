package org.polder.tabulation.flat;

import com.google.common.collect.ImmutableSet;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * How a CSV file is written, and the bounds within which it is read.
 *
 * @param charset its encoding; without one a byte order mark tells, and a file without a mark is read as UTF-8
 * @param separator what stands between two cells; without one the header tells: the comma, semicolon, tab or bar that
 *     it has most of
 * @param blanks what stands, not in quotation marks, for an empty cell beside nothing at all, as R's {@code NA}
 * @param longestCell the greatest number of characters in a cell
 * @param longestRow the greatest number of characters in a row
 * @param mostColumns the greatest number of columns
 */
public record CsvFormat(
        Optional<Charset> charset,
        Optional<Character> separator,
        ImmutableSet<String> blanks,
        int longestCell,
        int longestRow,
        int mostColumns) {

    /** A parser's buffer must hold a cell, so a cell cannot be of any length. */
    private static final int LONGEST = 1 << 28;

    // Bounds of zero would refuse every file; a quote or a line end cannot stand between cells too.
    public CsvFormat {
        if (longestCell < 1 || longestRow < 1 || mostColumns < 1 || longestCell > LONGEST || longestRow > LONGEST) {
            throw new IllegalArgumentException("The bounds of a CSV file must lie from 1 to " + LONGEST
                    + "; found cell " + longestCell + ", row " + longestRow + ", columns " + mostColumns);
        }
        separator
                .filter(given -> "\"\r\n'".indexOf(given) >= 0 || Character.isLetterOrDigit(given))
                .ifPresent(given -> {
                    throw new IllegalArgumentException(
                            "'" + given + "' cannot stand between cells: use a comma, semicolon, tab or another sign");
                });
    }

    /**
     * Finds out encoding and separator from the file.
     *
     * @return the format, with cells of at most a million characters, rows of four million and 10,000 columns
     */
    public static CsvFormat detected() {
        return new CsvFormat(Optional.empty(), Optional.empty(), ImmutableSet.of(), 1_000_000, 4_000_000, 10_000);
    }

    /**
     * Sets the encoding.
     *
     * @param encoding such as windows-1252; a byte order mark still goes before it
     * @return this format in that encoding
     */
    public CsvFormat charset(Charset encoding) {
        return new CsvFormat(Optional.of(encoding), separator, blanks, longestCell, longestRow, mostColumns);
    }

    /**
     * Sets what stands between two cells.
     *
     * @param sign such as a semicolon
     * @return this format with that separator
     */
    public CsvFormat separator(char sign) {
        return new CsvFormat(charset, Optional.of(sign), blanks, longestCell, longestRow, mostColumns);
    }

    /**
     * Sets what stands for an empty cell.
     *
     * @param texts such as {@code NA}; in quotation marks they stay texts
     * @return this format with those signs for nothing
     */
    public CsvFormat blanks(String... texts) {
        return new CsvFormat(charset, separator, ImmutableSet.copyOf(texts), longestCell, longestRow, mostColumns);
    }

    /**
     * Sets the bounds.
     *
     * @param cell the greatest number of characters in a cell
     * @param row the greatest number of characters in a row
     * @param columns the greatest number of columns
     * @return this format within those bounds
     */
    public CsvFormat bounds(int cell, int row, int columns) {
        return new CsvFormat(charset, separator, blanks, cell, row, columns);
    }
}
