package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class TabulateCommandTest {
    private static final String BICYCLES = "../docs/bicycles.csv";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int tabulate(String... arguments) {
        CommandLine command = PolderCommand.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        String[] all = new String[arguments.length + 1];
        all[0] = "tabulate";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return command.execute(all);
    }

    @Test
    void csv_is_tabulated_with_what_was_found_out_shown_beside() {
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--by", "region", "--lang", "en"))
                .isZero();
        assertThat(err.toString()).contains("Inferred from all 120 rows", "region: SINGLE, its label in 'region'");
        assertThat(out.toString()).contains("n (answered)", "116").doesNotContain("Inferred");
    }

    @Test
    void a_codebook_that_was_shown_can_be_given_back(@TempDir Path folder) {
        String codebook = folder.resolve("codebook.json").toString();

        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--show-codebook", codebook))
                .isZero();
        String first = out.toString();
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--codebook", codebook))
                .isZero();
        assertThat(out.toString()).isEqualTo(first);
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void json_has_weights_intervals_and_leads() throws IOException {
        assertThat(tabulate(
                        "--data",
                        BICYCLES,
                        "--rows",
                        "rides",
                        "--weight",
                        "weight",
                        "--interval",
                        "exact",
                        "--format",
                        "json",
                        "--filter",
                        "region = 2 and age < 50"))
                .isZero();
        JsonNode table =
                new ObjectMapper().readTree(out.toString()).get("tables").get(0);

        assertThat(table.get("by").isNull()).isTrue();
        assertThat(table.get("filter").asText()).startsWith("region is 2 and age at most 49.99");
        assertThat(table.get("weight").asText()).isEqualTo("weight");
        JsonNode cell = table.get("cells").get(0);
        assertThat(cell.get("low").asDouble())
                .isLessThan(cell.get("share").asDouble())
                .isPositive();
        assertThat(table.get("mostChosen").get(0).get("leadP").asDouble()).isBetween(0.0, 1.0);
    }

    @Test
    void nested_breaks_nets_letters_and_protection_can_be_asked_for() {
        assertThat(tabulate(
                        "--data",
                        BICYCLES,
                        "--rows",
                        "rides",
                        "--by",
                        "region>rides,region",
                        "--net",
                        "often=1,2",
                        "--letters",
                        "0.01,0.05",
                        "--correction",
                        "holm",
                        "--chi-square",
                        "--protect",
                        "5",
                        "--lang",
                        "en",
                        "--format",
                        "markdown"))
                .isZero();
        assertThat(out.toString())
                .contains("| often |", "north / 1", "Holm correction", "Pearson's chi-square test", "hidden so that");
    }

    @Test
    void every_wrong_option_is_answered_by_what_is_allowed() {
        assertThat(tabulate("--data", BICYCLES, "--rows", "ride", "--by", "regio"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("no variable 'ride'. Did you mean 'rides'?", "Did you mean 'region'?");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--filter", "rides ="))
                .isEqualTo(1);
        assertThat(err.toString()).contains("expected a code, a number or a day");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--net", "often"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("write a label and codes");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--base", "some"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("it is all, asked, answered or substantive");
        assertThat(tabulate("--data", "../docs/none.csv", "--rows", "rides")).isEqualTo(1);
        assertThat(err.toString()).contains("there is no such readable file");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--encoding", "utf-88"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("There is no encoding 'utf-88'");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--weight", "region"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("The weight 'region' is no number");
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    @Test
    void bad_rows_are_refused_or_left_out_and_listed(@TempDir Path folder) throws IOException {
        Path codebook = folder.resolve("codebook.json");
        tabulate("--data", BICYCLES, "--rows", "rides", "--show-codebook", codebook.toString());
        Path bad = folder.resolve("bad.csv");
        Files.writeString(
                bad,
                Files.readString(Path.of(BICYCLES))
                        .replace("b7,", "b7,north-east")
                        .replace("b9,", "b9,"));
        err.getBuffer().setLength(0);

        assertThat(tabulate("--data", bad.toString(), "--codebook", codebook.toString(), "--rows", "rides"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("bad.csv").contains("line 8").contains("'region'");
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        assertThat(tabulate(
                        "--data",
                        bad.toString(),
                        "--codebook",
                        codebook.toString(),
                        "--rows",
                        "region",
                        "--skip-bad-rows",
                        "--lang",
                        "en"))
                .isZero();
        assertThat(err.toString()).contains("skipped:").contains("line 8");
        assertThat(out.toString()).contains("1 rows could not be read and are left out.");
    }

    @Test
    void signs_for_an_empty_cell_are_pointed_out_and_can_be_named(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("r.csv");
        Files.writeString(file, "sex,age\n" + "w,30\nm,NA\nNA,40\nm,50\n".repeat(20));

        assertThat(tabulate("--data", file.toString(), "--rows", "sex")).isZero();
        assertThat(err.toString()).contains("add --blank NA");
        assertThat(tabulate("--data", file.toString(), "--rows", "age", "--blank", "NA", "--lang", "en"))
                .isZero();
        // Three of every four rows have an age.
        assertThat(out.toString()).containsPattern("n \\(answered\\) +60");
    }

    @Test
    void spreadsheets_pages_and_parquet_work_from_the_command_line(@TempDir Path folder) throws Exception {
        Path sheet = folder.resolve("t.xlsx");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--format", "xlsx"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("name it with --out");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--format", "xlsx", "--out", sheet.toString()))
                .isZero();
        assertThat(Files.readAllBytes(sheet)).startsWith('P', 'K');
        Path page = folder.resolve("t.html");
        assertThat(tabulate("--data", BICYCLES, "--rows", "rides", "--format", "html", "--out", page.toString()))
                .isZero();
        assertThat(Files.readString(page)).contains("<html lang=\"nl\"", "<svg", "<caption");
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:" + folder.resolve("b.duckdb"));
                Statement statement = duck.createStatement()) {
            statement.execute("CREATE TABLE answers AS SELECT * FROM read_csv('" + BICYCLES + "')");
            statement.execute("COPY answers TO '" + folder.resolve("b.parquet") + "' (FORMAT parquet)");
        }
        out.getBuffer().setLength(0);
        String[] plan = {"--rows", "rides,why", "--by", "region", "--weight", "weight", "--format", "json"};
        tabulate(both(new String[] {"--data", BICYCLES}, plan));
        String expected = out.toString();
        out.getBuffer().setLength(0);
        assertThat(tabulate(
                        both(new String[] {"--data", folder.resolve("b.parquet").toString()}, plan)))
                .isZero();
        assertThat(rounded(out.toString())).isEqualTo(rounded(expected));
        out.getBuffer().setLength(0);
        String address = "jdbc:duckdb:" + folder.resolve("b.duckdb");
        assertThat(tabulate(both(new String[] {"--data", address, "--table", "answers"}, plan)))
                .isZero();
        assertThat(rounded(out.toString())).isEqualTo(rounded(expected));
        assertThat(tabulate("--data", address, "--rows", "rides")).isEqualTo(1);
        assertThat(err.toString()).contains("name its table with --table");
    }

    private static String[] both(String[] first, String[] second) {
        return Stream.of(first, second).flatMap(Stream::of).toArray(String[]::new);
    }

    /** Sums of weights may differ in their last digits by the order of addition. */
    private static String rounded(String json) {
        return Pattern.compile("[0-9]+\\.[0-9]+")
                .matcher(json)
                .replaceAll(found -> String.format(Locale.ROOT, "%.6f", Double.parseDouble(found.group())));
    }

    @Test
    void the_questionnaire_of_json_lines_is_the_reports_unless_another_is_named() {
        assertThat(tabulate(
                        "--data",
                        "src/main/resources/org/polder/examples/report/respondents.jsonl",
                        "--rows",
                        "Q6",
                        "--by",
                        "workRelation",
                        "--min-base",
                        "10"))
                .isZero();
        assertThat(out.toString()).contains("Totaal", "Werkgever").doesNotContain("Anders  ");
    }
}
