package org.polder.publishing.triples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.assertj.core.api.Assertions;
import org.polder.answer.Missing;
import org.polder.problem.ProblemsException;
import org.polder.publishing.Crowds;

class SpoiledFilesTest {
    private static final List<String> PIECES = List.of(
            "<",
            ">",
            "/>",
            "\"",
            "&",
            "&x;",
            "0",
            "-1",
            "99999999999",
            "1.5",
            "<value code='1'>",
            "</value>",
            "single",
            "multiple",
            "quantity",
            "date",
            "time",
            "logical",
            "character",
            " use=\"serial\"",
            "<?polder name ?>",
            "<?polder code x?>",
            "<?polder absent LEFT_OPEN?>",
            "<?polder absent DONT_KNOW?>",
            "<?polder missing NO?>",
            "<?polder instead Q1?>",
            "<?polder blank ?>",
            "<filter>Q1</filter>",
            "<range from='1' to='3'/>",
            "<!--",
            "]]>",
            ",",
            "\n",
            "\r",
            " ",
            "\"\"",
            "é",
            "\u0000");

    private Path folder;

    @BeforeTry
    void make_folder() throws IOException {
        folder = Files.createTempDirectory("spoiled");
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

    @Property(tries = 600)
    void a_spoiled_file_is_read_or_refused_with_its_problems(@ForAll long seed) throws IOException {
        Random random = new Random(seed);
        TripleSExport export = TripleSExport.of(Crowds.of(seed), "Spoiled");
        TripleSFiles files = (random.nextBoolean() ? export.csv() : export).write(folder, "survey");
        spoil(files.metadata(), random, random.nextInt(4));
        spoil(files.data(), random, random.nextInt(4));
        try {
            TripleSSource source = TripleSReader.of(files.metadata())
                    .missing("Q1", "1", Missing.REFUSED)
                    .open();
            source.forEach(respondent -> source.schema()
                    .variables()
                    .forEach(variable -> Assertions.assertThat(respondent.value(variable.name()))
                            .isNotNull()));
        } catch (ProblemsException refused) {
            Assertions.assertThat(refused.problems())
                    .isNotEmpty()
                    .allSatisfy(
                            problem -> Assertions.assertThat(problem.message()).isNotBlank());
        } catch (UncheckedIOException unreadable) {
            Assertions.assertThat(unreadable).hasMessageContaining("Cannot read");
        }
    }

    /** Cuts a part out, or puts a piece in, some times. */
    private static void spoil(Path file, Random random, int times) throws IOException {
        StringBuilder text = new StringBuilder(Files.readString(file, StandardCharsets.ISO_8859_1));
        for (int i = 0; i < times && !text.isEmpty(); i++) {
            int at = random.nextInt(text.length());
            if (random.nextInt(3) == 0) {
                text.delete(at, Math.min(text.length(), at + 1 + random.nextInt(30)));
            } else {
                String piece = PIECES.get(random.nextInt(PIECES.size()));
                text.replace(at, Math.min(text.length(), at + random.nextInt(3)), piece);
            }
        }
        Files.writeString(file, text, StandardCharsets.ISO_8859_1);
    }
}
