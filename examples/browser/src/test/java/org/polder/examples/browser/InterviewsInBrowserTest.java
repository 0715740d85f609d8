package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.polder.answer.Answer;
import org.polder.examples.cli.PolderCommand;
import org.polder.interview.Interview;
import org.polder.json.JournalFormat;
import org.polder.json.ResponseWriter;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.name.ItemId;
import org.polder.response.Response;
import org.polder.store.InterviewKey;
import picocli.CommandLine;

/** Whole interviews over the GenAI questionnaire, by every kind of respondent, on every kind of browser. */
class InterviewsInBrowserTest extends BrowserTest {

    static Stream<Circumstances> everybody() {
        return (isShort() ? Circumstances.pairs() : Circumstances.all()).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everybody")
    void an_interview_is_stored_as_it_was_meant_and_as_routing_asks_it(Circumstances circumstances) throws Exception {
        Interview meant = circumstances.respondent(SEED);
        Set<InterviewKey> before = site.keys();
        List<String> people = site.contactData();
        try (Visit visit = visit(circumstances.screen(), circumstances.script())) {
            Respondent respondent = Respondent.begin(visit, meant, circumstances.language());
            respondent.answerAll();

            Interview stored = site.stored(site.keySince(before));
            assertThat(stored.completed()).as("ended").isPresent();
            assertThat(stored.language()).isEqualTo(circumstances.language());
            assertThat(countedAnswers(stored)).isEqualTo(countedAnswers(meant));
            assertThat(stored.path()).isEqualTo(meant.path());
            assertThat(path(stored.response("r1"))).isEqualTo(words("r1: ", meant.path()));
            assertThat(respondent.pages()).isEqualTo(pagesOf(meant));
            assertThat(contactDataSince(people)).isEqualTo(meant.contactData());
        }
    }

    /** What lies in the other database since then, of one person at most. */
    private Map<ItemId, Answer> contactDataSince(List<String> before) {
        List<String> found = new ArrayList<>(site.contactData());
        before.forEach(found::remove);
        assertThat(found).hasSizeLessThan(2);
        return found.isEmpty() ? Map.of() : JournalFormat.readContactData(found.get(0));
    }

    /** The answers that count; a grid without a row judged is one left open. */
    private static Map<ItemId, Answer> countedAnswers(Interview interview) {
        return interview.response("r").answers().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue() instanceof Answer.Rows rows
                                        && rows.codes().isEmpty()
                                ? Answer.leftOpen()
                                : entry.getValue()));
    }

    /** What the command {@code path} prints for a response. */
    private String path(Response response) throws Exception {
        Path file = Files.writeString(folder.resolve("stored.jsonl"), ResponseWriter.line(response) + "\n");
        StringWriter out = new StringWriter();
        CommandLine command = PolderCommand.commandLine().setOut(new PrintWriter(out, true));
        assertThat(command.execute("path", "--questionnaire", "genai-2026", "--responses", file.toString()))
                .isZero();
        return out.toString().strip();
    }

    private static String words(String start, List<ItemId> path) {
        return path.stream().map(ItemId::value).collect(Collectors.joining(" ", start, ""));
    }

    private static List<String> pagesOf(Interview meant) {
        return Site.QUESTIONNAIRE.pages().stream()
                .filter(page -> page.elements().stream()
                        .anyMatch(element -> element instanceof Item item && meant.isPut(item.id())))
                .map(Page::name)
                .toList();
    }
}
