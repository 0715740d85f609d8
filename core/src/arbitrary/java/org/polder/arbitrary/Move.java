package org.polder.arbitrary;

import com.google.common.collect.ImmutableList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.polder.answer.Answer;
import org.polder.interview.Choice;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;
import org.polder.interview.PromptRow;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Quota;
import org.polder.name.ItemId;
import org.polder.name.Language;

/** One thing a respondent, or whoever runs the survey, can do during an interview. */
public sealed interface Move {
    /** Does it; what cannot be done at that moment changes nothing. */
    Step after(Step last);

    /** Begins a row of moves. */
    static Step begin(Interview interview) {
        return went(interview);
    }

    private static Step went(Interview interview) {
        return new Step(interview, ImmutableList.of(), Optional.empty());
    }

    private static Item pick(Interview now, int which) {
        return now.questionnaire()
                .items()
                .get(which % now.questionnaire().items().size());
    }

    /** An answer from what is shown of an item. */
    static Answer answer(Prompt prompt, List<Integer> rolls) {
        return AnswerWriter.answer(
                prompt.item(),
                prompt.choices().stream().map(Choice::option).toList(),
                prompt.rows().stream().map(PromptRow::row).toList(),
                new Dice(rolls));
    }

    /** Answers the current item. */
    record AnswerCurrent(List<Integer> rolls) implements Move {
        @Override
        public Step after(Step last) {
            Interview now = last.interview();
            return now.current()
                    .map(prompt -> now.answer(prompt.id(), answer(prompt, rolls)))
                    .orElse(went(now));
        }
    }

    /** Answers any item, on the path or not. */
    record AnswerAny(int which, List<Integer> rolls) implements Move {
        @Override
        public Step after(Step last) {
            Interview now = last.interview();
            return now.answer(item(now).id(), answer(now));
        }

        /** The item it answers. */
        public Item item(Interview now) {
            return pick(now, which);
        }

        /** The answer it gives. */
        public Answer answer(Interview now) {
            Item item = item(now);
            return now.prompt(item.id())
                    .map(prompt -> Move.answer(prompt, rolls))
                    .orElseGet(() -> AnswerWriter.answer(item, item.options(), item.rows(), new Dice(rolls)));
        }
    }

    /** Leaves the current item open. */
    record LeaveOpen() implements Move {
        @Override
        public Step after(Step last) {
            return last.interview().leaveOpen();
        }
    }

    /** Confirms the answer that was just questioned. */
    record Confirm() implements Move {
        @Override
        public Step after(Step last) {
            return went(last.confirmed().orElse(last.interview()));
        }
    }

    /** Goes back. */
    record Back() implements Move {
        @Override
        public Step after(Step last) {
            return went(last.interview().back());
        }
    }

    /** Goes forward. */
    record Forward() implements Move {
        @Override
        public Step after(Step last) {
            return went(last.interview().forward());
        }
    }

    /** Goes to any item. */
    record GoTo(int which) implements Move {
        @Override
        public Step after(Step last) {
            return last.interview().goTo(item(last.interview()));
        }

        /** The item it goes to. */
        public ItemId item(Interview now) {
            return pick(now, which).id();
        }
    }

    /** Switches language. */
    record Speak(int which) implements Move {
        @Override
        public Step after(Step last) {
            List<Language> languages = last.interview().questionnaire().languages();
            return went(last.interview().in(languages.get(which % languages.size())));
        }
    }

    /** Closes some quotas and opens the others. */
    record Close(int which) implements Move {
        @Override
        public Step after(Step last) {
            List<Quota> quotas = last.interview().questionnaire().quotas();
            return went(last.interview()
                    .closing(IntStream.range(0, quotas.size())
                            .filter(i -> (which >> i & 1) != 0)
                            .mapToObj(i -> quotas.get(i).name())
                            .toList()));
        }
    }
}
