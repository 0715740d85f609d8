package org.polder.journal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.polder.condition.Condition;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.json.QuestionnaireReader;
import org.polder.json.QuestionnaireWriter;
import org.polder.model.Asking;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Questionnaire;
import org.polder.model.Revision;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

class CarryoverLawsTest {
    @Property(edgeCases = EdgeCasesMode.NONE)
    void to_an_unchanged_copy_an_interview_goes_smoothly_and_as_it_is(@ForAll("recordings") Recorder live) {
        Questionnaire copy = QuestionnaireReader.standard()
                .read("copy", QuestionnaireWriter.text(live.interview().questionnaire()));

        Carryover carryover = Carryover.of(live.interview(), Routing.of(copy));

        assertThat(carryover.differences()).isEmpty();
        assertThat(carryover.interview()).isEqualTo(live.interview());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void to_another_version_every_answer_goes_along_or_is_left_behind_with_an_error(
            @ForAll("recordings") Recorder live, @ForAll @IntRange(max = 9999) int edit) {
        Interview before = live.interview();
        Carryover carryover = Carryover.of(before, Routing.of(revised(before.questionnaire(), edit)));

        Set<String> named = new HashSet<>();
        carryover.differences().stream()
                .filter(Problem::isError)
                .forEach(problem -> problem.place()
                        .item()
                        // What is wrong with a row is said of the row.
                        .map(place -> place.replaceAll("[.].*", ""))
                        .ifPresent(named::add));
        before.given().forEach((item, answer) -> {
            boolean behind = carryover.leftBehind().containsKey(item);
            assertThat(behind ? carryover.leftBehind() : carryover.interview().given())
                    .containsEntry(item, answer);
            assertThat(named.contains(item.value())).as("error of %s", item).isEqualTo(behind);
        });
        assertThat(carryover.interview().given().keySet())
                .isSubsetOf(before.given().keySet());
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void two_changes_of_version_replay_to_the_interview_carried_over_and_keep_every_answer(
            @ForAll("recordings") Recorder live,
            @ForAll @IntRange(max = 9999) int first,
            @ForAll @IntRange(max = 9999) int second) {
        Journal journal = Recordings.journal(live);
        Interview now = live.interview();
        Set<Object> answers = answers(journal);
        for (int edit : List.of(first, second)) {
            Routing routing = Routing.of(revised(now.questionnaire(), edit));
            Carryover carryover = Carryover.of(now, routing);
            Recorder recorder = Recorder.carriedOver(carryover, "fingerprint-" + edit, new TickingClock());
            now = recorder.interview();
            journal = Journal.of(ImmutableList.<Event>builder()
                    .addAll(journal.events())
                    .addAll(recorder.unsaved())
                    .build());

            Journal.Replayed replayed = journal.replay(routing);
            assertThat(replayed.problems()).isEmpty();
            assertThat(replayed.with(Recordings.personal(now))).isEqualTo(now);
            assertThat(journal.fingerprint()).isEqualTo("fingerprint-" + edit);
            assertThat(answers(journal)).containsAll(answers);
            compactsToTheSame(journal, now, carryover);
        }
    }

    private static void compactsToTheSame(Journal journal, Interview now, Carryover carryover) {
        Journal compacted = journal.compacted(now.routing());
        assertThat(compacted.replay(now.routing()).with(Recordings.personal(now)))
                .isEqualTo(now);
        assertThat(compacted.fingerprint()).isEqualTo(journal.fingerprint());
        assertThat(items(compacted)).containsAll(carryover.leftBehind().keySet());
    }

    private static Set<Object> answers(Journal journal) {
        Set<Object> answers = new HashSet<>();
        journal.events().forEach(event -> AnswerIn.of(event).ifPresent(answers::add));
        return answers;
    }

    private static Set<ItemId> items(Journal journal) {
        Set<ItemId> items = new HashSet<>();
        journal.events().forEach(event -> AnswerIn.of(event).ifPresent(reply -> items.add(reply.question())));
        return items;
    }

    /** The next edit that a number names and that breaks nothing; every questionnaire takes one that asks an item always. */
    private static Questionnaire revised(Questionnaire base, int edit) {
        for (int i = 0; ; i++) {
            Optional<Questionnaire> revised = edited(base, edit + i);
            if (revised.isPresent()) {
                return revised.get();
            }
        }
    }

    private static Optional<Questionnaire> edited(Questionnaire base, int edit) {
        List<Item> items = base.items();
        Item item = items.get(edit / 6 % items.size());
        try {
            return Optional.of(base.with(all -> edited(all.version(base.version() + "+"), item, edit % 6)));
        } catch (ProblemsException breaks) {
            return Optional.empty();
        }
    }

    private static Revision edited(Revision all, Item item, int kind) {
        // A repeated item is edited as it stands in its block.
        String id = item.id().value().replaceAll("\\[.*", "");
        int option = item.options().isEmpty() ? 1 : item.options().get(0).code();
        int row = item.rows().isEmpty() ? 1 : item.rows().get(0).code();
        return switch (kind) {
            case 0 -> all.remove(id);
            case 1 -> all.edit(id, edits -> edits.removeOption(option));
            case 2 -> all.edit(id, edits -> edits.removeRow(row));
            case 3 -> all.edit(id, edits -> edits.asking(asking -> asking.askedIf(Condition.always())));
            case 4 -> all.edit(id, edits -> edits.asking(asking -> asking.askedIf(Condition.never())));
            default ->
                all.replace(
                        new Notice(Asking.of(ItemId.of(id)).text(item.asking().text())));
        };
    }

    @Provide
    Arbitrary<Recorder> recordings() {
        return Recordings.underWay();
    }
}
