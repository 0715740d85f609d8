package org.polder.publishing.triples;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldModifier;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** The records of a data file, one by one. */
interface Records extends Closeable {
    /** Gives the next record; nothing after the last. */
    Optional<Row> next() throws IOException;

    /** One record. */
    interface Row {
        /** The line it begins on, from 1. */
        long line();

        /** Gives the field of a variable; nothing when the record ends before it. */
        Optional<String> field(Described described);
    }

    static Records open(Path file, Charset charset, Definition definition) throws IOException {
        Reader reader = new InputStreamReader(Files.newInputStream(file), charset);
        Records records = definition.isSeparated() ? new Separated(reader) : new Fixed(reader);
        for (int i = 0; i < definition.skip(); i++) {
            records.next();
        }
        return records;
    }

    /** Records of fixed fields: what a record lacks is blank. */
    final class Fixed implements Records {
        private final Reader reader;
        private final Lines lines;

        Fixed(Reader reader) {
            this.reader = reader;
            this.lines = new Lines(reader);
        }

        @Override
        public Optional<Row> next() throws IOException {
            return lines.next().map(text -> new FixedRow(lines.line(), text));
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /**
     * A record of fixed fields.
     *
     * @param line its line
     * @param text all of it
     */
    record FixedRow(long line, String text) implements Row {
        @Override
        public Optional<String> field(Described described) {
            int begin = Math.min(text.length(), described.start() - 1);
            String field = text.substring(begin, Math.min(text.length(), described.finish()));
            boolean isFull = field.length() == described.width() || field.isBlank();
            return Optional.of(isFull ? field : field + " ".repeat(described.width() - field.length()));
        }
    }

    /** Records of fields between commas; blanks around a field that is not quoted are none of it. */
    final class Separated implements Records {
        private final CsvReader<CsvRecord> reader;
        private final Iterator<CsvRecord> rows;

        Separated(Reader source) {
            this.reader = CsvReader.builder()
                    .trimWhitespacesAroundQuotes(true)
                    .allowExtraFields(true)
                    .allowMissingFields(true)
                    .build(
                            CsvRecordHandler.of(builder -> builder.fieldModifier(new Unquoted())
                                    .maxFieldSize(Lines.MOST_CHARACTERS)
                                    .maxRecordSize(Lines.MOST_CHARACTERS)),
                            source);
            this.rows = reader.iterator();
        }

        @Override
        public Optional<Row> next() throws IOException {
            try {
                return rows.hasNext()
                        ? Optional.of(rows.next())
                                .map(row -> new SeparatedRow(row.getStartingLineNumber(), row.getFields()))
                        : Optional.empty();
            } catch (CsvParseException wrong) {
                throw new IOException(wrong.getMessage(), wrong);
            }
        }

        @Override
        public void close() throws IOException {
            reader.close();
        }
    }

    /** Strips fields without quotes. */
    final class Unquoted implements FieldModifier {
        @Override
        public String modify(long line, int field, boolean quoted, String text) {
            return quoted ? text : text.strip();
        }
    }

    /**
     * A record of separated fields.
     *
     * @param line its line
     * @param fields all of them
     */
    record SeparatedRow(long line, List<String> fields) implements Row {
        @Override
        public Optional<String> field(Described described) {
            return described.start() <= fields.size()
                    ? Optional.of(fields.get(described.start() - 1))
                    : Optional.empty();
        }
    }
}
