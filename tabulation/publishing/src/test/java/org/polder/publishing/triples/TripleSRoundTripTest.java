package org.polder.publishing.triples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.polder.answer.Missing;
import org.polder.publishing.Crowds;
import org.polder.publishing.People;
import org.polder.publishing.measured.OneLine;
import org.polder.tabulation.source.CrossCounts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

class TripleSRoundTripTest {
    private Path folder;

    @BeforeTry
    void make_folder() throws IOException {
        folder = Files.createTempDirectory("triple-s");
    }

    @AfterTry
    void delete_folder() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Property(tries = 150)
    void what_was_written_separated_is_read_back_alike(@ForAll long seed) throws IOException {
        People people = Crowds.of(seed);

        assertSame(people, back(TripleSExport.of(people, "Round & trip").csv().charset(StandardCharsets.UTF_8)), true);
    }

    @Property(tries = 150)
    void what_was_written_in_fixed_fields_is_read_back_alike(@ForAll long seed) throws IOException {
        People people = Crowds.of(seed);

        assertSame(people, back(TripleSExport.of(people, "Round < trip")), false);
    }

    @Property(tries = 60)
    void lists_of_codes_are_read_back_like_rows_of_bits(@ForAll long seed) throws IOException {
        People people = Crowds.of(seed);

        assertSame(people, back(TripleSExport.of(people, "").spread()), false);
        assertSame(people, back(TripleSExport.of(people, "").spread().csv()), false);
    }

    private TripleSSource back(TripleSExport export) throws IOException {
        return TripleSReader.of(export.write(folder, "survey").metadata()).open();
    }

    private static void assertSame(People people, TripleSSource back, boolean letters) {
        assertThat(back.schema().variables()).isEqualTo(people.schema().variables());
        assertThat(values(back, people.schema().variables(), letters))
                .isEqualTo(values(people, people.schema().variables(), letters));
        List<Crosstab> crosstabs = new ArrayList<>();
        for (Variable rows : people.schema().variables()) {
            crosstabs.add(Crosstab.of(rows.name()));
            people.schema().variables().stream()
                    .filter(by -> by.kind().isCategorical())
                    .forEach(by -> crosstabs.add(Crosstab.of(rows.name(), by.name())));
        }
        assertThat(counts(back, crosstabs)).isEqualTo(counts(people, crosstabs));
    }

    private static List<List<String>> values(ResponseSource source, List<Variable> variables, boolean letters) {
        List<List<String>> all = new ArrayList<>();
        source.forEach(respondent -> all.add(variables.stream()
                .map(variable -> told(respondent, variable, letters))
                .toList()));
        return all;
    }

    /** Line breaks become blanks, and blanks at the end of a fixed field are none of the text. */
    private static String told(Respondent respondent, Variable variable, boolean letters) {
        Value value = respondent.value(variable.name());
        if (value instanceof Value.Text text) {
            String line = OneLine.of(text.value());
            return "text " + (letters ? line.isBlank() ? "" : line : line.isBlank());
        }
        return value.absence()
                .map(Missing::name)
                .orElseGet(() -> (value.number().isPresent() ? "#" : "") + value.key());
    }

    private static List<String> counts(ResponseSource source, List<Crosstab> crosstabs) {
        return source.count(Scan.of(crosstabs), Run.here()).crosstabs().stream()
                .map(TripleSRoundTripTest::counts)
                .toList();
    }

    private static String counts(CrossCounts counts) {
        StringBuilder text = new StringBuilder();
        for (long group = 0; group < counts.groups(); group++) {
            text.append(counts.everyone(group))
                    .append(counts.answered(group))
                    .append(counts.substantive(group))
                    .append(counts.leftOpen(group))
                    .append(counts.numbers(group));
            for (int i = 0; i < counts.rows().categories().size(); i++) {
                text.append(counts.category(group, i));
            }
        }
        return text.toString();
    }
}
