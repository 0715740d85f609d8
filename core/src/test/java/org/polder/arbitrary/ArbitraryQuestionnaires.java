package org.polder.arbitrary;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import org.polder.answer.Answer;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.response.Start;

/** Arbitrary small questionnaires that use everything the model has, with answers and moves to run through them. */
public final class ArbitraryQuestionnaires {
    private static final int MOST_ELEMENTS = 14;
    private static final int MOST_MOVES = 24;

    private ArbitraryQuestionnaires() {}

    /** Sound questionnaires of 1 to 14 elements on 1 to 4 pages; they shrink to fewer and plainer items. */
    public static Arbitrary<Questionnaire> questionnaires() {
        Arbitrary<List<List<Integer>>> elements = rolls(90)
                .list()
                .ofMinSize(1)
                .ofMaxSize(MOST_ELEMENTS)
                .withSizeDistribution(RandomDistribution.uniform());
        return Combinators.combine(elements, numbers(1, 2)).as(QuestionnaireWriter::write);
    }

    /** Answers that mostly suit an item. */
    public static Arbitrary<Answer> answers(Item item) {
        return rolls(12).map(rolls -> AnswerWriter.answer(item, item.options(), item.rows(), new Dice(rolls)));
    }

    /** Days, seeds and closed quotas to start from. */
    public static Arbitrary<Start> starts(Questionnaire questionnaire) {
        return Combinators.combine(numbers(0, 99), numbers(-1, 1), numbers(0, 1), numbers(0, 999))
                .as((seed, day, language, closed) -> {
                    var languages = questionnaire.languages();
                    List<Quota> quotas = questionnaire.quotas();
                    return Start.in(languages.get(language % languages.size()))
                            .seed(seed)
                            .on(ConditionWriter.DAY.plusDays(day))
                            .closed(IntStream.range(0, quotas.size())
                                    .filter(i -> (closed >> i & 1) != 0)
                                    .mapToObj(i -> quotas.get(i).name())
                                    .toList());
                });
    }

    /** Rows of moves, most of which answer. */
    public static Arbitrary<List<Move>> moves() {
        return move().list().ofMaxSize(MOST_MOVES).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Move> move() {
        Arbitrary<Integer> which = numbers(0, 999);
        return Arbitraries.frequencyOf(
                Tuple.of(12, rolls(12).map(Move.AnswerCurrent::new)),
                Tuple.of(5, Combinators.combine(which, rolls(12)).as((item, rolls) -> new Move.AnswerAny(item, rolls))),
                Tuple.of(2, Arbitraries.just(new Move.LeaveOpen())),
                Tuple.of(3, Arbitraries.just(new Move.Confirm())),
                Tuple.of(2, Arbitraries.just(new Move.Back())),
                Tuple.of(1, Arbitraries.just(new Move.Forward())),
                Tuple.of(1, which.map(Move.GoTo::new)),
                Tuple.of(1, which.map(Move.Speak::new)),
                Tuple.of(1, which.map(Move.Close::new)));
    }

    private static Arbitrary<List<Integer>> rolls(int most) {
        return numbers(0, 999).list().ofMaxSize(most).withSizeDistribution(RandomDistribution.uniform());
    }

    private static Arbitrary<Integer> numbers(int least, int most) {
        return Arbitraries.integers()
                .between(least, most)
                .withDistribution(RandomDistribution.uniform())
                .withoutEdgeCases();
    }
}
