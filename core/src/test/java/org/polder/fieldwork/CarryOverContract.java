package org.polder.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.journal.Journal;
import org.polder.problem.ProblemsException;
import org.polder.response.AsidePolicy;
import org.polder.store.ContactKey;

/** What must hold of interviews carried over to other versions, in any stores. */
abstract class CarryOverContract extends ContactDataContract {
    @Test
    void an_interview_is_carried_over_two_versions_and_nothing_leaves_its_journal() throws Exception {
        Session session = session();
        Journal before = fieldwork.journal(session.key()).orElseThrow();
        ContactKey contact = session.contactKey();
        reopen();

        CarriedOver second = under(Panel.SECOND)
                .carryOver(session.key(), Optional.of(contact), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND)
                .orElseThrow();
        Session there = second.session().orElseThrow();
        assertThat(second.carryover().leftBehind()).containsExactly(Map.entry(Panel.B, Answer.code(2)));
        assertThat(there.interview().contactData()).containsEntry(Panel.MAIL, Panel.ADDRESS);
        assertThat(there.answer(Panel.T, Answer.text("first now")).accepted()).isTrue();
        CarriedOver third = under(Panel.THIRD)
                .carryOver(session.key(), Optional.of(contact), Panel.SECOND, CarryPolicy.WHEN_ALL_FITS)
                .orElseThrow();
        Interview live = third.session().orElseThrow().interview();
        reopen();

        assertThat(live.next().orElseThrow().id().value()).isEqualTo("new");
        assertThat(under(Panel.THIRD)
                        .resume(session.key(), contact)
                        .orElseThrow()
                        .interview())
                .isEqualTo(live);
        Journal after = fieldwork.journal(session.key()).orElseThrow();
        assertThat(after.events().subList(0, before.events().size())).isEqualTo(before.events());
        assertThat(after.version()).isEqualTo("3.0");
        assertThat(journals.read(session.key())).noneMatch(record -> record.contains("jan@example.org"));
    }

    @Test
    void a_policy_that_refuses_leaves_the_interview_with_its_version() {
        Session session = session();
        List<String> before = journals.read(session.key());

        CarriedOver refused = under(Panel.SECOND)
                .carryOver(session.key(), Optional.empty(), Panel.ROUTING, CarryPolicy.WHEN_ALL_FITS)
                .orElseThrow();

        assertThat(refused.session()).isEmpty();
        assertThat(refused.carryover().leftBehind()).containsOnlyKeys(Panel.B);
        assertThat(journals.read(session.key())).isEqualTo(before);
        assertThat(fieldwork.resume(session.key())).isPresent();
    }

    @Test
    void an_interview_carried_over_already_is_resumed() {
        Session session = session();
        Fieldwork second = under(Panel.SECOND);
        second.carryOver(session.key(), Optional.empty(), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND);
        List<String> once = journals.read(session.key());

        CarriedOver again = under(Panel.SECOND)
                .carryOver(session.key(), Optional.empty(), Panel.ROUTING, CarryPolicy.WHEN_SMOOTH)
                .orElseThrow();

        assertThat(again.carryover().isSmooth()).isTrue();
        assertThat(again.session()).isPresent();
        assertThat(journals.read(session.key())).isEqualTo(once);
    }

    @Test
    void the_wrong_old_version_is_refused_and_so_is_a_completed_interview() {
        Session session = session();
        assertThatThrownBy(() -> under(Panel.THIRD)
                        .carryOver(session.key(), Optional.empty(), Panel.SECOND, CarryPolicy.LEAVE_BEHIND))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("give the version it was given to last");

        session.answer(Panel.T, Answer.text("end"));
        session.complete(AsidePolicy.KEEP_APART);

        assertThatThrownBy(() -> under(Panel.SECOND)
                        .carryOver(session.key(), Optional.empty(), Panel.ROUTING, CarryPolicy.LEAVE_BEHIND))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("was completed under version '1.0'");
    }
}
