package org.polder.interchange.limesurvey;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Day;
import org.polder.interchange.internal.Unsayable;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * Writes as ExpressionScript when a condition is certainly true, or when it is certainly false. ExpressionScript knows
 * two truth values and takes a missing answer for an empty one, so neither can be had by negating the other.
 *
 * <p>What cannot be said counts as unknown: neither certainly true nor certainly false.
 */
final class Certain implements ConditionVisitor<String> {
    private static final int EXACT_DIGITS = 15;

    private final Ground ground;
    private final Unsayable unsayable;
    private final boolean truth;

    private Certain(Ground ground, Unsayable unsayable, boolean truth) {
        this.ground = ground;
        this.unsayable = unsayable;
        this.truth = truth;
    }

    static String isTrue(Ground ground, Unsayable unsayable, Condition condition) {
        return condition.accept(new Certain(ground, unsayable, true));
    }

    static String isFalse(Ground ground, Unsayable unsayable, Condition condition) {
        return condition.accept(new Certain(ground, unsayable, false));
    }

    /** What is true where it holds, is false where the answer is known and it does not hold. */
    private String decided(String known, String holds) {
        return Script.all(known, truth ? holds : Script.not(holds));
    }

    @Override
    public String constant(Condition.Constant condition) {
        return condition.value() == truth ? Script.TRUE : Script.FALSE;
    }

    @Override
    public String codeIn(Condition.CodeIn condition) {
        Item item = ground.item(condition.question());
        if (truth) {
            return ground.chosen(item, condition.codes());
        }
        if (item instanceof SingleChoice) {
            return Script.all(ground.answered(item), Script.not(ground.chosen(item, condition.codes())));
        }
        Set<Integer> others = new TreeSet<>(Ground.allCodes(item));
        others.removeAll(condition.codes());
        return Script.any(Script.filled(ground.value(item.id())), ground.chosen(item, others));
    }

    @Override
    public String containsAny(Condition.ContainsAny condition) {
        Item item = ground.item(condition.question());
        String chosen = ground.chosen(item, condition.codes());
        return truth ? chosen : Script.all(ground.answered(item), Script.not(chosen));
    }

    @Override
    public String countBetween(Condition.CountBetween condition) {
        Item item = ground.item(condition.question());
        String count = ground.count(item);
        String holds = Script.all(
                condition.least() == 0 ? Script.TRUE : count + " >= " + condition.least(),
                count + " <= " + condition.most());
        return decided(ground.answered(item), holds);
    }

    @Override
    public String rankBetween(Condition.RankBetween condition) {
        Item item = ground.item(condition.question());
        if (item.options().stream().anyMatch(LimeCodes::isConditional)) {
            unsayable.note("the place of an option among those shown, where not all are shown to everyone");
            return Script.FALSE;
        }
        List<String> places = new ArrayList<>();
        int last = Math.min(condition.to(), item.options().size());
        for (int place = condition.from(); place <= last; place++) {
            places.add(Script.is(ground.place(item.id(), place), LimeCodes.answer(condition.code())));
        }
        return truth ? Script.any(places) : Script.all(ground.answered(item), Script.not(Script.any(places)));
    }

    @Override
    public String numberIs(Condition.NumberIs condition) {
        if (condition.number().precision() > EXACT_DIGITS) {
            unsayable.note("the number " + condition.number().toPlainString() + ", of more digits than PHP keeps");
            return Script.FALSE;
        }
        String value = ground.value(condition.question());
        return compared(
                List.of(Script.filled(value)), value, condition.comparison(), Script.number(condition.number()));
    }

    private String compared(List<String> known, String left, Comparison comparison, String right) {
        List<String> parts = new ArrayList<>(known);
        parts.add(left + " " + sign(truth ? comparison : opposite(comparison)) + " " + right);
        return Script.all(parts);
    }

    private static Comparison opposite(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.AT_LEAST;
            case AT_MOST -> Comparison.GREATER;
            case EQUAL -> Comparison.DIFFERENT;
            case DIFFERENT -> Comparison.EQUAL;
            case AT_LEAST -> Comparison.LESS;
            case GREATER -> Comparison.AT_MOST;
        };
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "<";
            case AT_MOST -> "<=";
            case EQUAL -> "==";
            case DIFFERENT -> "!=";
            case AT_LEAST -> ">=";
            case GREATER -> ">";
        };
    }

    @Override
    public String dateIs(Condition.DateIs condition) {
        String value = ground.value(condition.question());
        String day = condition.day() instanceof Day.FromToday from
                ? Days.fromToday(from.distance())
                : Script.quoted(condition.day().toString());
        return compared(List.of(Script.filled(value)), Days.day(value), condition.comparison(), day);
    }

    @Override
    public String itemsCompare(Condition.ItemsCompare condition) {
        Item left = ground.item(condition.left());
        Item right = ground.item(condition.right());
        if (left instanceof SingleChoice) {
            return compared(
                    List.of(ground.answered(left), ground.answered(right)),
                    ground.number(left),
                    condition.comparison(),
                    ground.number(right));
        }
        String one = ground.value(left.id());
        String other = ground.value(right.id());
        List<String> known = List.of(Script.filled(one), Script.filled(other));
        return left instanceof DateQuestion
                ? compared(known, Days.day(one), condition.comparison(), Days.day(other))
                : compared(known, one, condition.comparison(), other);
    }

    @Override
    public String textMatches(Condition.TextMatches condition) {
        String value = ground.value(condition.question());
        return Patterns.between(condition.pattern())
                .map(pattern -> decided(
                        ground.written(condition.question()),
                        "regexMatch(" + Script.quoted(pattern) + ", " + Script.written(value) + ")"))
                .orElseGet(() -> {
                    unsayable.note("the pattern '" + condition.pattern() + "', which other engines may read otherwise");
                    return Script.FALSE;
                });
    }

    @Override
    public String quotaFull(Condition.QuotaFull condition) {
        unsayable.note("the quota '" + condition.quota() + "', of which equations know nothing");
        return Script.FALSE;
    }

    @Override
    public String rowIn(Condition.RowIn condition) {
        String holds = ground.row(condition.grid(), condition.row(), condition.codes());
        return truth ? holds : Script.all(ground.judged(condition.grid(), condition.row()), Script.not(holds));
    }

    @Override
    public String rowsBetween(Condition.RowsBetween condition) {
        ItemId grid = condition.grid();
        List<String> certain = new ArrayList<>();
        List<String> possible = new ArrayList<>();
        for (int row : condition.rows()) {
            String holds = ground.row(grid, row, condition.codes());
            certain.add(holds);
            possible.add(Script.any(Script.not(ground.judged(grid, row)), holds));
        }
        int rows = certain.size();
        if (truth && condition.least() == 1 && condition.most() >= rows) {
            return Script.any(certain);
        }
        return truth
                ? Script.all(
                        condition.least() == 0 ? Script.TRUE : Script.count(certain) + " >= " + condition.least(),
                        condition.most() >= rows ? Script.TRUE : Script.count(possible) + " <= " + condition.most())
                : Script.any(
                        condition.least() == 0 ? Script.FALSE : Script.count(possible) + " < " + condition.least(),
                        condition.most() >= rows ? Script.FALSE : Script.count(certain) + " > " + condition.most());
    }

    @Override
    public String rowNamed(Condition.RowNamed condition) {
        String named = ground.named(condition.grid(), condition.row());
        return truth ? named : Script.all(ground.asked(condition.grid()), Script.not(named));
    }

    @Override
    public String textBlank(Condition.TextBlank condition) {
        String written = ground.written(condition.question());
        return truth ? Script.all(ground.asked(condition.question()), Script.not(written)) : written;
    }

    @Override
    public String asked(Condition.Asked condition) {
        String asked = ground.asked(condition.item());
        return truth ? asked : Script.not(asked);
    }

    @Override
    public String answered(Condition.Answered condition) {
        String answered = ground.answered(ground.item(condition.item()));
        return truth ? answered : Script.not(answered);
    }

    private List<String> each(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toList();
    }

    @Override
    public String and(Condition.And condition) {
        return truth ? Script.all(each(condition.parts())) : Script.any(each(condition.parts()));
    }

    @Override
    public String or(Condition.Or condition) {
        return truth ? Script.any(each(condition.parts())) : Script.all(each(condition.parts()));
    }

    @Override
    public String not(Condition.Not condition) {
        return condition.part().accept(new Certain(ground, unsayable, !truth));
    }
}
