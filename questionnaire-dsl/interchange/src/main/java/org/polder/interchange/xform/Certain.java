package org.polder.interchange.xform;

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
import org.polder.model.MultipleGrid;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/**
 * Writes as XPath when a condition is certainly true, or when it is certainly false. XPath knows two truth values and
 * takes a missing answer for an empty one, so neither can be had by negating the other.
 *
 * <p>What cannot be said counts as unknown: neither certainly true nor certainly false.
 */
final class Certain implements ConditionVisitor<String> {
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
        return truth ? Terms.all(known, holds) : Terms.all(known, Terms.not(holds));
    }

    @Override
    public String constant(Condition.Constant condition) {
        return condition.value() == truth ? Terms.TRUE : Terms.FALSE;
    }

    @Override
    public String codeIn(Condition.CodeIn condition) {
        Item item = ground.item(condition.question());
        if (truth) {
            return ground.chosen(item, condition.codes());
        }
        if (item instanceof SingleChoice) {
            return Terms.all(ground.answered(item), Terms.not(ground.chosen(item, condition.codes())));
        }
        Set<Integer> others = new TreeSet<>(Ground.codes(item));
        others.removeAll(condition.codes());
        return Terms.any(Terms.filled(Nodes.path(item.id())), ground.chosen(item, others));
    }

    @Override
    public String containsAny(Condition.ContainsAny condition) {
        Item item = ground.item(condition.question());
        String chosen = ground.chosen(item, condition.codes());
        return truth ? chosen : Terms.all(ground.answered(item), Terms.not(chosen));
    }

    @Override
    public String countBetween(Condition.CountBetween condition) {
        Item item = ground.item(condition.question());
        String count = ground.count(item);
        return decided(ground.answered(item), between(count, count, condition.least(), condition.most()));
    }

    private static String between(String least, String most, int from, int to) {
        return Terms.all(from == 0 ? Terms.TRUE : least + " >= " + from, most + " <= " + to);
    }

    @Override
    public String rankBetween(Condition.RankBetween condition) {
        Item item = ground.item(condition.question());
        if (item.options().stream().anyMatch(Ground::isConditional)) {
            unsayable.note("the place of an option among those shown, where not all are shown to everyone");
            return Terms.FALSE;
        }
        List<String> places = new ArrayList<>();
        int last = Math.min(condition.to(), item.options().size());
        for (int place = condition.from(); place <= last; place++) {
            places.add("selected-at(" + Nodes.path(item.id()) + ", " + (place - 1) + ") = '" + condition.code() + "'");
        }
        return decided(ground.answered(item), Terms.any(places));
    }

    @Override
    public String numberIs(Condition.NumberIs condition) {
        if (condition.number().precision() > 15 || condition.number().scale() > 9) {
            unsayable.note("the number " + condition.number().toPlainString() + ", of more digits than XPath keeps");
            return Terms.FALSE;
        }
        return compared(
                Nodes.path(condition.question()), condition.comparison(), Terms.number(condition.number()), List.of());
    }

    /** Comparing an empty answer is false, except for "different"; so the opposite comparison says what is false. */
    private String compared(String left, Comparison comparison, String right, List<String> known) {
        Comparison wanted = truth ? comparison : opposite(comparison);
        List<String> parts = new ArrayList<>(known);
        if (wanted == Comparison.DIFFERENT && known.isEmpty()) {
            parts.add(Terms.filled(left));
        }
        parts.add(left + " " + sign(wanted) + " " + right);
        return Terms.all(parts);
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
            case EQUAL -> "=";
            case DIFFERENT -> "!=";
            case AT_LEAST -> ">=";
            case GREATER -> ">";
        };
    }

    @Override
    public String dateIs(Condition.DateIs condition) {
        String path = Nodes.path(condition.question());
        if (condition.day() instanceof Day.Fixed fixed) {
            return compared(path, condition.comparison(), "date('" + fixed + "')", List.of());
        }
        Day.FromToday day = (Day.FromToday) condition.day();
        if (day.distance().toTotalMonths() == 0) {
            String days = Days.sinceEpoch(ground.today()) + plus(day.distance().getDays());
            return compared(Days.sinceEpoch(path), condition.comparison(), days, List.of(Terms.filled(path)));
        }
        if (day.distance().getMonths() != 0 || day.distance().getDays() != 0) {
            unsayable.note("a day that lies " + day.distance() + " from the start, counted in months or in both years"
                    + " and days");
            return Terms.FALSE;
        }
        String then = Days.yearsAfter(ground.today(), day.distance().getYears());
        return compared(Days.digits(path), condition.comparison(), then, List.of(Terms.filled(path)));
    }

    private static String plus(int number) {
        return number == 0 ? "" : number < 0 ? " - " + -(long) number : " + " + number;
    }

    @Override
    public String itemsCompare(Condition.ItemsCompare condition) {
        Item left = ground.item(condition.left());
        Item right = ground.item(condition.right());
        if (left instanceof SingleChoice) {
            return compared(
                    "number(" + Nodes.path(left.id()) + ")",
                    condition.comparison(),
                    "number(" + Nodes.path(right.id()) + ")",
                    List.of(ground.answered(left), ground.answered(right)));
        }
        List<String> known = List.of(Terms.filled(Nodes.path(left.id())), Terms.filled(Nodes.path(right.id())));
        return left instanceof DateQuestion
                ? compared(
                        Days.sinceEpoch(Nodes.path(left.id())),
                        condition.comparison(),
                        Days.sinceEpoch(Nodes.path(right.id())),
                        known)
                : compared(Nodes.path(left.id()), condition.comparison(), Nodes.path(right.id()), known);
    }

    @Override
    public String textMatches(Condition.TextMatches condition) {
        String path = Nodes.path(condition.question());
        return Patterns.whole(condition.pattern())
                .map(pattern -> decided(Terms.filled(path), "regex(" + path + ", " + Terms.text(pattern) + ")"))
                .orElseGet(() -> {
                    unsayable.note("the pattern '" + condition.pattern() + "', which other engines may read otherwise");
                    return Terms.FALSE;
                });
    }

    @Override
    public String quotaFull(Condition.QuotaFull condition) {
        unsayable.note("the quota '" + condition.quota() + "', and a form does not know which quotas are full");
        return Terms.FALSE;
    }

    private String row(ItemId grid, int row, Set<Integer> codes) {
        String path = Nodes.rowPath(grid, row);
        boolean several = ground.item(grid) instanceof MultipleGrid;
        return Terms.any(codes.stream()
                .map(code -> several ? Terms.selected(path, code) : Terms.is(path, code))
                .toList());
    }

    @Override
    public String rowIn(Condition.RowIn condition) {
        String holds = row(condition.grid(), condition.row(), condition.codes());
        return truth
                ? holds
                : Terms.all(Terms.filled(Nodes.rowPath(condition.grid(), condition.row())), Terms.not(holds));
    }

    @Override
    public String rowsBetween(Condition.RowsBetween condition) {
        List<String> certain = condition.rows().stream()
                .map(row -> row(condition.grid(), row, condition.codes()))
                .toList();
        List<String> possible = new ArrayList<>();
        for (int row : condition.rows()) {
            String path = Nodes.rowPath(condition.grid(), row);
            possible.add(Terms.any(Terms.empty(path), row(condition.grid(), row, condition.codes())));
        }
        int rows = condition.rows().size();
        if (truth && condition.least() == 1 && condition.most() >= rows) {
            return Terms.any(certain);
        }
        return truth
                ? Terms.all(
                        condition.least() == 0 ? Terms.TRUE : Terms.count(certain) + " >= " + condition.least(),
                        condition.most() >= rows ? Terms.TRUE : Terms.count(possible) + " <= " + condition.most())
                : Terms.any(
                        condition.least() == 0 ? Terms.FALSE : Terms.count(possible) + " < " + condition.least(),
                        condition.most() >= rows ? Terms.FALSE : Terms.count(certain) + " > " + condition.most());
    }

    @Override
    public String rowNamed(Condition.RowNamed condition) {
        String name = Nodes.rowNamePath(condition.grid(), condition.row());
        Rowed grid = (Rowed) ground.item(condition.grid());
        return truth ? Terms.filled(name) : Terms.all(ground.asked(grid.id()), Terms.empty(name));
    }

    @Override
    public String textBlank(Condition.TextBlank condition) {
        String path = Nodes.path(condition.question());
        return truth ? Terms.all(ground.asked(condition.question()), Terms.empty(path)) : Terms.filled(path);
    }

    @Override
    public String asked(Condition.Asked condition) {
        String asked = ground.asked(condition.item());
        return truth ? asked : Terms.not(asked);
    }

    @Override
    public String answered(Condition.Answered condition) {
        String answered = ground.answered(ground.item(condition.item()));
        return truth ? answered : Terms.not(answered);
    }

    @Override
    public String and(Condition.And condition) {
        List<String> parts =
                condition.parts().stream().map(part -> part.accept(this)).toList();
        return truth ? Terms.all(parts) : Terms.any(parts);
    }

    @Override
    public String or(Condition.Or condition) {
        List<String> parts =
                condition.parts().stream().map(part -> part.accept(this)).toList();
        return truth ? Terms.any(parts) : Terms.all(parts);
    }

    @Override
    public String not(Condition.Not condition) {
        return condition.part().accept(new Certain(ground, unsayable, !truth));
    }
}
