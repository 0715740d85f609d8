package org.polder.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.json.JournalFormat;

class JournalLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_replayed_journal_with_its_contact_data_gives_the_live_interview(@ForAll("recordings") Recorder live) {
        Journal.Replayed replayed =
                Recordings.journal(live).replay(live.interview().routing());

        assertThat(replayed.problems()).isEmpty();
        assertThat(replayed.with(Recordings.personal(live.interview()))).isEqualTo(live.interview());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void without_its_contact_data_a_replayed_interview_says_of_them_only_that_they_were_given(
            @ForAll("recordings") Recorder live) {
        Interview replayed =
                Recordings.journal(live).replay(live.interview().routing()).interview();

        assertThat(replayed.given().keySet()).isEqualTo(live.interview().given().keySet());
        live.interview().given().forEach((item, answer) -> {
            boolean withheld = Recordings.isPersonal(replayed, item) && !(answer instanceof Answer.LeftOpen);
            assertThat(replayed.given().get(item)).isEqualTo(withheld ? Answer.withheld() : answer);
        });
        assertThat(replayed.path()).isEqualTo(live.interview().path());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void events_are_read_as_they_were_written(@ForAll("recordings") Recorder live) {
        Journal journal = Recordings.journal(live);

        assertThat(JournalFormat.read("test", lines(journal))).isEqualTo(journal);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void no_contact_data_are_in_any_line(@ForAll("recordings") Recorder live) {
        Journal journal = Recordings.journal(live);

        assertThat(lines(journal)).noneMatch(line -> line.contains(Recording.MARK));
        assertThat(journal.events().stream()
                        .flatMap(event -> AnswerIn.of(event).stream())
                        .filter(reply -> Recordings.isPersonal(live.interview(), reply.question())))
                .allMatch(reply ->
                        reply.answer() instanceof Answer.Withheld || reply.answer() instanceof Answer.LeftOpen);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void a_compacted_journal_is_no_longer_and_has_the_same_outcome(@ForAll("recordings") Recorder live) {
        Journal journal = Recordings.journal(live);
        Journal compacted = journal.compacted(live.interview().routing());

        assertThat(compacted.events()).hasSizeLessThanOrEqualTo(journal.events().size());
        Journal.Replayed replayed = compacted.replay(live.interview().routing());
        assertThat(replayed.problems()).isEmpty();
        assertThat(replayed.interview())
                .isEqualTo(journal.replay(live.interview().routing()).interview());
        assertThat(replayed.with(Recordings.personal(live.interview()))).isEqualTo(live.interview());
        assertThat(compacted.compacted(live.interview().routing())).isEqualTo(compacted);
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void contact_data_are_read_as_they_were_written(@ForAll("recordings") Recorder live) {
        var answers = live.interview().given();

        assertThat(JournalFormat.readContactData(JournalFormat.contactData(answers)))
                .isEqualTo(answers);
    }

    private static List<String> lines(Journal journal) {
        return journal.events().stream().map(JournalFormat::line).toList();
    }

    @Provide
    Arbitrary<Recorder> recordings() {
        return Recordings.all();
    }
}
