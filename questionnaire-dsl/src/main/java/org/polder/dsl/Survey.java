package org.polder.dsl;

import java.util.Arrays;
import java.util.OptionalInt;
import org.polder.condition.Condition;
import org.polder.condition.Expression;

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
        return SingleQuestion.of(id, Coding.byCode());
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
        return SingleQuestion.of(id, Coding.<E>byConstant()).options(drafts(options));
    }

    /**
     * Begins a multiple choice.
     *
     * @param id the question's id
     * @return the question, to be worded and given options
     */
    public static MultipleQuestion<Integer> multiple(String id) {
        return MultipleQuestion.of(id, Coding.byCode());
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
        return MultipleQuestion.of(id, Coding.<E>byConstant()).options(drafts(options));
    }

    /**
     * Begins a ranking.
     *
     * @param id the question's id
     * @return the question, to be worded and given options
     */
    public static RankingQuestion<Integer> ranking(String id) {
        return RankingQuestion.of(id, Coding.byCode());
    }

    /**
     * Begins a ranking of the constants of an enum, which then types conditions and answers.
     *
     * @param <E> the enum
     * @param id the question's id
     * @param options the enum; a constant that is {@link Coded} brings its code and label
     * @return the question with its options
     */
    public static <E extends Enum<E>> RankingQuestion<E> ranking(String id, Class<E> options) {
        return RankingQuestion.of(id, Coding.<E>byConstant()).options(drafts(options));
    }

    private static <E extends Enum<E>> OptionDraft[] drafts(Class<E> options) {
        Coding<E> coding = Coding.byConstant();
        return Arrays.stream(options.getEnumConstants())
                .map(constant -> OptionDraft.of(
                        coding.codeOf(constant), constant instanceof Coded coded ? coded.label() : constant.toString()))
                .toArray(OptionDraft[]::new);
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
     * Begins a question for a number.
     *
     * @param id the question's id
     * @return the question, for a whole number from 0 to 999,999,999 unless said otherwise
     */
    public static NumericQuestion number(String id) {
        return NumericQuestion.of(id);
    }

    /**
     * Begins a question for a date.
     *
     * @param id the question's id
     * @return the question, for any date unless said otherwise
     */
    public static DayQuestion date(String id) {
        return DayQuestion.of(id);
    }

    /**
     * Begins a grid.
     *
     * @param id the question's id
     * @return the grid, to be worded and given rows and a scale
     */
    public static GridQuestion grid(String id) {
        return new GridQuestion(AskingDraft.of(id), GridDraft.none(id));
    }

    /**
     * Begins a grid with multiple choice per row.
     *
     * @param id the question's id
     * @return the grid, to be worded and given rows and a scale
     */
    public static MultipleGridQuestion multipleGrid(String id) {
        return new MultipleGridQuestion(AskingDraft.of(id), GridDraft.none(id), OptionalInt.empty());
    }

    /**
     * Begins a text to read, without an answer.
     *
     * @param id the item's id
     * @return the notice, to be worded
     */
    public static NoticeItem notice(String id) {
        return new NoticeItem(AskingDraft.of(id));
    }

    /**
     * Begins the end of the interview for those who meet its condition.
     *
     * @param id the item's id
     * @return the screen-out, to be worded and given its condition by {@code askedIf}
     */
    public static ScreenOutItem screenOut(String id) {
        return new ScreenOutItem(AskingDraft.of(id));
    }

    /**
     * Begins a number computed from earlier answers.
     *
     * @param id the item's id
     * @param value how it is computed
     * @return the computed value, to be given a text that says what it stands for
     */
    public static ComputedValue compute(String id, Expression value) {
        return new ComputedValue(AskingDraft.of(id), value);
    }

    /**
     * Begins a block that is asked several times.
     *
     * @param name the block's name
     * @return the name, to be told what the block is asked for
     */
    public static Repeat repeat(String name) {
        return new Repeat(name);
    }

    /**
     * Begins an option with all that is special about it.
     *
     * @param code its code
     * @param label its label in the questionnaire's first language
     * @return the option
     */
    public static OptionDraft option(int code, String label) {
        return OptionDraft.of(code, label);
    }

    /**
     * Begins an option labelled in the text bundles.
     *
     * @param code its code
     * @return the option
     */
    public static OptionDraft option(int code) {
        return OptionDraft.of(code);
    }

    /**
     * Begins a row with all that is special about it.
     *
     * @param code its code
     * @param label its label in the questionnaire's first language
     * @return the row
     */
    public static RowDraft row(int code, String label) {
        return RowDraft.fixed(code).text(label);
    }

    /**
     * Begins a row labelled in the text bundles.
     *
     * @param code its code
     * @return the row
     */
    public static RowDraft row(int code) {
        return RowDraft.fixed(code);
    }

    /**
     * Begins a page with a title or order of its own.
     *
     * @param name the page's name
     * @param parts its items and repeated blocks in asking order
     * @return the page
     */
    public static PageDraft page(String name, PagePart... parts) {
        return PageDraft.of(name, parts);
    }

    /**
     * Declares a quota.
     *
     * @param name its name within the questionnaire
     * @param limit the number of interviews wanted, 0 or more
     * @param cell who belongs to the group
     * @return the quota, to be given to the questionnaire and asked for by a screen-out
     */
    public static QuotaDraft quota(String name, int limit, Condition cell) {
        return new QuotaDraft(name, limit, cell);
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
     * @param bounds ascending whole numbers, such as 0, 10, 25; others are reported when the questionnaire is built
     * @return labels by code, such as 1: 0–9, 2: 10–24, 3: 25+
     */
    public static OptionSet bands(int... bounds) {
        return OptionSet.bands(bounds);
    }
}
