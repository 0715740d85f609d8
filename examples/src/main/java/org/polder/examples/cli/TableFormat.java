package org.polder.examples.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.polder.publishing.html.HtmlTables;
import org.polder.publishing.xlsx.XlsxTables;
import org.polder.tabulation.TableResult;
import org.polder.tabulation.render.CsvTables;
import org.polder.tabulation.render.JsonTables;
import org.polder.tabulation.render.MarkdownTables;
import org.polder.tabulation.render.TableWords;
import org.polder.tabulation.render.TextTables;

/** The forms tables can be written in. */
enum TableFormat {
    text {
        @Override
        byte[] document(List<TableResult> tables, TableWords words) {
            return bytes(TextTables.of(tables, words));
        }
    },
    markdown {
        @Override
        byte[] document(List<TableResult> tables, TableWords words) {
            return bytes(MarkdownTables.of(tables, words));
        }
    },
    csv {
        /** One heading for all tables. */
        @Override
        byte[] document(List<TableResult> tables, TableWords words) {
            return bytes(tables.stream()
                    .map(CsvTables::of)
                    .reduce((all, next) -> all + next.substring(next.indexOf('\n') + 1))
                    .orElse(""));
        }
    },
    json {
        @Override
        byte[] document(List<TableResult> tables, TableWords words) {
            return bytes(JsonTables.of(tables));
        }
    },
    html {
        @Override
        byte[] document(List<TableResult> tables, TableWords words) {
            return bytes(HtmlTables.of(words).charts().page(words.word("table"), tables));
        }
    },
    xlsx {
        @Override
        byte[] document(List<TableResult> tables, TableWords words) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try {
                XlsxTables.of(words, words.word("table")).write(tables, bytes);
            } catch (IOException impossible) {
                throw new UncheckedIOException(impossible);
            }
            return bytes.toByteArray();
        }

        @Override
        boolean isText() {
            return false;
        }
    };

    abstract byte[] document(List<TableResult> tables, TableWords words);

    boolean isText() {
        return true;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
