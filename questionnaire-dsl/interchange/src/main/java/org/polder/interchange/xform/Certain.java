package org.polder.interchange.xform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.internal.Unsayable;
import org.polder.interchange.internal.WrittenCertainty;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Certainty in XPath. */
final class Certain extends WrittenCertainty {
    private final Ground ground;
    private final Unsayable unsayable;

    private Certain(Ground ground, Unsayable unsayable, boolean truth) {
        super(Terms.LOGIC, ground, unsayable, truth);
        this.ground = ground;
        this.unsayable = unsayable;
    }

    static String isTrue(Ground ground, Unsayable unsayable, Condition condition) {
        return condition.accept(new Certain(ground, unsayable, true));
    }

    static String isFalse(Ground ground, Unsayable unsayable, Condition condition) {
        return condition.accept(new Certain(ground, unsayable, false));
    }

    @Override
    protected Certain opposite() {
        return new Certain(ground, unsayable, !truth());
    }

    @Override
    protected String ranked(Item ranking, int place, int code) {
        return "selected-at(" + Nodes.path(ranking.id()) + ", " + (place - 1) + ") = '" + code + "'";
    }

    @Override
    protected String count(List<String> conditions) {
        return Terms.count(conditions);
    }

    @Override
    public String numberIs(Condition.NumberIs condition) {
        if (condition.number().precision() > 15 || condition.number().scale() > 9) {
            return uncertain("the number " + condition.number().toPlainString() + ", of more digits than XPath keeps");
        }
        return compared(
                Nodes.path(condition.question()), condition.comparison(), Terms.number(condition.number()), List.of());
    }

    /** Comparing an empty answer is false, except for "different"; so the opposite comparison says what is false. */
    private String compared(String left, Comparison comparison, String right, List<String> known) {
        Comparison wanted = wanted(comparison);
        List<String> parts = new ArrayList<>(known);
        if (wanted == Comparison.DIFFERENT && known.isEmpty()) {
            parts.add(Terms.filled(left));
        }
        parts.add(left + " " + sign(wanted) + " " + right);
        return Terms.all(parts);
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
            return uncertain("a day that lies " + day.distance() + " from the start, counted in months or in both years"
                    + " and days");
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
                .orElseGet(() ->
                        uncertain("the pattern '" + condition.pattern() + "', which other engines may read otherwise"));
    }

    @Override
    public String quotaFull(Condition.QuotaFull condition) {
        return uncertain("the quota '" + condition.quota() + "', and a form does not know which quotas are full");
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
        return held(Terms.filled(Nodes.rowPath(condition.grid(), condition.row())), holds);
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
        return between(condition, certain, possible);
    }

    @Override
    public String rowNamed(Condition.RowNamed condition) {
        String name = Nodes.rowNamePath(condition.grid(), condition.row());
        Rowed grid = (Rowed) ground.item(condition.grid());
        return truth() ? Terms.filled(name) : Terms.all(ground.asked(grid.id()), Terms.empty(name));
    }

    @Override
    public String textBlank(Condition.TextBlank condition) {
        String path = Nodes.path(condition.question());
        return truth() ? Terms.all(ground.asked(condition.question()), Terms.empty(path)) : Terms.filled(path);
    }
}
