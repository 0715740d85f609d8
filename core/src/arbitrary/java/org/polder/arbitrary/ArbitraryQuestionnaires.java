package org.polder.arbitrary;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
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
import org.polder.name.Language;
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

    /** A questionnaire that is the same for the same seed, drawn without ado. */
    public static Questionnaire questionnaire(long seed) {
        Random random = new Random(seed);
        List<List<Integer>> elements = new ArrayList<>();
        for (int left = 1 + random.nextInt(MOST_ELEMENTS); left > 0; left--) {
            elements.add(rolls(random, 90));
        }
        return QuestionnaireWriter.write(elements, 1 + random.nextInt(2));
    }

    /** Circumstances that are the same for the same seed. */
    public static Start start(Questionnaire questionnaire, long seed) {
        Random random = new Random(seed);
        return start(questionnaire, random.nextInt(100), random.nextInt(3) - 1, random.nextInt(2), random.nextInt());
    }

    /** Moves that are the same for the same seed. */
    public static List<Move> moves(long seed) {
        Random random = new Random(seed);
        List<Move> moves = new ArrayList<>();
        for (int left = random.nextInt(MOST_MOVES); left > 0; left--) {
            int which = random.nextInt(1000);
            moves.add(
                    switch (random.nextInt(14)) {
                        case 0, 1 -> new Move.AnswerAny(which, rolls(random, 12));
                        case 2 -> new Move.LeaveOpen();
                        case 3, 4 -> new Move.Confirm();
                        case 5 -> new Move.Back();
                        case 6 -> random.nextBoolean() ? new Move.Forward() : new Move.GoTo(which);
                        case 7 -> random.nextBoolean() ? new Move.Speak(which) : new Move.Close(which);
                        default -> new Move.AnswerCurrent(rolls(random, 12));
                    });
        }
        return moves;
    }

    private static List<Integer> rolls(Random random, int most) {
        return random.ints(random.nextInt(most + 1), 0, 1000).boxed().toList();
    }

    /** Answers that mostly suit an item. */
    public static Arbitrary<Answer> answers(Item item) {
        return rolls(12).map(rolls -> AnswerWriter.answer(item, item.options(), item.rows(), new Dice(rolls)));
    }

    /** Days, seeds and closed quotas to start from. */
    public static Arbitrary<Start> starts(Questionnaire questionnaire) {
        return Combinators.combine(numbers(0, 99), numbers(-1, 1), numbers(0, 1), numbers(0, 999))
                .as((seed, day, language, closed) -> start(questionnaire, seed, day, language, closed));
    }

    private static Start start(Questionnaire questionnaire, int seed, int day, int language, int closed) {
        List<Language> languages = questionnaire.languages();
        List<Quota> quotas = questionnaire.quotas();
        return Start.in(languages.get(language % languages.size()))
                .seed(seed)
                .on(ConditionWriter.DAY.plusDays(day))
                .closed(IntStream.range(0, quotas.size())
                        .filter(i -> (closed >> i & 1) != 0)
                        .mapToObj(i -> quotas.get(i).name())
                        .toList());
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
