package org.polder.interchange.limesurvey;

import java.util.ArrayList;
import java.util.List;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.internal.Unsayable;
import org.polder.interchange.internal.WrittenCertainty;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Certainty in ExpressionScript. */
final class Certain extends WrittenCertainty {
    private static final int EXACT_DIGITS = 15;

    private final Ground ground;
    private final Unsayable unsayable;

    private Certain(Ground ground, Unsayable unsayable, boolean truth) {
        super(Script.LOGIC, ground, unsayable, truth);
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
        return Script.is(ground.place(ranking.id(), place), LimeCodes.answer(code));
    }

    @Override
    protected String count(List<String> conditions) {
        return Script.count(conditions);
    }

    @Override
    public String numberIs(Condition.NumberIs condition) {
        if (condition.number().precision() > EXACT_DIGITS) {
            return uncertain("the number " + condition.number().toPlainString() + ", of more digits than PHP keeps");
        }
        String value = ground.value(condition.question());
        return compared(
                List.of(Script.filled(value)), value, condition.comparison(), Script.number(condition.number()));
    }

    private String compared(List<String> known, String left, Comparison comparison, String right) {
        List<String> parts = new ArrayList<>(known);
        Comparison wanted = wanted(comparison);
        parts.add(left + " " + (wanted == Comparison.EQUAL ? "==" : sign(wanted)) + " " + right);
        return Script.all(parts);
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
                .orElseGet(() ->
                        uncertain("the pattern '" + condition.pattern() + "', which other engines may read otherwise"));
    }

    @Override
    public String quotaFull(Condition.QuotaFull condition) {
        return uncertain("the quota '" + condition.quota() + "', of which equations know nothing");
    }

    @Override
    public String rowIn(Condition.RowIn condition) {
        String holds = ground.row(condition.grid(), condition.row(), condition.codes());
        return held(ground.judged(condition.grid(), condition.row()), holds);
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
        return between(condition, certain, possible);
    }

    @Override
    public String rowNamed(Condition.RowNamed condition) {
        String named = ground.named(condition.grid(), condition.row());
        return truth() ? named : Script.all(ground.asked(condition.grid()), Script.not(named));
    }

    @Override
    public String textBlank(Condition.TextBlank condition) {
        String written = ground.written(condition.question());
        return truth() ? Script.all(ground.asked(condition.question()), Script.not(written)) : written;
    }
}
