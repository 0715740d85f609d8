package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.questionnaire;
import static org.polder.dsl.Survey.single;
import static org.polder.dsl.Survey.text;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.fieldwork.Session;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.Start;
import org.polder.response.Status;
import org.polder.store.InterviewKey;
import org.polder.store.JdbcJournalStore;

class InterviewsTest {
    private static final Questionnaire SURVEY = survey("survey", "1.0", 2);

    @TempDir
    private Path folder;

    private FieldedSurvey fielded;
    private Interviews interviews;

    private static Questionnaire survey(String id, String version, int options) {
        var work = single("work").text("Work?");
        for (int code = 1; code <= options; code++) {
            work = work.option(code, "Kind " + code);
        }
        return questionnaire(id)
                .version(version)
                .page("first", work)
                .page(
                        "second",
                        text("mail").text("Mail?").personal(),
                        text("why").text("Why?"))
                .build();
    }

    @BeforeEach
    void open() {
        fielded = new FieldedSurvey(folder, SURVEY);
        interviews = reading(JournalMarks.of(fielded.journals));
    }

    private Interviews reading(JournalMarks marks) {
        return new Interviews(new JournalReader(SURVEY), fielded.journals, marks, fielded.clock, Duration.ofSeconds(2));
    }

    @AfterEach
    void close() {
        fielded.close();
    }

    private Session begin() {
        return fielded.fieldwork.begin(Start.in(Language.EN));
    }

    private Snapshot later() {
        fielded.clock.pass(Duration.ofSeconds(2));
        return interviews.now();
    }

    @Test
    void an_interview_is_known_by_a_name_that_does_not_tell_its_key() {
        Session session = begin();
        session.answer(ItemId.of("work"), Answer.code(2));

        Interviewed read = later().interviews().get(0);

        assertThat(read.response().respondent())
                .isEqualTo(JournalReader.respondent(session.key()))
                .hasSize(17)
                .doesNotContain(session.key().text().substring(0, 6));
        assertThat(read.status()).isEqualTo(Status.PARTIAL);
        assertThat(read.waiting()).contains(ItemId.of("mail"));
        assertThat(read.met()).containsExactly(ItemId.of("work"), ItemId.of("mail"));
    }

    @Test
    void contact_data_are_answered_and_never_read() {
        Session session = begin();
        session.answer(ItemId.of("work"), Answer.code(2));
        session.answer(ItemId.of("mail"), Answer.text("maker@example.org"));

        Interviewed read = later().interviews().get(0);

        assertThat(read.answered()).contains(ItemId.of("mail"));
        assertThat(read.response().answers()).containsOnlyKeys(ItemId.of("work"));
        assertThat(read.toString()).doesNotContain("maker@example.org");
    }

    @Test
    void another_version_another_survey_and_a_damaged_journal_are_named_and_do_not_count() {
        begin();
        try (FieldedSurvey newer = new FieldedSurvey(folder.resolve("newer"), survey("survey", "2.0", 3));
                FieldedSurvey other = new FieldedSurvey(folder.resolve("other"), survey("other", "1.0", 2))) {
            copy(newer);
            copy(other);
        }
        InterviewKey damaged = InterviewKey.random();
        fielded.journals.append(damaged, List.of("{\"event\":\"answered\",\"secret\":\"my own words\"}"));
        InterviewKey wrong = InterviewKey.random();
        List<String> begun = fielded.journals.read(begin().key());
        fielded.journals.append(wrong, begun);
        fielded.journals.append(
                wrong,
                List.of("{\"event\":\"answered\",\"at\":\"2026-03-01T09:00:00Z\",\"item\":\"work\","
                        + "\"answer\":{\"single\":99}}"));

        Snapshot snapshot = later();

        assertThat(snapshot.interviews()).hasSize(2);
        assertThat(snapshot.leftOut())
                .extracting(LeftOut::reason)
                .containsExactly(
                        LeftOut.Reason.OTHER_QUESTIONNAIRE,
                        LeftOut.Reason.OTHER_VERSION,
                        LeftOut.Reason.UNREADABLE,
                        LeftOut.Reason.UNREADABLE);
        assertThat(snapshot.leftOut()).extracting(LeftOut::detail).contains("other 1.0", "2.0", "malformed-event");
        assertThat(snapshot.leftOut().toString()).doesNotContain("my own words").doesNotContain(damaged.text());
    }

    private void copy(FieldedSurvey from) {
        InterviewKey key = from.fieldwork.begin(Start.in(Language.EN)).key();
        fielded.journals.append(key, from.journals.read(key));
    }

    @Test
    void only_journals_that_changed_are_read_again() {
        Session one = begin();
        begin();
        fielded.stored().close();
        interviews = reading(new DatabaseMarks(fielded.database));
        later();
        int before = fielded.journals.reads.get();

        assertThat(later().interviews()).hasSize(2);
        assertThat(fielded.journals.reads.get()).isEqualTo(before);

        int known = fielded.journals.read(one.key()).size();
        one.answer(ItemId.of("work"), Answer.code(1));
        var stored = JdbcJournalStore.open(fielded.database);
        List<String> now = fielded.journals.read(one.key());
        stored.append(one.key(), now.subList(known, now.size()));
        int again = fielded.journals.reads.get();

        assertThat(later().interviews()).anyMatch(read -> read.answered().contains(ItemId.of("work")));
        assertThat(fielded.journals.reads.get()).isEqualTo(again + 1);
        stored.close();
    }

    @Test
    void a_journal_that_was_compacted_and_one_that_is_gone_are_noticed() {
        Session session = begin();
        session.answer(ItemId.of("work"), Answer.code(1));
        var stored = fielded.stored();
        interviews = reading(new DatabaseMarks(fielded.database));
        long before = later().number();

        session.answer(ItemId.of("work"), Answer.code(2));
        stored.rewrite(session.key(), fielded.journals.read(session.key()).subList(0, 2));
        assertThat(later().number()).isEqualTo(before);
        stored.rewrite(
                session.key(),
                List.of(
                        fielded.journals.read(session.key()).get(0),
                        fielded.journals.read(session.key()).get(2)));
        assertThat(later().interviews().get(0).response().answers()).containsEntry(ItemId.of("work"), Answer.code(2));

        stored.delete(session.key());
        assertThat(later().interviews()).isEmpty();
        stored.close();
    }

    @Test
    void within_the_rest_nothing_is_looked_at() {
        begin();
        assertThat(interviews.now().interviews()).hasSize(1);
        begin();
        assertThat(interviews.now().interviews()).hasSize(1);
        assertThat(later().interviews()).hasSize(2);
    }
}
