package org.polder.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.journal.Event;
import org.polder.json.Fingerprint;
import org.polder.problem.ProblemsException;
import org.polder.response.AsidePolicy;
import org.polder.response.Response;
import org.polder.store.InterviewKey;

/** What must hold of interviews kept in any stores. */
abstract class FieldworkContract extends CarryOverContract {
    @Test
    void an_interview_resumed_after_opening_again_is_equal() throws Exception {
        Session session = session();
        session.back();
        Interview live = session.interview();
        reopen();

        Session resumed = fieldwork.resume(session.key(), session.contactKey()).orElseThrow();

        assertThat(resumed.interview()).isEqualTo(live);
        assertThat(resumed.interview().cameBackTo()).contains(Panel.PHONE);
        assertThat(resumed.interview().contactData())
                .containsExactly(Map.entry(Panel.MAIL, Panel.ADDRESS), Map.entry(Panel.PHONE, Panel.NUMBER));
        assertThat(resumed.answer(Panel.T, Answer.text("end")).accepted()).isTrue();
        assertThat(resumed.complete(AsidePolicy.KEEP_APART).accepted()).isTrue();
        Interview completed = resumed.interview();
        reopen();
        assertThat(fieldwork
                        .resume(session.key(), session.contactKey())
                        .orElseThrow()
                        .interview())
                .isEqualTo(completed);
    }

    @Test
    void two_sessions_of_one_key_share_one_interview() {
        Session one = session();
        Session two = fieldwork.resume(one.key(), one.contactKey()).orElseThrow();

        two.answer(Panel.T, Answer.text("from two"));

        assertThat(one.interview()).isEqualTo(two.interview());
        assertThat(one.interview().given()).containsEntry(Panel.T, Answer.text("from two"));
    }

    @Test
    void a_response_names_the_meaning_of_its_questionnaire_and_holds_no_contact_data() {
        Response response = session().response("r1");

        assertThat(response.fingerprint()).contains(Fingerprint.ofMeaning(Panel.ROUTING.questionnaire()));
        assertThat(response.answers()).isNotEmpty().doesNotContainKeys(Panel.MAIL, Panel.PHONE);
    }

    @Test
    void an_unknown_key_gives_nothing() {
        assertThat(fieldwork.resume(InterviewKey.random())).isEmpty();
        assertThat(fieldwork.journal(InterviewKey.random())).isEmpty();
        assertThat(fieldwork.carryOver(
                        InterviewKey.random(), Optional.empty(), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND))
                .isEmpty();
    }

    @Test
    void another_version_is_refused_with_what_to_do() {
        Session session = session();

        assertThatThrownBy(() -> under(Panel.SECOND).resume(session.key()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("version '1.0'")
                .hasMessageContaining("this is 'test' version '2.0'")
                .hasMessageContaining("carry it over");
    }

    @Test
    void threads_answering_in_one_interview_lose_nothing() throws Exception {
        Session session = session();
        inParallel(8, thread -> {
            Session own = fieldwork.resume(session.key()).orElseThrow();
            for (int i = 0; i < 10; i++) {
                own.answer(Panel.T, Answer.text(thread + "." + i));
            }
        });

        Interview live = session.interview();
        List<Answer> stored = new ArrayList<>();
        fieldwork.journal(session.key()).orElseThrow().events().forEach(event -> {
            if (event instanceof Event.Changed changed) {
                stored.add(changed.answer());
            } else if (event instanceof Event.Answered answered
                    && answered.item().equals(Panel.T)) {
                stored.add(answered.answer());
            }
        });
        assertThat(stored)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 80)
                        .<Answer>mapToObj(i -> Answer.text(i / 10 + "." + i % 10))
                        .toList());
        assertThat(stored.get(79)).isEqualTo(live.given().get(Panel.T));
        reopen();
        assertThat(fieldwork
                        .resume(session.key(), session.contactKey())
                        .orElseThrow()
                        .interview())
                .isEqualTo(live);
    }

    @Test
    void threads_answering_in_many_interviews_lose_nothing() throws Exception {
        List<Session> sessions = IntStream.range(0, 16).mapToObj(i -> session()).toList();

        inParallel(16, thread -> sessions.get(thread).answer(Panel.T, Answer.text("from " + thread)));

        reopen();
        for (int i = 0; i < 16; i++) {
            Session before = sessions.get(i);
            Interview resumed = fieldwork
                    .resume(before.key(), before.contactKey())
                    .orElseThrow()
                    .interview();
            assertThat(resumed).isEqualTo(before.interview());
            assertThat(resumed.given()).containsEntry(Panel.T, Answer.text("from " + i));
        }
    }

    /** What one thread does. */
    private interface Work {
        void run(int thread) throws Exception;
    }

    private static void inParallel(int threads, Work work) throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                int thread = i;
                all.add(pool.submit(() -> {
                    work.run(thread);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            pool.shutdownNow();
        }
    }
}
