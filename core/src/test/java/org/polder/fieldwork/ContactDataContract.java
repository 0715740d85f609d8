package org.polder.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.problem.ProblemsException;
import org.polder.response.AsidePolicy;
import org.polder.store.ContactKey;

/** What must hold of contact data given in interviews, in any stores. */
abstract class ContactDataContract extends StoredInterviews {
    @Test
    void contact_data_off_the_path_return_with_it_after_opening_again() throws Exception {
        Session session = session();
        session.answer(Panel.A, Answer.code(2));
        assertThat(session.interview().contactData()).containsOnlyKeys(Panel.MAIL);
        reopen();

        Session resumed = fieldwork.resume(session.key(), session.contactKey()).orElseThrow();
        resumed.answer(Panel.A, Answer.code(1));

        assertThat(resumed.interview().contactData()).containsEntry(Panel.PHONE, Panel.NUMBER);
    }

    @Test
    void completion_that_deletes_what_fell_off_the_path_deletes_such_contact_data_too() {
        Session session = session();
        session.answer(Panel.A, Answer.code(2));
        session.answer(Panel.T, Answer.text("end"));

        assertThat(session.complete(AsidePolicy.DELETE).accepted()).isTrue();

        assertThat(contacts.get(session.contactKey()))
                .hasValueSatisfying(
                        data -> assertThat(data).contains("jan@example.org").doesNotContain("0612345678"));
    }

    @Test
    void without_the_contact_key_an_interview_goes_on_and_says_that_data_were_given() throws Exception {
        Session session = session();
        reopen();

        Session resumed = fieldwork.resume(session.key()).orElseThrow();

        assertThat(resumed.interview().given())
                .containsEntry(Panel.MAIL, Answer.withheld())
                .containsEntry(Panel.A, Answer.code(1));
        assertThat(resumed.contactKey()).isNotEqualTo(session.contactKey());
        resumed.answer(Panel.PHONE, Answer.text("0687654321"));
        assertThat(contacts.get(resumed.contactKey()))
                .hasValueSatisfying(
                        data -> assertThat(data).contains("0687654321").doesNotContain("mail"));
        assertThat(contacts.get(session.contactKey()))
                .hasValueSatisfying(data -> assertThat(data).contains("0612345678"));
    }

    @Test
    void a_session_without_the_contact_key_does_not_see_contact_data_given_in_another() {
        Session one = session();

        Session two = fieldwork.resume(one.key()).orElseThrow();

        assertThat(two.interview().contactData()).containsValues(Answer.withheld(), Answer.withheld());
        assertThat(two.interview().given()).doesNotContainValue(Panel.ADDRESS);
        assertThat(two.answer(Panel.T, Answer.text("x")).interview().given()).doesNotContainValue(Panel.NUMBER);
        assertThatThrownBy(two::contactKey)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("resume it with that key")
                .hasMessageNotContaining(one.contactKey().text());
        assertThat(one.interview().contactData()).containsEntry(Panel.MAIL, Panel.ADDRESS);
    }

    @Test
    void the_contact_key_can_be_brought_to_an_interview_that_is_open_without_it() throws Exception {
        Session session = session();
        Interview live = session.interview();
        reopen();
        Session without = fieldwork.resume(session.key()).orElseThrow();

        Session with = fieldwork.resume(session.key(), session.contactKey()).orElseThrow();

        assertThat(with.interview()).isEqualTo(live);
        assertThat(without.interview().given()).doesNotContainValue(Panel.ADDRESS);
    }

    @Test
    void another_contact_key_than_the_one_data_were_given_under_is_refused_while_the_interview_is_open() {
        Session session = session();
        ContactKey other = ContactKey.random();

        assertThatThrownBy(() -> fieldwork.resume(session.key(), other))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("under another key")
                .hasMessageNotContaining(session.contactKey().text());
    }

    @Test
    void who_is_forgotten_is_forgotten_by_one_call_and_the_interview_goes_on() throws Exception {
        Session session = session();

        assertThat(fieldwork.forget(session.contactKey())).isTrue();

        assertThat(contacts.size()).isZero();
        assertThat(session.interview().contactData()).containsEntry(Panel.MAIL, Answer.withheld());
        session.answer(Panel.PHONE, Answer.text("0687654321"));
        assertThat(contacts.get(session.contactKey()))
                .hasValueSatisfying(data -> assertThat(data).doesNotContain("jan@example.org"));
        assertThat(session.answer(Panel.T, Answer.text("end")).accepted()).isTrue();
        assertThat(session.complete(AsidePolicy.KEEP_APART).accepted()).isTrue();
        assertThat(fieldwork.forget(session.contactKey())).isTrue();
        reopen();
        assertThat(fieldwork.forget(session.contactKey())).isFalse();
        assertThat(fieldwork
                        .resume(session.key(), session.contactKey())
                        .orElseThrow()
                        .interview()
                        .given())
                .containsEntry(Panel.A, Answer.code(1))
                .containsEntry(Panel.MAIL, Answer.withheld());
    }

    @Test
    void a_personal_question_left_open_after_all_leaves_no_contact_data() throws Exception {
        Session session = fieldwork.begin(Panel.start());
        session.answer(Panel.A, Answer.code(2));
        session.answer(Panel.MAIL, Panel.ADDRESS);

        session.answer(Panel.MAIL, Answer.leftOpen());

        assertThat(contacts.size()).isZero();
        Interview live = session.interview();
        reopen();
        assertThat(fieldwork
                        .resume(session.key(), session.contactKey())
                        .orElseThrow()
                        .interview())
                .isEqualTo(live);
    }
}
