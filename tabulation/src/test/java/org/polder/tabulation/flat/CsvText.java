package org.polder.tabulation.flat;

import com.google.common.io.ByteSource;
import com.google.common.io.CharSource;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;

/** CSV files made of text, for tests. */
final class CsvText {
    private CsvText() {}

    static CsvFile file(String text) {
        return file(CharSource.wrap(text).asByteSource(StandardCharsets.UTF_8));
    }

    static CsvFile file(ByteSource bytes) {
        return new CsvFile("people.csv", bytes, CsvFormat.detected());
    }

    /** The values of all respondents, a line each, as {@code Q1=1 Q2=…}. */
    static List<String> values(ResponseSource source) {
        List<String> lines = new ArrayList<>();
        source.forEach(respondent -> {
            StringBuilder line = new StringBuilder();
            source.schema().variables().forEach(variable -> {
                var value = respondent.value(variable.name());
                line.append(line.length() == 0 ? "" : " ")
                        .append(variable.name())
                        .append('=')
                        .append(value.absence().map(Enum::name).orElseGet(value::key));
            });
            lines.add(line.toString());
        });
        return lines;
    }

    static String written(ResponseSource source, Codebook codebook) {
        StringWriter text = new StringWriter();
        FlatWriter.of(codebook).write(source, text, Run.here());
        return text.toString();
    }
}
