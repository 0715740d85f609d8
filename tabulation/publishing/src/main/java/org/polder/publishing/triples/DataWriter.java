package org.polder.publishing.triples;

import com.google.common.collect.ImmutableList;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import org.polder.tabulation.source.ResponseSource;

/** Writes the records of a data file, and counts the values with letters that its character set lacks. */
final class DataWriter {
    private final ImmutableList<Column> columns;
    private final Charset charset;
    private final CharsetEncoder encoder;
    private long unwritable;

    DataWriter(ImmutableList<Column> columns, Charset charset) {
        this.columns = columns;
        this.charset = charset;
        this.encoder = charset.newEncoder();
    }

    /** How many values have a question mark in place of a letter. */
    long unwritable() {
        return unwritable;
    }

    void fixed(ResponseSource source, Path file) throws IOException {
        try (Writer writer = open(file)) {
            source.forEach(respondent -> {
                StringBuilder record = new StringBuilder();
                columns.forEach(column ->
                        record.append(column.padded(counted(column.cell().apply(respondent)))));
                write(writer, record.append("\r\n"));
            });
        }
    }

    private static void write(Writer writer, CharSequence record) {
        try {
            writer.append(record);
        } catch (IOException failure) {
            throw new UncheckedIOException("Cannot write the data", failure);
        }
    }

    /** Every value is quoted: the standard asks it of rows of 0 and 1, and of texts with blanks at an end. */
    void separated(ResponseSource source, Path file) throws IOException {
        try (CsvWriter writer = CsvWriter.builder()
                .quoteStrategy(QuoteStrategies.NON_EMPTY)
                .lineDelimiter(LineDelimiter.CRLF)
                .build(open(file))) {
            writer.writeRecord(columns.stream().map(Column::name).toList());
            source.forEach(respondent -> writer.writeRecord(columns.stream()
                    .map(column -> counted(column.cell().apply(respondent)))
                    .toList()));
        }
    }

    private String counted(String value) {
        if (!encoder.canEncode(value)) {
            unwritable++;
        }
        return value;
    }

    private Writer open(Path file) throws IOException {
        CharsetEncoder lenient = charset.newEncoder()
                .onUnmappableCharacter(CodingErrorAction.REPLACE)
                .onMalformedInput(CodingErrorAction.REPLACE);
        return new BufferedWriter(new OutputStreamWriter(Files.newOutputStream(file), lenient));
    }
}
