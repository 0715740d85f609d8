package org.polder.examples.browser.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.interview.Routing;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;
import org.polder.store.JdbcContactStore;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** What the load counts as lost or doubled is seen when it is there. */
class StoredAnswersTest {
    @TempDir
    private Path folder;

    private LoadPlan plan() {
        return new LoadPlan(List.of("java"), folder, 2, Duration.ofSeconds(1), 0, 1);
    }

    private static SQLiteDataSource sqlite(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    private void store(Map<ItemId, Answer> answers) {
        try (JdbcJournalStore journals = JdbcJournalStore.open(sqlite(plan().store()));
                JdbcContactStore contacts = JdbcContactStore.open(sqlite(plan().contacts()))) {
            Session session = Fieldwork.of(Routing.of(Meant.QUESTIONNAIRE), journals, contacts, Clock.systemUTC())
                    .begin(Start.in(Language.EN));
            answers.forEach((item, answer) ->
                    assertThat(session.answer(item, answer).problems()).isEmpty());
            session.complete(AsidePolicy.KEEP_APART);
        }
    }

    private List<String> faults(Meant... meant) {
        return new StoredAnswers(plan())
                .faults(List.of(meant).stream()
                        .map(one -> new Sent(one, one.answers().keySet(), true, 0))
                        .toList());
    }

    private static Meant meant(int number) {
        return Meant.draw(7, number);
    }

    @Test
    void all_that_was_sent_and_nothing_else_is_no_fault() {
        store(meant(1).answers());
        store(meant(2).answers());

        assertThat(faults(meant(1), meant(2))).isEmpty();
    }

    @Test
    void an_interview_that_is_lost_is_told() {
        store(meant(1).answers());

        assertThat(faults(meant(1), meant(2)))
                .contains("Respondent 2: nothing is stored", "The store holds 1 interviews with answers, of 2");
    }

    @Test
    void an_interview_that_is_there_twice_is_told() {
        store(meant(1).answers());
        store(meant(1).answers());

        assertThat(faults(meant(1))).contains("Two interviews hold the answers of one respondent");
    }

    @Test
    void an_answer_that_is_another_one_or_lost_is_told() {
        Map<ItemId, Answer> other = new LinkedHashMap<>(meant(1).answers());
        other.put(ItemId.of("Q2"), meant(1).answer("Q2").equals(Answer.code(1)) ? Answer.code(2) : Answer.code(1));
        store(other);
        Meant talkative = IntStream.iterate(2, number -> number + 1)
                .mapToObj(StoredAnswersTest::meant)
                .filter(one -> one.answer("Q29") instanceof Answer.OpenText)
                .findFirst()
                .orElseThrow();
        Map<ItemId, Answer> fewer = new LinkedHashMap<>(talkative.answers());
        fewer.put(ItemId.of("Q29"), Answer.leftOpen());
        store(fewer);

        assertThat(faults(meant(1), talkative))
                .anyMatch(fault -> fault.startsWith("Respondent 1: acknowledged"))
                .anyMatch(fault -> fault.startsWith("Respondent " + talkative.number() + ": acknowledged"));
    }
}
