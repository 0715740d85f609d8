package org.polder.examples.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.examples.cli.PolderCommand;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Interview;
import org.polder.json.ResponseWriter;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.response.Status;
import picocli.CommandLine;

/** Interviews in a process of their own that is killed, as no test within one process can show. */
@Timeout(300)
class KilledInterviewTest {
    private static final int KILLS = 20;
    private static final String ADDRESS = "maker@example.org";

    /** A self-employed illustrator who uses GenAI now and then, has lost work and wants to talk about it. */
    private static final ImmutableMap<String, String> TYPED = ImmutableMap.<String, String>builder()
            .put("Q1", "1")
            .put("Q2", "4")
            .put("Q4", "illustrator, mostly of books")
            .put("Q5", "10 comics, 2 a year")
            .put("Q6", "3")
            .put("Q7", "1, 6 to explore, and to play")
            .put("Q8", "2")
            .put("Q9", "2")
            .put("Q10", "3")
            .put("Q11", "1")
            .put("Q12", "3")
            .put("Q14", "1")
            .put("Q15", "2")
            .put("Q16", "2")
            .put("Q19", "1 25")
            .put("Q20", "3")
            .put("Q20c", "fewer commissions")
            .put("Q21", "4")
            .put("Q22", "1 a poster, 8 none")
            .put("Q23", "1=3, 10=1, 11=3, 12=2 mixing colours")
            .put("Q23b", "covers")
            .put("Q24", "1=1, 12=4")
            .put("Q25", "1=4, 3=2, 12=5")
            .put("Q26", "1")
            .put("Q27", "6 a code of my own")
            .put("Q28", "1, 4, 10 taste")
            .put("Q25b_1", "sketching goes faster")
            .put("Q25b_12", "clients ask for it")
            .put("Q29", "")
            .put("Q30", "1")
            .put("Q31a", ADDRESS)
            .put("Q31b", "Painter's Yard")
            .put("Q31c", "M. Maker")
            .build();

    @TempDir
    private Path folder;

    private Path store() {
        return folder.resolve("store");
    }

    private static String typed(String question) {
        return Optional.ofNullable(TYPED.get(question))
                .orElseThrow(() -> new AssertionError("Question " + question + " was not expected"));
    }

    /** What is in the files, read by another process than the one that wrote it. */
    private Interview stored(String key) throws IOException {
        try (KeptInterviews kept = KeptInterviews.open(Genai2026.asFielded(), store())) {
            return kept.resume(PrivateKey.of(key)).orElseThrow().interview();
        }
    }

    private static Answer expected(String question) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Item item = questionnaire.item(ItemId.of(question)).orElseThrow();
        return typed(question).isEmpty() ? Answer.leftOpen() : TypedAnswer.to(item, typed(question));
    }

    private static Map<ItemId, Answer> expected(Iterable<String> questions) {
        ImmutableMap.Builder<ItemId, Answer> answers = ImmutableMap.builder();
        questions.forEach(question -> answers.put(ItemId.of(question), expected(question)));
        return answers.buildOrThrow();
    }

    /** Answers from the question shown on, at most a number of questions; gives what is shown after them. */
    private static String answer(ChildInterview child, String shown, int most, List<String> acknowledged)
            throws IOException {
        String now = shown;
        for (int i = 0; i < most && now.endsWith("> "); i++) {
            String question = ChildInterview.question(now).orElseThrow();
            child.type(typed(question));
            now = child.shown();
            acknowledged.add(question);
        }
        return now;
    }

    @Test
    void an_interview_killed_half_way_goes_on_with_its_key_and_ends_as_if_nothing_had_happened()
            throws IOException, InterruptedException {
        List<String> acknowledged = new ArrayList<>();
        String key;
        try (ChildInterview child = ChildInterview.start(store(), Optional.empty())) {
            String shown = child.shown();
            key = ChildInterview.key(shown);
            answer(child, shown, TYPED.size() / 2, acknowledged);
            child.kill();
        }
        assertThat(acknowledged).hasSize(TYPED.size() / 2).endsWith("Q20");
        assertThat(stored(key).given()).isEqualTo(expected(acknowledged));

        String end;
        try (ChildInterview child = ChildInterview.start(store(), Optional.of(key))) {
            String shown = child.shown();
            assertThat(ChildInterview.question(shown)).hasValue("Q20c");
            end = answer(child, shown, TYPED.size(), acknowledged);
            assertThat(child.end()).isZero();
        }
        assertThat(end).contains("Thank you. Your answers are kept.");
        assertThat(acknowledged).containsExactlyElementsOf(TYPED.keySet());
        Interview finished = stored(key);
        assertThat(finished.given()).isEqualTo(expected(TYPED.keySet()));
        assertThat(finished.completed()).isPresent();
        assertThat(finished.response("r1").status()).hasValue(Status.COMPLETE);
        assertThat(path(ResponseWriter.line(finished.response("r1"))))
                .isEqualTo("r1: " + words(finished.path()))
                .isEqualTo("r1: " + String.join(" ", TYPED.keySet()));
    }

    private static String words(List<ItemId> path) {
        return path.stream().map(ItemId::value).collect(Collectors.joining(" "));
    }

    /** What the command {@code path} says of a response. */
    private String path(String response) throws IOException {
        Path file = Files.writeString(folder.resolve("responses.jsonl"), response + "\n");
        StringWriter out = new StringWriter();
        CommandLine command = PolderCommand.commandLine();
        int exit = command.setOut(new PrintWriter(out))
                .execute("path", "--questionnaire", "genai-2026", "--responses", file.toString());
        assertThat(exit).isZero();
        return out.toString().strip();
    }

    @Test
    void contact_data_lie_in_the_file_of_the_contacts_only_and_no_file_holds_both_keys()
            throws IOException, InterruptedException {
        String key;
        try (ChildInterview child = ChildInterview.start(store(), Optional.empty())) {
            String shown = child.shown();
            key = ChildInterview.key(shown);
            answer(child, shown, TYPED.size(), new ArrayList<>());
            child.kill();
        }
        PrivateKey keys = PrivateKey.of(key);

        assertThat(bytes("interviews.db"))
                .contains("illustrator, mostly of books", keys.interview().text())
                .doesNotContain(ADDRESS, "Painter's Yard", keys.contact().text());
        assertThat(bytes("contacts.db"))
                .contains(ADDRESS, "Painter's Yard", keys.contact().text())
                .doesNotContain("illustrator, mostly of books", keys.interview().text());
    }

    /** A database with whatever lies beside it, such as its log. */
    private String bytes(String database) throws IOException {
        StringBuilder all = new StringBuilder();
        try (var files = Files.list(store())) {
            for (Path file : files.filter(
                            found -> found.getFileName().toString().startsWith(database))
                    .toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
    }

    @Test
    void twenty_kills_at_random_moments_lose_nothing_that_was_acknowledged() throws IOException, InterruptedException {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        List<String> acknowledged = new ArrayList<>();
        Optional<String> key = Optional.empty();
        for (int kill = 1; kill <= KILLS; kill++) {
            Optional<String> unsure = Optional.empty();
            try (ChildInterview child = ChildInterview.start(store(), key)) {
                if (key.isPresent() && random.nextInt(5) == 0) {
                    Thread.sleep(random.nextInt(800));
                    child.kill();
                    continue;
                }
                String shown = child.shown();
                key = Optional.of(ChildInterview.key(shown));
                shown = answer(child, shown, random.nextInt(2), acknowledged);
                if (shown.endsWith("> ") && random.nextInt(4) > 0) {
                    unsure = ChildInterview.question(shown);
                    child.type(typed(unsure.orElseThrow()));
                    Thread.sleep(random.nextInt(25));
                }
                child.kill();
            }
            Set<ItemId> found = new HashSet<>(stored(key.orElseThrow()).given().keySet());
            Optional<String> kept = unsure.filter(question -> found.contains(ItemId.of(question)));
            kept.ifPresent(acknowledged::add);
            assertThat(stored(key.orElseThrow()).given())
                    .as("kill %s of seed %s", kill, seed)
                    .isEqualTo(expected(acknowledged));
        }
        try (ChildInterview child = ChildInterview.start(store(), key)) {
            answer(child, child.shown(), TYPED.size(), acknowledged);
            assertThat(child.end()).isZero();
        }
        assertThat(acknowledged).as("seed %s", seed).containsExactlyElementsOf(TYPED.keySet());
        assertThat(stored(key.orElseThrow()).given()).isEqualTo(expected(TYPED.keySet()));
    }
}
