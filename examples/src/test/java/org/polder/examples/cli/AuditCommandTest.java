package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class AuditCommandTest {
    @TempDir
    private Path folder;

    private record Ran(int exit, String out, String err) {}

    private Ran run(String document, String... options) throws IOException {
        Path file = folder.resolve("figures.json");
        Files.writeString(file, document);
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        CommandLine command =
                PolderCommand.commandLine().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        String[] arguments = new String[options.length + 3];
        arguments[0] = "audit";
        arguments[1] = "--published";
        arguments[2] = file.toString();
        System.arraycopy(options, 0, arguments, 3, options.length);
        return new Ran(command.execute(arguments), out.toString(), err.toString());
    }

    private static String figures(int percent) {
        return """
                {"claims": [
                 {"id": "size", "figure": "t", "question": "organisationType", "code": "commercial", "count": 39},
                 {"id": "share", "figure": "f", "question": "Q10", "code": 3, "option": "20-40%%", "percent": %d,
                  "group": {"variable": "organisationType", "category": "commercial", "label": "Commercieel"}}]}
                """.formatted(percent);
    }

    @Test
    void a_share_that_no_count_of_its_group_gives_is_told_with_its_arithmetic() throws IOException {
        Ran ran = run(figures(40), "--lang", "en");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.out()).contains("40 % of 39: 15 of 39 is 38.46 %, 16 of 39 is 41.03 %");
        assertThat(run(figures(40)).out()).contains("40 % van 39: 15 van 39 is 38,46 %, 16 van 39 is 41,03 %");
    }

    @Test
    void figures_that_can_be_true_end_well() throws IOException {
        Ran ran = run(figures(41), "--format", "markdown", "--lang", "en");

        assertThat(ran.exit()).isZero();
        assertThat(ran.out()).startsWith("## 0 contradictions in 2 statements");
    }

    @Test
    void a_machine_reads_the_sets_the_repairs_and_the_roundings() throws IOException {
        JsonNode found =
                new ObjectMapper().readTree(run(figures(40), "--format", "json").out());

        assertThat(found.get("contradictions")).hasSize(1);
        assertThat(found.get("contradictions").get(0).get("statements")).hasSize(2);
        assertThat(found.get("contradictions").get(0).get("repairs").toString()).contains("41 %");
    }

    @Test
    void problems_of_the_file_go_to_standard_error() throws IOException {
        Ran ran = run("{\"claims\": [{\"id\": \"c1\", \"figure\": \"f\", \"question\": \"Q66\", \"code\": 1}]}");

        assertThat(ran.exit()).isEqualTo(1);
        assertThat(ran.err()).contains("line 1, c1: There is no question 'Q66'", "Did you mean 'Q16'?");
    }
}
