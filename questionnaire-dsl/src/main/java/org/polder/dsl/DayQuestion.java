package org.polder.dsl;

import java.time.LocalDate;
import java.time.Period;
import java.util.Optional;
import java.util.function.Supplier;
import org.polder.answer.Answer;
import org.polder.answer.Reply;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Expression;
import org.polder.model.DateQuestion;
import org.polder.model.Item;

/** A question for a date being declared. */
public final class DayQuestion extends MeasuredQuestion<DayQuestion> {
    private final Optional<Supplier<Day>> earliest;
    private final Optional<Supplier<Day>> latest;

    private DayQuestion(
            AskingDraft asking,
            OptionDrafts options,
            Optional<Supplier<Day>> earliest,
            Optional<Supplier<Day>> latest) {
        super(asking, options);
        this.earliest = earliest;
        this.latest = latest;
    }

    static DayQuestion of(String id) {
        return new DayQuestion(AskingDraft.of(id), OptionDrafts.none(id), Optional.empty(), Optional.empty());
    }

    @Override
    DayQuestion self() {
        return this;
    }

    @Override
    DayQuestion with(AskingDraft changed) {
        return new DayQuestion(changed, options, earliest, latest);
    }

    @Override
    DayQuestion with(OptionDrafts changed) {
        return new DayQuestion(asking, changed, earliest, latest);
    }

    @Override
    Item make(Assembly assembly) {
        return new DateQuestion(
                asking.build(assembly),
                earliest.map(Supplier::get),
                latest.map(Supplier::get),
                options.build(assembly, asking.fills()));
    }

    /**
     * Allows no earlier date.
     *
     * @param date the first date allowed
     * @return this question with that bound
     */
    public DayQuestion earliest(LocalDate date) {
        return new DayQuestion(asking, options, Optional.of(() -> Day.of(date)), latest);
    }

    /**
     * Allows no earlier date, counted from the day the interview starts.
     *
     * @param fromToday how much later than that day; negative for earlier
     * @return this question with that bound
     */
    public DayQuestion earliest(Period fromToday) {
        return new DayQuestion(asking, options, Optional.of(() -> Day.fromToday(fromToday)), latest);
    }

    /**
     * Allows no later date.
     *
     * @param date the last date allowed
     * @return this question with that bound
     */
    public DayQuestion latest(LocalDate date) {
        return new DayQuestion(asking, options, earliest, Optional.of(() -> Day.of(date)));
    }

    /**
     * Allows no later date, counted from the day the interview starts.
     *
     * @param fromToday how much later than that day; negative for earlier
     * @return this question with that bound
     */
    public DayQuestion latest(Period fromToday) {
        return new DayQuestion(asking, options, earliest, Optional.of(() -> Day.fromToday(fromToday)));
    }

    /**
     * Allows no date after the day the interview starts.
     *
     * @return this question with that bound
     */
    public DayQuestion notInFuture() {
        return latest(Period.ZERO);
    }

    /**
     * Gives the whole years from the date to the day the interview started, such as an age, to compute with.
     *
     * @return the expression
     */
    public Expression years() {
        return new Expression.YearsSince(id());
    }

    private Condition compared(Comparison comparison, Supplier<Day> day) {
        return Mistake.orCondition(() -> new Condition.DateIs(id(), comparison, day.get()));
    }

    /**
     * Gives the condition that the date lies before a day.
     *
     * @param date the day
     * @return the condition
     */
    public Condition isBefore(LocalDate date) {
        return compared(Comparison.LESS, () -> Day.of(date));
    }

    /**
     * Gives the condition that the date lies before a day counted from the day the interview started.
     *
     * @param fromToday how much later than that day; negative for earlier
     * @return the condition
     */
    public Condition isBefore(Period fromToday) {
        return compared(Comparison.LESS, () -> Day.fromToday(fromToday));
    }

    /**
     * Gives the condition that the date lies before another answer.
     *
     * @param other the other question
     * @return the condition
     */
    public Condition isBefore(DayQuestion other) {
        return new Condition.ItemsCompare(id(), Comparison.LESS, other.id());
    }

    /**
     * Gives the condition that the date lies on or before a day.
     *
     * @param date the day
     * @return the condition
     */
    public Condition isOnOrBefore(LocalDate date) {
        return compared(Comparison.AT_MOST, () -> Day.of(date));
    }

    /**
     * Gives the condition that the date lies on or before a day counted from the day the interview started.
     *
     * @param fromToday how much later than that day; negative for earlier
     * @return the condition
     */
    public Condition isOnOrBefore(Period fromToday) {
        return compared(Comparison.AT_MOST, () -> Day.fromToday(fromToday));
    }

    /**
     * Gives the condition that the date lies on or before another answer.
     *
     * @param other the other question
     * @return the condition
     */
    public Condition isOnOrBefore(DayQuestion other) {
        return new Condition.ItemsCompare(id(), Comparison.AT_MOST, other.id());
    }

    /**
     * Gives the condition that the date lies on or after a day.
     *
     * @param date the day
     * @return the condition
     */
    public Condition isOnOrAfter(LocalDate date) {
        return compared(Comparison.AT_LEAST, () -> Day.of(date));
    }

    /**
     * Gives the condition that the date lies on or after a day counted from the day the interview started.
     *
     * @param fromToday how much later than that day; negative for earlier
     * @return the condition
     */
    public Condition isOnOrAfter(Period fromToday) {
        return compared(Comparison.AT_LEAST, () -> Day.fromToday(fromToday));
    }

    /**
     * Gives the condition that the date lies on or after another answer.
     *
     * @param other the other question
     * @return the condition
     */
    public Condition isOnOrAfter(DayQuestion other) {
        return new Condition.ItemsCompare(id(), Comparison.AT_LEAST, other.id());
    }

    /**
     * Gives the condition that the date lies after a day.
     *
     * @param date the day
     * @return the condition
     */
    public Condition isAfter(LocalDate date) {
        return compared(Comparison.GREATER, () -> Day.of(date));
    }

    /**
     * Gives the condition that the date lies after a day counted from the day the interview started.
     *
     * @param fromToday how much later than that day; negative for earlier
     * @return the condition
     */
    public Condition isAfter(Period fromToday) {
        return compared(Comparison.GREATER, () -> Day.fromToday(fromToday));
    }

    /**
     * Gives the condition that the date lies after another answer.
     *
     * @param other the other question
     * @return the condition
     */
    public Condition isAfter(DayQuestion other) {
        return new Condition.ItemsCompare(id(), Comparison.GREATER, other.id());
    }

    /**
     * Gives the condition that the date is a day.
     *
     * @param date the day
     * @return the condition
     */
    public Condition is(LocalDate date) {
        return compared(Comparison.EQUAL, () -> Day.of(date));
    }

    /**
     * Answers this question.
     *
     * @param date the date
     * @return the reply
     */
    public Reply answer(LocalDate date) {
        return new Reply(id(), Answer.date(date));
    }
}
