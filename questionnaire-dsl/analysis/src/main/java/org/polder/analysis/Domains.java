package org.polder.analysis;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.polder.answer.Answer;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Makes the variables for the answers to each item. */
final class Domains implements Item.Visitor<Domain> {
    /** Beyond this many values of one question what hangs on them is left undecided. */
    private static final int MOST_VALUES = 1_000;

    /** Ages and the like lie within this many years. */
    private static final int MOST_YEARS = 150;

    private final Definitions definitions;
    private final Questionnaire questionnaire;
    private final LocalDate today;
    private final Cuts cuts;

    Domains(Definitions definitions, Questionnaire questionnaire, LocalDate today, Cuts cuts) {
        this.definitions = definitions;
        this.questionnaire = questionnaire;
        this.today = today;
        this.cuts = cuts;
    }

    List<Domain> all() {
        return questionnaire.items().stream().map(item -> item.accept(this)).toList();
    }

    @Override
    public Domain singleChoice(SingleChoice item) {
        return new ChoiceDomain(definitions, item);
    }

    @Override
    public Domain multipleChoice(MultipleChoice item) {
        return new SetDomain(definitions, item);
    }

    @Override
    public Domain openQuestion(OpenQuestion item) {
        return new TextDomain(definitions, item, cuts.patterns(item.id()));
    }

    @Override
    public Domain grid(Grid item) {
        return new RowsDomain(definitions, item);
    }

    @Override
    public Domain multipleGrid(MultipleGrid item) {
        return new RowsDomain(definitions, item);
    }

    @Override
    public Domain ranking(Ranking item) {
        return new RankDomain(definitions, item);
    }

    @Override
    public Domain number(NumberQuestion item) {
        return valued(item, Values.of(item));
    }

    @Override
    public Domain date(DateQuestion item) {
        return valued(item, days(item));
    }

    @Override
    public Domain notice(Notice item) {
        return new NoDomain(definitions);
    }

    @Override
    public Domain computed(Computed item) {
        return new NoDomain(definitions);
    }

    @Override
    public Domain screenOut(ScreenOut item) {
        return new NoDomain(definitions);
    }

    private Values days(DateQuestion item) {
        return Values.between(
                item.earliest().map(day -> day.on(today)), item.latest().map(day -> day.on(today)));
    }

    private Domain valued(Item item, Values values) {
        List<Item> group = cuts.comparedWith(item.id()).stream()
                .flatMap(id -> questionnaire.item(id).stream())
                .toList();
        NavigableSet<BigDecimal> points = new TreeSet<>();
        group.forEach(other -> points.addAll(cuts.points(other.id())));
        boolean exact = true;
        boolean every = cuts.needsEveryValue(item.id());
        for (Item other : group) {
            if (other instanceof Computed) {
                every = true;
            } else if (!(other instanceof SingleChoice)) {
                Values range = other instanceof NumberQuestion number ? Values.of(number) : days((DateQuestion) other);
                every |= !range.sameGrid(values) || cuts.needsEveryValue(other.id());
                points.add(range.least());
                points.add(range.most());
            }
        }
        if (cuts.needsYears(item.id())) {
            exact = addYears(values, points);
        }
        NavigableSet<BigDecimal> standing;
        if (every && !values.exceed(MOST_VALUES)) {
            standing = new TreeSet<>();
            values.addEvery(standing);
        } else {
            standing = values.standing(points, group.size());
            exact &= !every;
        }
        return new ValueDomain(
                definitions,
                item,
                standing,
                exact,
                item instanceof NumberQuestion ? Answer::number : value -> Answer.date(Values.day(value)));
    }

    /** Adds the days on which one is a year older; tells whether these are all there are. */
    private boolean addYears(Values values, NavigableSet<BigDecimal> points) {
        for (int years = -MOST_YEARS; years <= MOST_YEARS; years++) {
            // In leap years the day before or after may be the one.
            LocalDate near = today.minusYears(years);
            Stream.of(near.minusDays(1), near, near.plusDays(1), near.plusDays(2))
                    .filter(day -> age(day) != age(day.minusDays(1)))
                    .forEach(day -> points.add(Values.of(day)));
        }
        return values.least().compareTo(Values.of(today.minusYears(MOST_YEARS))) > 0
                && values.most().compareTo(Values.of(today.plusYears(MOST_YEARS))) < 0;
    }

    private long age(LocalDate day) {
        return ChronoUnit.YEARS.between(day, today);
    }
}
