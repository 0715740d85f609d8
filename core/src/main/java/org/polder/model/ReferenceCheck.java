package org.polder.model;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Expression;
import org.polder.name.ItemId;
import org.polder.problem.Suggestion;
import org.polder.text.Fill;

// Checks that what a condition or fill looks at exists, stands earlier and has the right kind and codes.
final class ReferenceCheck implements ConditionVisitor<Boolean>, Fill.Visitor<Boolean>, Expression.Visitor<Boolean> {
    /** More in one condition repeat one another. */
    private static final int MOST_FAULTS = 100;

    private static final int MOST_SHOWN = 100;

    private final Questionnaire questionnaire;
    private final KnownCodes known;
    private final int before;
    private final IntPredicate moving;
    private final List<Fault> faults = new ArrayList<>();

    /**
     * Checks references to items before a position.
     *
     * @param moving the positions that may come earlier or later, as the order of their page varies
     */
    ReferenceCheck(Questionnaire questionnaire, KnownCodes known, int before, IntPredicate moving) {
        this.questionnaire = questionnaire;
        this.known = known;
        this.before = before;
        this.moving = moving;
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
        return faults;
    }

    List<Fault> of(Expression expression) {
        expression.accept(this);
        return faults;
    }

    List<Fault> of(Fill fill) {
        fill.accept(this);
        return faults;
    }

    @Override
    public Boolean constant(Condition.Constant condition) {
        return true;
    }

    @Override
    public Boolean codeIn(Condition.CodeIn condition) {
        return as(condition.question(), "a single choice", SingleChoice.class, NumberQuestion.class, DateQuestion.class)
                .map(item -> options(item.id(), "option", known.options(item), condition.codes()))
                .orElse(false);
    }

    @Override
    public Boolean rankBetween(Condition.RankBetween condition) {
        return as(condition.question(), "a ranking", Ranking.class)
                .map(item -> options(item.id(), "option", known.options(item), List.of(condition.code())))
                .orElse(false);
    }

    @Override
    public Boolean numberIs(Condition.NumberIs condition) {
        return isNumber(condition.question());
    }

    @Override
    public Boolean dateIs(Condition.DateIs condition) {
        return as(condition.question(), "a date question", DateQuestion.class).isPresent();
    }

    @Override
    public Boolean itemsCompare(Condition.ItemsCompare condition) {
        Optional<Item> left = comparable(condition.left());
        Optional<Item> right = comparable(condition.right());
        if (left.isEmpty() || right.isEmpty()) {
            return false;
        }
        if (!sort(left.get()).equals(sort(right.get()))) {
            faults.add(new Fault(
                    "wrong-kind",
                    "compares '" + condition.left() + "', " + left.get().accept(KindWords.INSTANCE) + ", with '"
                            + condition.right() + "', " + right.get().accept(KindWords.INSTANCE)
                            + ": compare two numbers, two dates or two single choices"));
            return false;
        }
        return true;
    }

    private Optional<Item> comparable(ItemId id) {
        return as(
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
        return as(condition.question(), "an open question", OpenQuestion.class).isPresent();
    }

    @Override
    public Boolean quotaFull(Condition.QuotaFull condition) {
        Optional<Quota> quota = questionnaire.quota(condition.quota());
        if (quota.isEmpty() && faults.size() < MOST_FAULTS) {
            List<String> names = questionnaire.quotas().stream()
                    .map(Quota::name)
                    .limit(MOST_SHOWN)
                    .toList();
            faults.add(new Fault(
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
        return as(condition.question(), "a multiple choice", MultipleChoice.class)
                .map(item -> options(item.id(), "option", known.options(item), condition.codes()))
                .orElse(false);
    }

    @Override
    public Boolean countBetween(Condition.CountBetween condition) {
        return as(condition.question(), "a multiple choice", MultipleChoice.class)
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
        return as(condition.question(), "an open question", OpenQuestion.class).isPresent();
    }

    @Override
    public Boolean asked(Condition.Asked condition) {
        return find(condition.item()).isPresent();
    }

    @Override
    public Boolean answered(Condition.Answered condition) {
        return find(condition.item()).isPresent();
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
        return find(fill.source()).isPresent();
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
        return find(fill.source())
                .map(item -> options(item.id(), "option", known.options(item), List.of(fill.code())))
                .orElse(false);
    }

    @Override
    public Boolean number(Expression.Number expression) {
        return true;
    }

    @Override
    public Boolean valueOf(Expression.ValueOf expression) {
        return as(
                        expression.item(),
                        "a number or single choice",
                        NumberQuestion.class,
                        Computed.class,
                        SingleChoice.class)
                .isPresent();
    }

    @Override
    public Boolean rowValue(Expression.RowValue expression) {
        return as(expression.grid(), "a grid", Grid.class)
                .map(item -> options(item.id(), "row", known.rows(item), List.of(expression.row())))
                .orElse(false);
    }

    @Override
    public Boolean chosenCount(Expression.ChosenCount expression) {
        return as(expression.question(), "a multiple choice", MultipleChoice.class)
                .isPresent();
    }

    @Override
    public Boolean yearsSince(Expression.YearsSince expression) {
        return as(expression.date(), "a date question", DateQuestion.class).isPresent();
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
        return as(id, "a number", NumberQuestion.class, Computed.class).isPresent();
    }

    private boolean all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).reduce(true, Boolean::logicalAnd);
    }

    private boolean grid(ItemId id, Collection<Integer> rows, Collection<Integer> codes) {
        return as(id, "a grid", Rowed.class)
                .map(grid -> options(id, "row", known.rows(grid), rows)
                        & options(id, "scale code", known.options(grid), codes))
                .orElse(false);
    }

    private boolean namedRow(ItemId id, int code) {
        Optional<Item> grid = as(id, "a grid", Rowed.class);
        if (grid.isEmpty() || !options(id, "row", known.rows(grid.get()), List.of(code))) {
            return false;
        }
        if (grid.get().rows().stream()
                .noneMatch(row -> row.code() == code && row.label() instanceof Row.NamedByRespondent)) {
            faults.add(new Fault(
                    "wrong-kind",
                    "uses the name of '" + id + "', row " + code + ", which the respondent does not name"));
            return false;
        }
        return true;
    }

    private boolean options(ItemId id, String what, Set<Integer> codes, Collection<Integer> wanted) {
        boolean sound = true;
        for (int code : wanted) {
            if (!codes.contains(code) && faults.size() < MOST_FAULTS) {
                faults.add(new Fault(
                        "unknown-" + what.replace(' ', '-'),
                        "depends on '" + id + "', " + what + " " + code + ", which does not exist; it has "
                                + Codes.listed(codes),
                        ImmutableMap.of("item", id.value(), "what", what, "code", String.valueOf(code))));
                sound = false;
            }
        }
        return sound;
    }

    /** Finds an earlier item, whatever is asked of it. */
    private Optional<Item> find(ItemId id) {
        Optional<Integer> place = questionnaire.position(id);
        if (faults.size() >= MOST_FAULTS) {
            return Optional.empty();
        }
        if (place.isEmpty()) {
            faults.add(new Fault(
                    "unknown-item",
                    "depends on '" + id + "', which does not exist. " + questionnaire.unknownItem(id.value()),
                    ImmutableMap.of("item", id.value())));
            return Optional.empty();
        }
        if (place.get() >= before) {
            faults.add(new Fault(
                    "later-item",
                    "depends on '" + id + "', which is not asked earlier: move '" + id
                            + "' before it, or depend on an earlier item"));
            return Optional.empty();
        }
        if (moving.test(place.get())) {
            faults.add(new Fault(
                    "same-page",
                    "depends on '" + id + "', which stands on the same page, whose order varies: put '" + id
                            + "' on an earlier page, or keep the page as written"));
            return Optional.empty();
        }
        return Optional.of(questionnaire.items().get(place.get()));
    }

    /** Finds an earlier item of which the answer is looked at. */
    @SafeVarargs
    private Optional<Item> as(ItemId id, String words, Class<? extends Item>... kinds) {
        Optional<Item> found = find(id);
        if (found.isEmpty()) {
            return found;
        }
        Item item = found.get();
        if (Arrays.stream(kinds).noneMatch(kind -> kind.isInstance(item))) {
            faults.add(new Fault(
                    "wrong-kind", "uses '" + id + "' as " + words + ", but it is " + item.accept(KindWords.INSTANCE)));
            return Optional.empty();
        }
        if (item.asking().personal()) {
            faults.add(new Fault(
                    "personal-source",
                    "depends on what was answered to '" + id + "', which is contact data and kept apart: look only at"
                            + " whether it was asked or answered"));
            return Optional.empty();
        }
        return found;
    }
}
