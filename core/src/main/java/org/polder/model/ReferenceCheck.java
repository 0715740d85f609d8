package org.polder.model;

import com.google.common.collect.ImmutableMap;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Expression;
import org.polder.name.ItemId;
import org.polder.problem.Suggestion;
import org.polder.text.Fill;

// Checks that what a condition or fill looks at exists, stands earlier and has the right kind and codes.
final class ReferenceCheck implements ConditionVisitor<Boolean>, Fill.Visitor<Boolean>, Expression.Visitor<Boolean> {
    private static final int MOST_SHOWN = 100;

    private final Questionnaire questionnaire;
    private final KnownCodes known;
    private final EarlierItems earlier;

    ReferenceCheck(Questionnaire questionnaire, KnownCodes known, EarlierItems earlier) {
        this.questionnaire = questionnaire;
        this.known = known;
        this.earlier = earlier;
    }

    /**
     * What is wrong with a reference, as the end of a sentence that begins with its owner.
     *
     * @param missing what does not exist, by name, when that is what is wrong
     */
    record Fault(String code, String message, ImmutableMap<String, String> missing) {
        Fault(String code, String message) {
            this(code, message, ImmutableMap.of());
        }
    }

    List<Fault> of(Condition condition) {
        condition.accept(this);
        return earlier.faults();
    }

    List<Fault> of(Expression expression) {
        expression.accept(this);
        return earlier.faults();
    }

    List<Fault> of(Fill fill) {
        fill.accept(this);
        return earlier.faults();
    }

    @Override
    public Boolean constant(Condition.Constant condition) {
        return true;
    }

    @Override
    public Boolean codeIn(Condition.CodeIn condition) {
        return earlier.as(
                        condition.question(),
                        "a single choice",
                        SingleChoice.class,
                        NumberQuestion.class,
                        DateQuestion.class)
                .map(item -> earlier.codes(item.id(), "option", known.options(item), condition.codes()))
                .orElse(false);
    }

    @Override
    public Boolean rankBetween(Condition.RankBetween condition) {
        return earlier.as(condition.question(), "a ranking", Ranking.class)
                .map(item -> earlier.codes(item.id(), "option", known.options(item), List.of(condition.code())))
                .orElse(false);
    }

    @Override
    public Boolean numberIs(Condition.NumberIs condition) {
        return isNumber(condition.question());
    }

    @Override
    public Boolean dateIs(Condition.DateIs condition) {
        return earlier.as(condition.question(), "a date question", DateQuestion.class)
                .isPresent();
    }

    @Override
    public Boolean itemsCompare(Condition.ItemsCompare condition) {
        Optional<Item> left = comparable(condition.left());
        Optional<Item> right = comparable(condition.right());
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (!sort(left.get()).equals(sort(right.get()))) {
            earlier.fault(new Fault(
                    "wrong-kind",
                    "compares '" + condition.left() + "', " + left.get().accept(KindWords.INSTANCE) + ", with '"
                            + condition.right() + "', " + right.get().accept(KindWords.INSTANCE)
                            + ": compare two numbers, two dates or two single choices"));
            return false;
        }
        return true;
    }

    private Optional<Item> comparable(ItemId id) {
        return earlier.as(
                id,
                "a number, date or single choice",
                NumberQuestion.class,
                Computed.class,
                DateQuestion.class,
                SingleChoice.class);
    }

    private static String sort(Item item) {
        return item instanceof DateQuestion ? "date" : item instanceof SingleChoice ? "code" : "number";
    }

    @Override
    public Boolean textMatches(Condition.TextMatches condition) {
        return earlier.as(condition.question(), "an open question", OpenQuestion.class)
                .isPresent();
    }

    @Override
    public Boolean quotaFull(Condition.QuotaFull condition) {
        Optional<Quota> quota = questionnaire.quota(condition.quota());
        if (quota.isEmpty()) {
            List<String> names = questionnaire.quotas().stream()
                    .map(Quota::name)
                    .limit(MOST_SHOWN)
                    .toList();
            earlier.fault(new Fault(
                    "unknown-quota",
                    "depends on quota '" + condition.quota() + "', which does not exist; the quotas are " + names + "."
                            + Suggestion.sentence(condition.quota(), names),
                    ImmutableMap.of("quota", condition.quota())));
        }
        // A cell that looks at quotas is reported by itself, and could lead back here without end.
        return quota.filter(found -> found.cell().quotas().isEmpty())
                .filter(found -> found.cell().accept(this))
                .isPresent();
    }

    @Override
    public Boolean containsAny(Condition.ContainsAny condition) {
        return earlier.as(condition.question(), "a multiple choice", MultipleChoice.class)
                .map(item -> earlier.codes(item.id(), "option", known.options(item), condition.codes()))
                .orElse(false);
    }

    @Override
    public Boolean countBetween(Condition.CountBetween condition) {
        return earlier.as(condition.question(), "a multiple choice", MultipleChoice.class)
                .isPresent();
    }

    @Override
    public Boolean rowIn(Condition.RowIn condition) {
        return grid(condition.grid(), List.of(condition.row()), condition.codes());
    }

    @Override
    public Boolean rowsBetween(Condition.RowsBetween condition) {
        return grid(condition.grid(), condition.rows(), condition.codes());
    }

    @Override
    public Boolean rowNamed(Condition.RowNamed condition) {
        return namedRow(condition.grid(), condition.row());
    }

    @Override
    public Boolean textBlank(Condition.TextBlank condition) {
        return earlier.as(condition.question(), "an open question", OpenQuestion.class)
                .isPresent();
    }

    @Override
    public Boolean asked(Condition.Asked condition) {
        return earlier.find(condition.item()).isPresent();
    }

    @Override
    public Boolean answered(Condition.Answered condition) {
        return earlier.find(condition.item()).isPresent();
    }

    @Override
    public Boolean and(Condition.And condition) {
        return all(condition.parts());
    }

    @Override
    public Boolean or(Condition.Or condition) {
        return all(condition.parts());
    }

    @Override
    public Boolean not(Condition.Not condition) {
        return condition.part().accept(this);
    }

    @Override
    public Boolean answerWords(Fill.AnswerWords fill) {
        return earlier.find(fill.source()).isPresent();
    }

    @Override
    public Boolean rowsJudged(Fill.RowsJudged fill) {
        return grid(fill.source(), fill.rows(), fill.codes());
    }

    @Override
    public Boolean rowName(Fill.RowName fill) {
        return namedRow(fill.source(), fill.row());
    }

    @Override
    public Boolean optionLabel(Fill.OptionLabel fill) {
        return earlier.find(fill.source())
                .map(item -> earlier.codes(item.id(), "option", known.options(item), List.of(fill.code())))
                .orElse(false);
    }

    @Override
    public Boolean number(Expression.Number expression) {
        return true;
    }

    @Override
    public Boolean valueOf(Expression.ValueOf expression) {
        return earlier.as(
                        expression.item(),
                        "a number or single choice",
                        NumberQuestion.class,
                        Computed.class,
                        SingleChoice.class)
                .isPresent();
    }

    @Override
    public Boolean rowValue(Expression.RowValue expression) {
        return earlier.as(expression.grid(), "a grid", Grid.class)
                .map(item -> earlier.codes(item.id(), "row", known.rows(item), List.of(expression.row())))
                .orElse(false);
    }

    @Override
    public Boolean chosenCount(Expression.ChosenCount expression) {
        return earlier.as(expression.question(), "a multiple choice", MultipleChoice.class)
                .isPresent();
    }

    @Override
    public Boolean yearsSince(Expression.YearsSince expression) {
        return earlier.as(expression.date(), "a date question", DateQuestion.class)
                .isPresent();
    }

    @Override
    public Boolean countTrue(Expression.CountTrue expression) {
        return all(expression.conditions());
    }

    @Override
    public Boolean arithmetic(Expression.Arithmetic expression) {
        return expression.left().accept(this) & expression.right().accept(this);
    }

    @Override
    public Boolean orElse(Expression.OrElse expression) {
        return expression.value().accept(this) & expression.fallback().accept(this);
    }

    @Override
    public Boolean choose(Expression.Choose expression) {
        return expression.condition().accept(this)
                & expression.then().accept(this)
                & expression.otherwise().accept(this);
    }

    private boolean isNumber(ItemId id) {
        return earlier.as(id, "a number", NumberQuestion.class, Computed.class).isPresent();
    }

    private boolean all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).reduce(true, Boolean::logicalAnd);
    }

    private boolean grid(ItemId id, Collection<Integer> rows, Collection<Integer> codes) {
        return earlier.as(id, "a grid", Rowed.class)
                .map(grid -> earlier.codes(id, "row", known.rows(grid), rows)
                        & earlier.codes(id, "scale code", known.options(grid), codes))
                .orElse(false);
    }

    private boolean namedRow(ItemId id, int code) {
        Optional<Item> grid = earlier.as(id, "a grid", Rowed.class);
        if (grid.isEmpty() || !earlier.codes(id, "row", known.rows(grid.get()), List.of(code))) {
            return false;
        }
        if (grid.get().rows().stream()
                .noneMatch(row -> row.code() == code && row.label() instanceof Row.NamedByRespondent)) {
            earlier.fault(new Fault(
                    "wrong-kind",
                    "uses the name of '" + id + "', row " + code + ", which the respondent does not name"));
            return false;
        }
        return true;
    }
}
