package org.polder.journal;

import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.answer.Answer;
import org.polder.arbitrary.Move;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.Routing;
import org.polder.model.Item;
import org.polder.model.Notice;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;

/** An interview recorded while arbitrary moves are made in it; contact data given in it are recognisable. */
final class Recording {
    /** A letter that no questionnaire, id or name in these tests has. */
    static final String MARK = "Ж";

    private Recorder recorder;
    private Optional<Tried> questioned = Optional.empty();

    private record Tried(ItemId item, Answer answer) {}

    private Recording(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Makes all moves and, by the last policy, tries to complete. */
    static Recorder of(Routing routing, Start start, List<Move> moves, Optional<AsidePolicy> policy) {
        Recording recording =
                new Recording(Recorder.start(Interview.start(routing, start), "fingerprint", new TickingClock()));
        moves.forEach(recording::make);
        policy.ifPresent(chosen ->
                recording.recorder = recording.recorder.complete(chosen).recorder());
        return recording.recorder;
    }

    private void make(Move move) {
        Interview now = recorder.interview();
        Optional<Tried> confirm = questioned;
        questioned = Optional.empty();
        if (move instanceof Move.AnswerCurrent current) {
            now.current().ifPresent(prompt -> answer(prompt.id(), answer(prompt, current.rolls()), false));
        } else if (move instanceof Move.AnswerAny any) {
            answer(any.item(now).id(), any.answer(now), false);
        } else if (move instanceof Move.LeaveOpen) {
            now.next()
                    .ifPresent(item ->
                            answer(item.id(), item instanceof Notice ? Answer.seen() : Answer.leftOpen(), false));
        } else if (move instanceof Move.Confirm) {
            confirm.ifPresent(tried -> answer(tried.item(), tried.answer(), true));
        } else if (move instanceof Move.Back) {
            recorder = recorder.back();
        } else if (move instanceof Move.Forward) {
            recorder = recorder.forward();
        } else if (move instanceof Move.GoTo to) {
            recorder = recorder.goTo(to.item(now)).recorder();
        } else if (move instanceof Move.Speak speak) {
            var languages = now.questionnaire().languages();
            recorder = recorder.in(languages.get(speak.which() % languages.size()));
        } else if (move instanceof Move.Close close) {
            recorder = recorder.closing(closed(now.questionnaire().quotas(), close.which()));
        }
        now.next().ifPresent(item -> recorder = recorder.shown(item.id()));
    }

    private static List<String> closed(List<Quota> quotas, int which) {
        return IntStream.range(0, quotas.size())
                .filter(i -> (which >> i & 1) != 0)
                .mapToObj(i -> quotas.get(i).name())
                .toList();
    }

    private static Answer answer(Prompt prompt, List<Integer> rolls) {
        return Move.answer(prompt, rolls);
    }

    private void answer(ItemId id, Answer drawn, boolean confirmed) {
        Item item = recorder.interview().questionnaire().item(id).orElseThrow();
        Answer answer = item.asking().personal() ? marked(drawn) : drawn;
        Recorder.Recorded recorded = recorder.answer(id, answer, confirmed);
        recorder = recorded.recorder();
        questioned = recorded.step().confirmed().map(after -> new Tried(id, answer));
    }

    private static Answer marked(Answer answer) {
        if (answer instanceof Answer.OpenText text) {
            return text.text().isBlank() ? text : Answer.text(MARK);
        }
        if (answer instanceof Answer.Single single) {
            return new Answer.Single(single.code(), single.text().map(Recording::marked));
        }
        if (answer instanceof Answer.Multiple multiple) {
            return new Answer.Multiple(multiple.codes(), marked(multiple.texts()));
        }
        if (answer instanceof Answer.Ranked ranked) {
            return new Answer.Ranked(ranked.codes(), marked(ranked.texts()));
        }
        if (answer instanceof Answer.Rows rows) {
            return new Answer.Rows(rows.codes(), marked(rows.names()));
        }
        return answer instanceof Answer.RowSets sets ? new Answer.RowSets(sets.codes(), marked(sets.names())) : answer;
    }

    private static ImmutableSortedMap<Integer, String> marked(ImmutableSortedMap<Integer, String> texts) {
        return ImmutableSortedMap.copyOfSorted(Maps.transformValues(texts, Recording::marked));
    }

    /** Numbers stay, as an open part may take nothing else. */
    private static String marked(String text) {
        return text.chars().allMatch(Character::isDigit) ? text : MARK;
    }
}
