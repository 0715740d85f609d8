package org.polder.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Scanner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {
    @Test
    void the_samples_run_and_a_refused_answer_is_asked_again() {
        assertThat(Quickstart.embed(Quickstart.declare(), new Scanner("2\n7\n1\nfreedom\n")))
                .isEqualTo("{\"respondent\":\"r1\",\"questionnaire\":\"work\",\"version\":\"1.0\","
                        + "\"status\":\"complete\",\"answers\":{\"Q1\":2,\"Q2\":1,\"Q3\":\"freedom\"}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"declare", "embed"})
    void the_readme_shows_the_samples_as_they_are(String name) throws IOException {
        String source = Files.readString(Path.of("src/main/java/org/polder/examples/quickstart/Quickstart.java"));
        String sample = source.substring(source.indexOf("// readme: " + name) + ("// readme: " + name).length());
        String code =
                sample.substring(0, sample.indexOf("// readme: end")).strip().replace("\n        ", "\n");
        assertThat(Files.readString(Path.of("../README.md"))).contains(code);
    }
}
