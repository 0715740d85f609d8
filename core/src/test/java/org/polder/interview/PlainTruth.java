package org.polder.interview;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.polder.answer.Answer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.name.ItemId;

/** What a condition says of one interview, in a logic of its own: yes, no, or nothing. */
record PlainTruth(PlainMeaning meaning) implements ConditionVisitor<Optional<Boolean>> {
    private static final Optional<Boolean> YES = Optional.of(true);
    private static final Optional<Boolean> NO = Optional.of(false);
    private static final Optional<Boolean> UNKNOWN = Optional.empty();

    boolean holds(Condition condition) {
        return condition.accept(this).equals(YES);
    }

    boolean fails(Condition condition) {
        return condition.accept(this).equals(NO);
    }

    private <A extends Answer> Optional<Boolean> when(ItemId item, Class<A> kind, Predicate<A> test) {
        return meaning.counted(item).filter(kind::isInstance).map(kind::cast).map(test::test);
    }

    @Override
    public Optional<Boolean> constant(Condition.Constant condition) {
        return Optional.of(condition.value());
    }

    @Override
    public Optional<Boolean> codeIn(Condition.CodeIn condition) {
        return meaning.counted(condition.question()).flatMap(answer -> {
            if (answer instanceof Answer.Number || answer instanceof Answer.Date) {
                return NO;
            }
            return code(answer).map(condition.codes()::contains);
        });
    }

    private static Optional<Integer> code(Answer answer) {
        if (answer instanceof Answer.Single single) {
            return Optional.of(single.code());
        }
        return answer instanceof Answer.Instead instead ? Optional.of(instead.code()) : Optional.empty();
    }

    @Override
    public Optional<Boolean> containsAny(Condition.ContainsAny condition) {
        return when(condition.question(), Answer.Multiple.class, given -> overlap(given.codes(), condition.codes()));
    }

    private static boolean overlap(Collection<Integer> some, Set<Integer> others) {
        return some.stream().anyMatch(others::contains);
    }

    @Override
    public Optional<Boolean> countBetween(Condition.CountBetween condition) {
        return when(
                condition.question(),
                Answer.Multiple.class,
                given -> within(given.codes().size(), condition.least(), condition.most()));
    }

    private static boolean within(int number, int least, int most) {
        return least <= number && number <= most;
    }

    @Override
    public Optional<Boolean> rankBetween(Condition.RankBetween condition) {
        return when(
                condition.question(),
                Answer.Ranked.class,
                given -> given.codes().contains(condition.code())
                        && within(given.codes().indexOf(condition.code()) + 1, condition.from(), condition.to()));
    }

    @Override
    public Optional<Boolean> numberIs(Condition.NumberIs condition) {
        return when(
                condition.question(),
                Answer.Number.class,
                given -> compare(given.value(), condition.comparison(), condition.number()));
    }

    @Override
    public Optional<Boolean> dateIs(Condition.DateIs condition) {
        LocalDate day = condition.day().on(meaning.start().today());
        return when(
                condition.question(),
                Answer.Date.class,
                given -> compare(given.value().toEpochDay(), condition.comparison(), day.toEpochDay()));
    }

    private static <T extends Comparable<T>> boolean compare(T left, Comparison comparison, T right) {
        boolean less = left.compareTo(right) < 0;
        boolean more = left.compareTo(right) > 0;
        return switch (comparison) {
            case LESS -> less;
            case AT_MOST -> !more;
            case EQUAL -> !less && !more;
            case DIFFERENT -> less || more;
            case AT_LEAST -> !less;
            case GREATER -> more;
        };
    }

    @Override
    public Optional<Boolean> itemsCompare(Condition.ItemsCompare condition) {
        return size(condition.left())
                .flatMap(left -> size(condition.right()).map(right -> compare(left, condition.comparison(), right)));
    }

    /** Of one item only one of these can be; the checks of a questionnaire keep kinds apart. */
    private Optional<BigDecimal> size(ItemId item) {
        return meaning.counted(item).flatMap(answer -> {
            if (answer instanceof Answer.Number number) {
                return Optional.of(number.value());
            }
            if (answer instanceof Answer.Date date) {
                return Optional.of(BigDecimal.valueOf(date.value().toEpochDay()));
            }
            return answer instanceof Answer.Single single
                    ? Optional.of(BigDecimal.valueOf(single.code()))
                    : Optional.empty();
        });
    }

    @Override
    public Optional<Boolean> textMatches(Condition.TextMatches condition) {
        return when(
                condition.question(),
                Answer.OpenText.class,
                given -> Pattern.compile(condition.pattern())
                        .matcher(given.text())
                        .find());
    }

    @Override
    public Optional<Boolean> quotaFull(Condition.QuotaFull condition) {
        return meaning.start().closedQuotas().contains(condition.quota())
                ? meaning.questionnaire()
                        .quota(condition.quota())
                        .orElseThrow()
                        .cell()
                        .accept(this)
                : NO;
    }

    @Override
    public Optional<Boolean> rowIn(Condition.RowIn condition) {
        return row(condition.grid(), condition.row()).map(codes -> overlap(codes, condition.codes()));
    }

    private Optional<Collection<Integer>> row(ItemId grid, int row) {
        return meaning.counted(grid).flatMap(answer -> {
            if (answer instanceof Answer.Rows rows) {
                return Optional.ofNullable(rows.codes().get(row)).map(List::of);
            }
            return answer instanceof Answer.RowSets rows
                    ? Optional.ofNullable(rows.codes().get(row))
                    : Optional.empty();
        });
    }

    /** Tries every way in which the rows left open could have been judged. */
    @Override
    public Optional<Boolean> rowsBetween(Condition.RowsBetween condition) {
        long judged = condition.rows().stream()
                .filter(row -> row(condition.grid(), row)
                        .filter(codes -> overlap(codes, condition.codes()))
                        .isPresent())
                .count();
        long open = condition.rows().stream()
                .filter(row -> row(condition.grid(), row).isEmpty())
                .count();
        boolean some = false;
        boolean all = true;
        for (long more = 0; more <= open; more++) {
            boolean inside = within((int) (judged + more), condition.least(), condition.most());
            some |= inside;
            all &= inside;
        }
        return all ? YES : some ? UNKNOWN : NO;
    }

    @Override
    public Optional<Boolean> rowNamed(Condition.RowNamed condition) {
        return meaning.counted(condition.grid())
                .map(answer -> PlainMeaning.names(answer).containsKey(condition.row()));
    }

    @Override
    public Optional<Boolean> textBlank(Condition.TextBlank condition) {
        return meaning.counted(condition.question()).map(Answer.LeftOpen.class::isInstance);
    }

    @Override
    public Optional<Boolean> asked(Condition.Asked condition) {
        return Optional.of(meaning.isAsked(condition.item()));
    }

    @Override
    public Optional<Boolean> answered(Condition.Answered condition) {
        return Optional.of(meaning.counted(condition.item())
                .filter(answer -> !(answer instanceof Answer.LeftOpen))
                .isPresent());
    }

    @Override
    public Optional<Boolean> and(Condition.And condition) {
        return joined(condition.parts(), NO, YES);
    }

    @Override
    public Optional<Boolean> or(Condition.Or condition) {
        return joined(condition.parts(), YES, NO);
    }

    /** One part decides; unless it does, one unknown part leaves it open. */
    private Optional<Boolean> joined(List<Condition> parts, Optional<Boolean> deciding, Optional<Boolean> otherwise) {
        Function<Condition, Optional<Boolean>> judge = part -> part.accept(this);
        List<Optional<Boolean>> outcomes = parts.stream().map(judge).toList();
        return outcomes.contains(deciding) ? deciding : outcomes.contains(UNKNOWN) ? UNKNOWN : otherwise;
    }

    @Override
    public Optional<Boolean> not(Condition.Not condition) {
        return condition.part().accept(this).map(value -> !value);
    }
}
