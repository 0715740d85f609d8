package org.polder.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.common.collect.ImmutableSortedSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;

class JournalTest {
    private static final ItemId A = ItemId.of("a");
    private static final ItemId B = ItemId.of("b");
    private static final ItemId MAIL = ItemId.of("mail");
    private static final Routing ROUTING = Routing.of(survey());
    private static final Start START = Start.in(Language.EN).on(LocalDate.of(2026, 4, 17));
    private static final Instant EIGHT = Instant.parse("2026-04-17T08:00:00Z");

    /** a; b if a is 1, questioned unless it is 1; mail, which is personal and may be left open. */
    private static Questionnaire survey() {
        var b = Surveys.choice("b", Surveys.is("a", 1), 2);
        return Surveys.of(
                Surveys.choice("a", Condition.always(), 2),
                new SingleChoice(
                        b.asking()
                                .check(new Check(Surveys.is("b", 1), b.asking().text(), true)),
                        b.options()),
                new OpenQuestion(Asking.of(MAIL).asPersonal().optional(), 30));
    }

    private static Recorder recorder() {
        return Recorder.start(Interview.start(ROUTING, START), "ab", new TickingClock());
    }

    private static Instant second(int number) {
        return EIGHT.plusSeconds(number);
    }

    @Test
    void a_recorder_tells_what_was_done_in_order_and_when() {
        Recorder recorder = recorder().shown(A);
        recorder = recorder.answer(A, Answer.code(1), false).recorder();
        recorder = recorder.answer(MAIL, Answer.text("jan@example.org"), false).recorder();
        recorder = recorder.answer(MAIL, Answer.leftOpen(), false).recorder();
        recorder = recorder.goTo(A).recorder().forward();
        recorder = recorder.answer(B, Answer.code(2), true).recorder();
        recorder = recorder.back();
        recorder = recorder.complete(AsidePolicy.DELETE).recorder();

        assertThat(recorder.unsaved())
                .containsExactly(
                        new Event.Started(EIGHT, "test", "1.0", "ab", START),
                        new Event.Shown(second(1), A),
                        new Event.Answered(second(2), A, Answer.code(1)),
                        new Event.Answered(second(3), MAIL, Answer.withheld()),
                        new Event.LeftOpen(second(4), MAIL),
                        new Event.WentTo(second(5), A),
                        new Event.WentForward(second(6)),
                        new Event.Answered(second(7), B, Answer.code(2)),
                        new Event.WentBack(second(8), MAIL),
                        new Event.Completed(second(9), AsidePolicy.DELETE));
        assertThat(recorder.saved().unsaved()).isEmpty();
    }

    @Test
    void an_answer_that_is_questioned_is_recorded_only_when_confirmed() {
        Recorder recorder = recorder().answer(A, Answer.code(1), false).recorder();

        Recorder.Recorded questioned = recorder.answer(B, Answer.code(2), false);
        Recorder.Recorded confirmed = recorder.answer(B, Answer.code(2), true);

        assertThat(questioned.recorder()).isEqualTo(recorder);
        assertThat(questioned.step().confirmed()).isPresent();
        assertThat(confirmed.step().accepted()).isTrue();
        assertThat(confirmed.step().interview().given()).containsEntry(B, Answer.code(2));
        assertThat(Journal.of(confirmed.recorder().unsaved()).replay(ROUTING).interview())
                .isEqualTo(confirmed.recorder().interview());
    }

    @Test
    void what_changes_nothing_is_not_recorded() {
        Recorder recorder = recorder();

        assertThat(recorder.back()).isEqualTo(recorder);
        assertThat(recorder.forward()).isEqualTo(recorder);
        assertThat(recorder.in(Language.EN)).isEqualTo(recorder);
        assertThat(recorder.closing(List.of())).isEqualTo(recorder);
        assertThat(recorder.goTo(B).recorder()).isEqualTo(recorder);
        assertThat(recorder.answer(A, Answer.code(7), true).recorder()).isEqualTo(recorder);
        assertThat(recorder.complete(AsidePolicy.DELETE).recorder()).isEqualTo(recorder);
    }

    @Test
    void an_interview_in_which_something_was_done_cannot_be_recorded_from_its_start() {
        Interview begun =
                Interview.start(ROUTING, START).answer(A, Answer.code(1)).orThrow();

        assertThatThrownBy(() -> Recorder.start(begun, "ab", new TickingClock()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1 answers");
    }

    @Test
    void an_item_the_questionnaire_lacks_cannot_be_shown() {
        assertThatThrownBy(() -> recorder().shown(ItemId.of("mial")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Did you mean 'mail'?");
    }

    @Test
    void events_without_a_start_are_no_journal() {
        assertThatThrownBy(() -> Journal.of(List.of(new Event.Shown(EIGHT, A))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("does not begin with the start");
    }

    private static Journal journal(Event... events) {
        List<Event> all = new ArrayList<>(List.of(new Event.Started(EIGHT, "test", "1.0", "ab", START)));
        all.addAll(List.of(events));
        return Journal.of(all);
    }

    @Test
    void what_does_not_agree_with_the_questionnaire_is_reported_and_the_rest_is_replayed() {
        Journal.Replayed replayed = journal(
                        new Event.Answered(EIGHT, A, Answer.code(7)),
                        new Event.Answered(EIGHT, ItemId.of("gone"), Answer.code(1)),
                        new Event.Switched(EIGHT, Language.NL),
                        new Event.QuotasClosed(EIGHT, ImmutableSortedSet.of("none")),
                        new Event.WentTo(EIGHT, MAIL),
                        new Event.Completed(EIGHT, AsidePolicy.DELETE),
                        new Event.Answered(EIGHT, A, Answer.code(2)))
                .replay(ROUTING);

        assertThat(replayed.problems())
                .extracting(problem -> problem.code())
                .containsExactly(
                        "unknown-option",
                        "unknown-question",
                        "unknown-language",
                        "unknown-quota",
                        "not-reached",
                        "not-complete");
        assertThat(replayed.interview().given()).containsExactly(Map.entry(A, Answer.code(2)));
    }

    @Test
    void a_start_the_questionnaire_does_not_know_is_reported() {
        Start elsewhere = new Start(Language.NL, 3, START.today(), ImmutableSortedSet.of("none"));

        Journal.Replayed replayed = Journal.of(List.of(new Event.Started(EIGHT, "test", "1.0", "ab", elsewhere)))
                .replay(ROUTING);

        assertThat(replayed.problems())
                .extracting(problem -> problem.code())
                .containsExactly("unknown-language", "unknown-quota");
        assertThat(replayed.interview().start()).isEqualTo(START.seed(3));
    }

    @Test
    void nothing_is_answered_after_completion() {
        Journal.Replayed replayed = journal(
                        new Event.Answered(EIGHT, A, Answer.code(2)),
                        new Event.LeftOpen(EIGHT, MAIL),
                        new Event.Completed(EIGHT, AsidePolicy.KEEP_APART),
                        new Event.Changed(EIGHT, A, Answer.code(1)))
                .replay(ROUTING);

        assertThat(replayed.problems()).extracting(problem -> problem.code()).containsExactly("completed");
        assertThat(replayed.interview().given()).containsEntry(A, Answer.code(2));
    }

    @Test
    void compaction_keeps_the_last_answer_to_each_item_with_its_time_and_what_was_left_behind() {
        Journal compacted = journal(
                        new Event.Shown(second(1), A),
                        new Event.Answered(second(2), A, Answer.code(2)),
                        new Event.Answered(second(3), ItemId.of("gone"), Answer.text("kept")),
                        new Event.Resumed(second(4), "2.0", "cd", START),
                        new Event.Carried(second(4), A, Answer.code(2)),
                        new Event.LeftOpen(second(5), MAIL),
                        new Event.WentBack(second(6), A),
                        new Event.Changed(second(7), A, Answer.code(1)),
                        new Event.Answered(second(8), B, Answer.code(1)))
                .compacted(ROUTING);

        assertThat(compacted.events())
                .containsExactly(
                        new Event.Started(EIGHT, "test", "1.0", "ab", START),
                        new Event.Answered(second(3), ItemId.of("gone"), Answer.text("kept")),
                        new Event.Resumed(second(4), "2.0", "cd", START),
                        new Event.LeftOpen(second(5), MAIL),
                        new Event.Answered(second(7), A, Answer.code(1)),
                        new Event.Answered(second(8), B, Answer.code(1)));
    }

    @Test
    void a_journal_that_does_not_agree_with_the_questionnaire_is_not_compacted() {
        Journal journal = journal(new Event.Answered(EIGHT, ItemId.of("gone"), Answer.code(1)));

        assertThat(journal.compacted(ROUTING)).isSameAs(journal);
    }
}
