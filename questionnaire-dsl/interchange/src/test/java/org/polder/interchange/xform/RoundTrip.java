package org.polder.interchange.xform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.interchange.Imported;
import org.polder.interchange.Shapes;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.problem.Problem;
import org.polder.response.Start;

/** A questionnaire beside what was read of it, interviewed at random. */
final class RoundTrip {
    private RoundTrip() {}

    static Interview again(Routing routing, Interview interview) {
        Map<ItemId, Answer> given = interview.given();
        Start start = interview.start().closed(List.of());
        return Interview.start(routing, start).restore(given).interview();
    }

    /** Checks that what was read has the same items, put to the same people, as far as the losses leave them alone. */
    static void agree(long seed, Questionnaire questionnaire, List<Problem> lost, Imported imported) {
        if (imported.manuscript().items().isEmpty()) {
            assertThat(imported.losses()).isNotEmpty();
            return;
        }
        assertThat(imported.manuscript().problems())
                .as("seed %d, %s", seed, imported.losses())
                .isEmpty();
        Questionnaire read = imported.manuscript().questionnaire();
        List<Problem> losses = new ArrayList<>(lost);
        losses.addAll(imported.losses());
        Set<String> sound = Fragment.of(questionnaire, losses);

        List<String> shapes = new ArrayList<>(Shapes.of(questionnaire));
        List<String> others = Shapes.of(read);
        if (imported.losses().stream().noneMatch(loss -> loss.code().equals("calculate"))) {
            assertThat(others).as("seed %d, %s", seed, imported.losses()).isEqualTo(shapes);
        } else {
            assertThat(shapes).as("seed %d, %s", seed, imported.losses()).containsSubsequence(others);
        }

        Set<String> waiting = Fragment.waiting(questionnaire);
        Routing routing = Routing.of(read);
        Start start = ArbitraryQuestionnaires.start(questionnaire, seed).closed(List.of());
        Step step = Move.begin(Interview.start(Routing.of(questionnaire), start));
        for (Move move : ArbitraryQuestionnaires.moves(seed)) {
            if (move instanceof Move.Close) {
                continue;
            }
            step = move.after(step);
            Interview own = step.interview();
            Interview other = again(routing, own);
            Set<ItemId> path = new HashSet<>(own.path());
            Set<ItemId> otherPath = new HashSet<>(other.path());
            for (Item item : questionnaire.items()) {
                String id = item.id().value();
                if (sound.contains(id) && (!waiting.contains(id) || own.isComplete())) {
                    assertThat(otherPath.contains(item.id()))
                            .as(() -> "seed " + seed + ", item " + id + "\n" + item.askedIf() + "\n"
                                    + read.item(item.id()).map(Item::askedIf) + "\n" + own.given() + "\n"
                                    + imported.losses())
                            .isEqualTo(path.contains(item.id()));
                    for (Row row : item.rows()) {
                        assertThat(other.isRowAsked(item.id(), row.code()))
                                .as(() -> "seed " + seed + ", row " + id + "." + row.code() + "\n" + row.askedIf())
                                .isEqualTo(own.isRowAsked(item.id(), row.code()));
                    }
                }
            }
        }
    }
}
