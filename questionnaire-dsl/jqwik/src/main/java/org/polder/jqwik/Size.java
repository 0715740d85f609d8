package org.polder.jqwik;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import net.jqwik.api.ShrinkingDistance;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.NumberQuestion;
import org.polder.name.ItemId;

/**
 * How far an answer is from the simplest: whether there is one, how many options or rows it has, how long its texts
 * are, and how high its codes, or how far away its number or date.
 */
record Size(long answers, long parts, long letters, long height) {
    private static final Size NOTHING = new Size(0, 0, 0, 0);
    private static final BigDecimal FARTHEST = BigDecimal.valueOf(1_000_000_000_000L);

    /** The distance of an interview: first its length, then the sizes of all its answers together. */
    static ShrinkingDistance of(Interview interview) {
        Size sum = NOTHING;
        long length = 0;
        Map<ItemId, Answer> given = interview.given();
        for (ItemId id : interview.path()) {
            Answer answer = given.get(id);
            if (answer != null) {
                length++;
                sum = sum.plus(of(interview, id, answer));
            }
        }
        long drawn = interview.start().seed() == 0 ? 0 : 1;
        return ShrinkingDistance.of(length, sum.answers, sum.parts, sum.letters, sum.height, drawn);
    }

    private static Size of(Interview interview, ItemId id, Answer answer) {
        Item item = interview.questionnaire().item(id).orElseThrow();
        return answer.accept(new Measure(item, interview.start().today()));
    }

    private Size plus(Size other) {
        return new Size(answers + other.answers, parts + other.parts, letters + other.letters, height + other.height);
    }

    private static long letters(Collection<String> texts) {
        return texts.stream()
                .mapToLong(text -> text.codePointCount(0, text.length()))
                .sum();
    }

    private static long sum(Collection<Integer> codes) {
        return codes.stream().mapToLong(Integer::longValue).sum();
    }

    /** Measures an answer to one item. */
    private record Measure(Item item, LocalDate today) implements Answer.Visitor<Size> {
        @Override
        public Size single(Answer.Single answer) {
            return new Size(1, 1, letters(answer.text().stream().toList()), answer.code());
        }

        @Override
        public Size multiple(Answer.Multiple answer) {
            return new Size(1, answer.codes().size(), letters(answer.texts().values()), sum(answer.codes()));
        }

        @Override
        public Size openText(Answer.OpenText answer) {
            // Among texts of one length the plain "a" is the simplest.
            return new Size(1, 1, answer.text().codePointCount(0, answer.text().length()), 0);
        }

        @Override
        public Size rows(Answer.Rows answer) {
            return new Size(
                    1,
                    answer.codes().size(),
                    letters(answer.names().values()),
                    sum(answer.codes().values()));
        }

        @Override
        public Size number(Answer.Number answer) {
            BigDecimal away = item instanceof NumberQuestion question
                    ? answer.value()
                            .subtract(PlainNumber.of(question))
                            .abs()
                            .divideToIntegralValue(PlainNumber.step(question))
                    : answer.value().abs();
            return new Size(1, 1, 0, away.min(FARTHEST).longValue());
        }

        @Override
        public Size date(Answer.Date answer) {
            LocalDate plainest = item instanceof DateQuestion question
                    ? PlainNumber.nearest(
                            today,
                            question.earliest().map(day -> day.on(today)),
                            question.latest().map(day -> day.on(today)))
                    : today;
            return new Size(1, 1, 0, Math.abs(answer.value().toEpochDay() - plainest.toEpochDay()));
        }

        @Override
        public Size instead(Answer.Instead answer) {
            return new Size(1, 1, 0, answer.code());
        }

        @Override
        public Size ranked(Answer.Ranked answer) {
            long height = 0;
            for (int place = 0; place < answer.codes().size(); place++) {
                // A lower code first is simpler.
                height += (long) answer.codes().get(place) * (answer.codes().size() - place);
            }
            return new Size(1, answer.codes().size(), letters(answer.texts().values()), height);
        }

        @Override
        public Size rowSets(Answer.RowSets answer) {
            long parts = 0;
            long height = 0;
            for (Collection<Integer> codes : answer.codes().values()) {
                parts += codes.size();
                height += sum(codes);
            }
            return new Size(1, parts, letters(answer.names().values()), height);
        }

        @Override
        public Size seen() {
            return NOTHING;
        }

        @Override
        public Size withheld() {
            return NOTHING;
        }

        @Override
        public Size leftOpen() {
            return NOTHING;
        }
    }
}
