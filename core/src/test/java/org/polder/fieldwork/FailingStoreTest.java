package org.polder.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.fieldwork.FailingJournals.Next;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.TickingClock;
import org.polder.response.AsidePolicy;
import org.polder.store.StoreException;

class FailingStoreTest {
    private final List<String> log = new ArrayList<>();
    private final FailingJournals journals = new FailingJournals(log);
    private final LoggedContacts contacts = new LoggedContacts(log);
    private final Fieldwork fieldwork = fieldwork();

    private Fieldwork fieldwork() {
        return Fieldwork.of(Panel.ROUTING, journals, contacts, new TickingClock());
    }

    private Session session() {
        Session session = fieldwork.begin(Panel.start());
        session.answer(Panel.A, Answer.code(1));
        return session;
    }

    private Interview resumed(Session session) {
        return fieldwork()
                .resume(session.key(), session.contactKey())
                .orElseThrow()
                .interview();
    }

    @Test
    void an_answer_is_in_the_store_before_it_is_acknowledged() {
        Session session = session();

        assertThat(session.answer(Panel.B, Answer.code(2)).accepted()).isTrue();
        log.add("acknowledged");

        assertThat(log.get(log.size() - 2)).startsWith("journal").contains("\"item\":\"b\"", "{\"single\":2}");
    }

    @Test
    void contact_data_are_kept_before_the_journal_says_they_were_given() {
        Session session = session();
        log.clear();

        session.answer(Panel.MAIL, Panel.ADDRESS);

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).isEqualTo("contact {\"mail\":{\"text\":\"jan@example.org\"}}");
        assertThat(log.get(1)).startsWith("journal").contains("{\"withheld\":true}");
    }

    @Test
    void contact_data_are_dropped_only_after_the_journal_says_they_were_replaced() {
        Session session = session();
        session.answer(Panel.MAIL, Panel.ADDRESS);
        log.clear();

        session.answer(Panel.MAIL, Answer.leftOpen());

        assertThat(log).hasSize(2);
        assertThat(log.get(0)).startsWith("journal").contains("left-open");
        assertThat(log.get(1)).isEqualTo("contact deleted");
    }

    @Test
    void resuming_writes_nothing() {
        Session session = session();
        session.answer(Panel.MAIL, Panel.ADDRESS);
        log.clear();

        resumed(session);

        assertThat(log).isEmpty();
    }

    @Test
    void a_refused_answer_leaves_no_trace_in_the_store() {
        Session session = session();
        log.clear();

        assertThat(session.answer(Panel.B, Answer.code(7)).accepted()).isFalse();
        assertThat(session.goTo(Panel.T).accepted()).isFalse();

        assertThat(log).isEmpty();
    }

    @Test
    void an_answer_that_could_not_be_stored_changes_nothing_and_can_be_given_again() {
        Session session = session();
        Interview before = session.interview();
        journals.next(Next.FAIL);

        assertThatThrownBy(() -> session.answer(Panel.B, Answer.code(2))).isInstanceOf(StoreException.class);

        assertThat(session.interview()).isEqualTo(before);
        assertThat(session.answer(Panel.B, Answer.code(1)).accepted()).isTrue();
        assertThat(session.interview().given()).containsEntry(Panel.B, Answer.code(1));
        assertThat(resumed(session)).isEqualTo(session.interview());
    }

    @Test
    void what_a_failing_store_kept_all_the_same_is_known_at_the_next_step() {
        Session session = session();
        session.answer(Panel.B, Answer.code(2));
        session.answer(Panel.MAIL, Answer.leftOpen());
        session.answer(Panel.PHONE, Answer.leftOpen());
        session.answer(Panel.T, Answer.text("end"));
        journals.next(Next.KEEP_AND_FAIL);
        assertThatThrownBy(() -> session.complete(AsidePolicy.KEEP_APART)).isInstanceOf(StoreException.class);

        // Had it gone on from before the completion, this answer would make the journal unreadable.
        assertThat(session.answer(Panel.T, Answer.text("other")).problems())
                .extracting(problem -> problem.code())
                .containsExactly("completed");

        assertThat(resumed(session)).isEqualTo(session.interview());
    }

    @Test
    void going_forward_again_after_a_failure_goes_one_item_only() {
        Session session = session();
        session.answer(Panel.B, Answer.code(2));
        session.back();
        session.back();
        assertThat(session.interview().cameBackTo()).contains(Panel.A);
        journals.next(Next.KEEP_AND_FAIL);
        assertThatThrownBy(session::forward).isInstanceOf(StoreException.class);

        session.shown(Panel.B);

        assertThat(session.interview().cameBackTo()).contains(Panel.B);
        assertThat(resumed(session)).isEqualTo(session.interview());
    }

    @Test
    void contact_data_kept_before_a_failure_are_those_of_the_interview_at_the_next_step() {
        Session session = session();
        session.answer(Panel.MAIL, Panel.ADDRESS);
        journals.next(Next.FAIL);
        assertThatThrownBy(() -> session.answer(Panel.MAIL, Answer.text("piet@example.org")))
                .isInstanceOf(StoreException.class);

        session.answer(Panel.B, Answer.code(2));

        assertThat(resumed(session)).isEqualTo(session.interview());
    }

    @Test
    void an_interview_that_could_not_be_stored_does_not_begin() {
        journals.next(Next.FAIL);

        assertThatThrownBy(() -> fieldwork.begin(Panel.start())).isInstanceOf(StoreException.class);

        assertThat(journals.keys()).isEmpty();
    }

    @Test
    void a_carry_over_that_could_not_be_stored_leaves_the_interview_with_its_version() {
        Session session = session();
        Fieldwork second = Fieldwork.of(Panel.SECOND, journals, contacts, new TickingClock());
        List<String> before = journals.read(session.key());
        journals.next(Next.FAIL);

        assertThatThrownBy(() ->
                        second.carryOver(session.key(), Optional.empty(), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND))
                .isInstanceOf(StoreException.class);

        assertThat(journals.read(session.key())).isEqualTo(before);
        assertThat(second.carryOver(session.key(), Optional.empty(), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND)
                        .orElseThrow()
                        .session())
                .isPresent();
    }

    @Test
    void contact_data_an_earlier_version_asked_for_stay_until_the_person_is_forgotten() {
        Session session = session();
        session.answer(Panel.MAIL, Panel.ADDRESS);
        var without = Routing.of(
                Panel.QUESTIONNAIRE.with(edits -> edits.version("2.0").remove("mail")));
        Fieldwork second = Fieldwork.of(without, journals, contacts, new TickingClock());

        Session there = second.carryOver(
                        session.key(), Optional.of(session.contactKey()), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND)
                .orElseThrow()
                .session()
                .orElseThrow();
        there.answer(Panel.PHONE, Panel.NUMBER);

        assertThat(there.interview().contactData()).isEqualTo(Map.of(Panel.PHONE, Panel.NUMBER));
        assertThat(contacts.get(session.contactKey()))
                .hasValueSatisfying(data -> assertThat(data).contains("jan@example.org", "0612345678"));
        second.forget(session.contactKey());
        assertThat(contacts.size()).isZero();
    }
}
