package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.Map;
import java.util.OptionalInt;
import org.polder.condition.Condition;

/**
 * Where a questionnaire begins: import these methods statically.
 *
 * <pre>{@code
 * var work = single("Q1").text("What work do you do?").option(1, "Self-employed").option(2, "Employer");
 * var size = single("Q2").text("How many employees?").options(bands(0, 10, 25, 50)).askedIf(work.is(2));
 * Questionnaire q = questionnaire("work").version("1.0").page("work", work, size).build();
 * }</pre>
 */
public final class Survey {
    private Survey() {}

    /**
     * Begins a single choice.
     *
     * @param id the question's id
     * @return the question, to be worded and given options
     */
    public static SingleQuestion<Integer> single(String id) {
        return new SingleQuestion<>(AskingDraft.of(id), ImmutableList.of(), Coding.byCode());
    }

    /**
     * Begins a single choice among the constants of an enum, which then types conditions and answers.
     *
     * @param <E> the enum
     * @param id the question's id
     * @param options the enum; a constant that is {@link Coded} brings its code and label
     * @return the question with its options
     */
    public static <E extends Enum<E>> SingleQuestion<E> single(String id, Class<E> options) {
        return new SingleQuestion<E>(AskingDraft.of(id), ImmutableList.of(), Coding.byConstant())
                .options(labels(options));
    }

    /**
     * Begins a multiple choice.
     *
     * @param id the question's id
     * @return the question, to be worded and given options
     */
    public static MultipleQuestion<Integer> multiple(String id) {
        return new MultipleQuestion<>(AskingDraft.of(id), ImmutableList.of(), Coding.byCode(), 1, OptionalInt.empty());
    }

    /**
     * Begins a multiple choice among the constants of an enum, which then types conditions and answers.
     *
     * @param <E> the enum
     * @param id the question's id
     * @param options the enum; a constant that is {@link Coded} brings its code and label
     * @return the question with its options
     */
    public static <E extends Enum<E>> MultipleQuestion<E> multiple(String id, Class<E> options) {
        return new MultipleQuestion<E>(
                        AskingDraft.of(id), ImmutableList.of(), Coding.byConstant(), 1, OptionalInt.empty())
                .options(labels(options));
    }

    private static <E extends Enum<E>> Map<Integer, String> labels(Class<E> options) {
        ImmutableMap.Builder<Integer, String> labels = ImmutableMap.builder();
        Coding<E> coding = Coding.byConstant();
        for (E constant : options.getEnumConstants()) {
            String label = constant instanceof Coded coded ? coded.label() : constant.toString();
            labels.put(coding.code().applyAsInt(constant), label);
        }
        return labels.buildOrThrow();
    }

    /**
     * Begins an open question.
     *
     * @param id the question's id
     * @return the question, to be worded
     */
    public static TextQuestion text(String id) {
        return new TextQuestion(AskingDraft.of(id), TextQuestion.LONGEST);
    }

    /**
     * Begins a grid.
     *
     * @param id the question's id
     * @return the grid, to be worded and given rows and a scale
     */
    public static GridQuestion grid(String id) {
        return new GridQuestion(AskingDraft.of(id), ImmutableList.of(), ImmutableList.of());
    }

    /**
     * Begins a set of cases by which texts vary.
     *
     * @param name the first case's name
     * @param condition who belongs to it
     * @return the cases
     */
    public static Cases cases(String name, Condition condition) {
        return Cases.none().when(name, condition);
    }

    /**
     * Begins a questionnaire.
     *
     * @param id its lasting name
     * @return the questionnaire, to be given pages
     */
    public static QuestionnaireDraft questionnaire(String id) {
        return QuestionnaireDraft.of(id);
    }

    /**
     * Labels number bands that neither overlap nor leave gaps: from each bound to just below the next, the last one
     * open.
     *
     * @param bounds ascending whole numbers, such as 0, 10, 25
     * @return labels by code, such as 1: 0–9, 2: 10–24, 3: 25+
     * @throws IllegalArgumentException when the bounds do not ascend
     */
    public static ImmutableMap<Integer, String> bands(int... bounds) {
        ImmutableMap.Builder<Integer, String> labels = ImmutableMap.builder();
        for (int i = 0; i < bounds.length; i++) {
            boolean last = i == bounds.length - 1;
            if (!last && bounds[i + 1] <= bounds[i]) {
                throw new IllegalArgumentException("Bands must ascend: " + bounds[i + 1] + " comes after " + bounds[i]);
            }
            String label = last
                    ? bounds[i] + "+"
                    : bounds[i + 1] - 1 == bounds[i]
                            ? String.valueOf(bounds[i])
                            : bounds[i] + "–" + (bounds[i + 1] - 1);
            labels.put(i + 1, label);
        }
        return labels.buildOrThrow();
    }
}
