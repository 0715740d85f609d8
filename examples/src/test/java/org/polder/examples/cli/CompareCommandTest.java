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

/** The commands that compare, from files alone. */
class CompareCommandTest {
    private static final String RESPONDENTS = "src/main/resources/org/polder/examples/report/respondents.jsonl";
    private static final String FILES = "src/main/resources/org/polder/examples/report/comparisons/";
    private static final String REACHED = "reached(Q16)";

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        CommandLine command = PolderCommand.commandLine();
        command.setOut(new PrintWriter(out));
        command.setErr(new PrintWriter(err));
        return command.execute(arguments);
    }

    @Test
    void a_comparison_gives_every_population_it_names_as_json() throws IOException {
        assertThat(run(
                        "compare",
                        "--data",
                        RESPONDENTS,
                        "--rows",
                        "Q14",
                        "--filter",
                        REACHED,
                        "--with",
                        FILES + "compare-lost-work.json",
                        "--format",
                        "json",
                        "--lang",
                        "en"))
                .isZero();
        JsonNode comparisons = new ObjectMapper().readTree(out.toString()).get("comparisons");

        // 84 were asked, 43 of them self-employed; 30 % of those lost work, 18 % of Boekman's.
        assertThat(comparisons).hasSize(2);
        assertThat(comparisons.get(0).get("base").asInt()).isEqualTo(84);
        assertThat(comparisons.get(1).get("base").asInt()).isEqualTo(43);
        JsonNode less = comparisons.get(1).get("rows").get(0);
        assertThat(less.get("label").asText()).isEqualTo("Less work");
        assertThat(less.get("theirs").asInt()).isEqualTo(18);
        assertThat(less.get("differenceInPoints").asDouble()).isEqualTo(12.2);
        assertThat(less.get("untested").asText()).isEqualTo("unknown_base");
        assertThat(comparisons.get(0).get("warnings").toString()).contains("self-employed only");
    }

    @Test
    void a_mapping_takes_what_it_is_compared_with_beside_it_in_every_form() {
        String[] forms = {"text", "markdown", "csv"};
        for (String form : forms) {
            out.getBuffer().setLength(0);
            assertThat(run(
                            "compare",
                            "--data",
                            RESPONDENTS,
                            "--filter",
                            REACHED + " and workRelation = 1",
                            "--with",
                            FILES + "mapping-expected-loss.json",
                            "--published",
                            FILES + "boekman-expected-loss-self-employed.json",
                            "--published",
                            FILES + "boekman-expected-loss-employees.json",
                            "--population",
                            "zzp'ers",
                            "--format",
                            form))
                    .as(form)
                    .isZero();
            assertThat(out.toString()).as(form).contains("Verwacht verlies", "zzp'ers", "66");
        }
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void a_benchmark_judges_the_groups() {
        assertThat(run(
                        "compare",
                        "--data",
                        RESPONDENTS,
                        "--filter",
                        REACHED,
                        "--with",
                        FILES + "benchmark-sectors.json",
                        "--lang",
                        "en"))
                .isZero();
        assertThat(out.toString())
                .containsPattern("Marketing and design +11 +8\\.5\u00a0% +26\u00a0% .*different")
                .containsPattern("Other, namely .*no counterpart")
                .contains("Groups of fewer than 10 respondents are not judged.", "CBS counts employee jobs");
    }

    @Test
    void surveys_are_set_side_by_side_from_files_alone() {
        assertThat(run("harmonise", "--with", FILES + "harmonise-outlook.json", "--lang", "en"))
                .isZero();
        assertThat(out.toString())
                .contains("Panteia 2026", "Boekman, self-employed", "No loss, More work")
                .containsPattern(
                        "Loss +45\\.0\u00a0% \\([0-9.]+–[0-9.]+\\) +66\\.0\u00a0% \\(65\\.0–67\\.0\\) +35\\.0");
        assertThat(out.toString())
                .contains(
                        "Panteia 2026: told apart no more (its own): No, I expect the amount of work to stay the same; No");
    }

    /** Pew: 2 + 14 and 2 + 19 % do some work with AI at least; Gallup: 26 % use it a few times a week or more. */
    @Test
    void two_foreign_instruments_are_harmonised_by_files_alone_as_the_guide_shows() throws IOException {
        assertThat(run("harmonise", "--with", "../docs/ai-at-work/harmonise.json", "--lang", "en"))
                .isZero();

        assertThat(out.toString().replace('\u00a0', ' '))
                .containsPattern("Regularly +16\\.0 % .* 21\\.0 % .* 26\\.0 % ")
                .containsPattern("Little or not, Never heard of it +80\\.0 % .* 77\\.0 % .* 69\\.0 % ");
        assertThat(Files.readString(Path.of("../docs/comparing.md"))).contains(out.toString());
    }

    @Test
    void our_own_survey_joins_the_others(@TempDir Path folder) throws IOException {
        for (String name : new String[] {
            "mapping-loss-to-outlook", "mapping-agreement-to-outlook", "boekman-expected-loss-employees"
        }) {
            Files.copy(Path.of(FILES + name + ".json"), folder.resolve(name + ".json"));
        }
        Path set = folder.resolve("set.json");
        Files.writeString(
                set,
                Files.readString(Path.of(FILES + "harmonise-outlook.json"))
                        .replace("\"published\": \"panteia-expected-loss.json\"", "\"filter\": \"workRelation = 3\"")
                        .replace("boekman-expected-loss-self-employed", "boekman-expected-loss-employees"));

        assertThat(run("harmonise", "--with", set.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("'Panteia 2026' is a survey of our own: name its responses with --data");
        assertThat(run(
                        "harmonise",
                        "--data",
                        RESPONDENTS,
                        "--filter",
                        REACHED,
                        "--with",
                        set.toString(),
                        "--format",
                        "csv"))
                .isZero();
        // 8 of 19 employees: the report prints 42 %.
        assertThat(out.toString()).contains("Panteia 2026,19,42.105263");
    }

    @Test
    void what_is_wrong_with_a_file_is_said_with_its_line(@TempDir Path folder) throws IOException {
        Path mapping = folder.resolve("m.json");
        Files.writeString(
                mapping,
                Files.readString(Path.of(FILES + "mapping-lost-work.json"))
                        .replaceFirst("\"Geen effect\"\n *\\]", "\"Gen effect\"]"));

        assertThat(run(
                        "compare",
                        "--data",
                        RESPONDENTS,
                        "--with",
                        mapping.toString(),
                        "--published",
                        FILES + "boekman-assignments.json"))
                .isEqualTo(1);
        assertThat(err.toString())
                .containsPattern("m\\.json, line [0-9]+, lost-work: Row 'The same amount of work' has their option 'Gen"
                        + " effect', which .* Did you mean 'Geen effect'\\?");
    }

    @Test
    void files_of_another_kind_and_files_that_do_not_exist_are_named() {
        assertThat(run("compare", "--data", RESPONDENTS, "--with", FILES + "mapping-usage.json"))
                .isEqualTo(2);
        assertThat(run("compare", "--data", RESPONDENTS, "--with", FILES + "harmonise-outlook.json"))
                .isEqualTo(2);
        assertThat(run("compare", "--data", RESPONDENTS, "--with", FILES + "cbs-sectors.json"))
                .isEqualTo(2);
        assertThat(run("compare", "--data", RESPONDENTS, "--with", "nowhere.json"))
                .isEqualTo(1);
        assertThat(run("harmonise", "--with", FILES + "cbs-sectors.json")).isEqualTo(2);
        assertThat(run("compare", "--data", RESPONDENTS, "--rows", "Q6", "--with", FILES + "compare-lost-work.json"))
                .isEqualTo(1);
        assertThat(err.toString())
                .contains(
                        "name what it is compared with by --published FILE",
                        "give it to the command harmonise",
                        "give it as --published",
                        "Cannot read 'nowhere.json': there is no such readable file",
                        "compare-lost-work.json, lost-work: The mapping is for our variable 'Q14', and this is 'Q6'");
    }

    @Test
    void shares_that_are_not_on_the_scale_are_named_with_their_file() {
        assertThat(run(
                        "compare",
                        "--data",
                        RESPONDENTS,
                        "--with",
                        FILES + "mapping-usage.json",
                        "--published",
                        FILES + "cbs-sectors.json"))
                .isEqualTo(1);
        assertThat(err.toString()).contains("cbs-sectors.json, usage: 'cbs-sectors' has the category 'Reclamebureaus'");
    }
}
