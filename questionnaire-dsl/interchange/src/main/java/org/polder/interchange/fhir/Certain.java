package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.internal.Certainty;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Certainty in FHIRPath, and in {@code enableWhen} where that can say it. */
final class Certain extends Certainty<Formula> {
    private final Ground ground;
    private final String user;

    Certain(Ground ground, String user, boolean truth) {
        super(Formula.LOGIC, truth);
        this.ground = ground;
        this.user = user;
    }

    @Override
    protected Certain opposite() {
        return new Certain(ground, user, !truth());
    }

    @Override
    protected Formula isAsked(ItemId item) {
        return ground.asked(item);
    }

    @Override
    protected Formula isAnswered(ItemId item) {
        return ground.answered(ground.item(item));
    }

    @Override
    public Formula codeIn(Condition.CodeIn condition) {
        return among(ground.item(condition.question()), condition.codes());
    }

    @Override
    public Formula containsAny(Condition.ContainsAny condition) {
        return among(ground.item(condition.question()), condition.codes());
    }

    private Formula among(Item item, Collection<Integer> codes) {
        String link = Ground.choices(item);
        if (!truth() && item instanceof SingleChoice) {
            return ground.differs(item, link, codes);
        }
        return held(ground.answered(item), ground.chosen(item, link, codes));
    }

    @Override
    public Formula countBetween(Condition.CountBetween condition) {
        Item item = ground.item(condition.question());
        String count = Answers.of(Links.of(item.id())) + ".count()";
        Formula enough = condition.least() <= 1 ? Formula.YES : Formula.Test.of(count + " >= " + condition.least());
        Formula few = condition.most() >= item.options().size()
                ? Formula.YES
                : Formula.Test.of(count + " <= " + condition.most());
        Formula answered = ground.answered(item);
        Formula between = enough.and(few);
        return decided(answered, between);
    }

    @Override
    public Formula rankBetween(Condition.RankBetween condition) {
        Item item = ground.item(condition.question());
        int skipped = condition.from() - 1;
        String places = Answers.of(Links.of(item.id()))
                + (skipped == 0 ? "" : ".skip(" + skipped + ")")
                + (condition.to() >= item.options().size() ? "" : ".take(" + (condition.to() - skipped) + ")");
        return held(
                ground.answered(item),
                Formula.Test.of(places + ".where(" + Answers.code(condition.code()) + ").exists()"));
    }

    @Override
    public Formula numberIs(Condition.NumberIs condition) {
        Item item = ground.item(condition.question());
        String link = Links.of(item.id());
        String operator = sign(wanted(condition.comparison()));
        String text = Answers.where(
                        link, "value " + operator + " " + condition.number().toPlainString()) + ".exists()";
        return new Formula.Test(
                text, number(item, condition.number()).map(value -> new When(link, operator, property(item), value)));
    }

    private static String property(Item item) {
        return isInteger(item) ? "answerInteger" : "answerDecimal";
    }

    private static boolean isInteger(Item item) {
        return item instanceof NumberQuestion number && Ground.isInteger(number);
    }

    /** The number as a value of the item's type, where it is one. */
    private static Optional<JsonNode> number(Item item, BigDecimal number) {
        if (item instanceof Computed || !isInteger(item)) {
            return Optional.of(Extensions.number(number));
        }
        boolean whole = number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        return whole ? Optional.of(JsonNodeFactory.instance.numberNode(number.intValueExact())) : Optional.empty();
    }

    @Override
    public Formula dateIs(Condition.DateIs condition) {
        String link = Links.of(condition.question());
        String operator = sign(wanted(condition.comparison()));
        String text = Answers.where(link, "value " + operator + " " + Days.term(condition.day())) + ".exists()";
        if (condition.day() instanceof Day.Fixed fixed) {
            return Formula.Test.of(
                    text,
                    new When(
                            link,
                            operator,
                            "answerDate",
                            JsonNodeFactory.instance.textNode(fixed.date().toString())));
        }
        ground.losses()
                .add(
                        "today",
                        user,
                        "FHIRPath counts '" + condition.day()
                                + "' from the day the expression is evaluated, not from the day the interview started");
        return Formula.Test.of(text);
    }

    @Override
    public Formula itemsCompare(Condition.ItemsCompare condition) {
        boolean codes = ground.item(condition.left()) instanceof SingleChoice;
        String own = codes ? "value.code.toInteger()" : "value";
        String other = Answers.value(Links.of(condition.right())) + (codes ? ".code.toInteger()" : "");
        return Formula.Test.of(Answers.where(
                        Links.of(condition.left()), own + " " + sign(wanted(condition.comparison())) + " " + other)
                + ".exists()");
    }

    @Override
    public Formula textMatches(Condition.TextMatches condition) {
        ground.losses()
                .add(
                        "pattern",
                        user,
                        "FHIRPath matches '" + condition.pattern()
                                + "' by the rules of whoever evaluates it, which may differ in rare patterns");
        String link = Links.of(condition.question());
        return held(
                new Formula.Exists(link),
                Formula.Test.of(Answers.where(link, "value.matches(" + Answers.words(condition.pattern()) + ")")
                        + ".exists()"));
    }

    @Override
    public Formula quotaFull(Condition.QuotaFull condition) {
        ground.losses()
                .add(
                        "quota",
                        user,
                        "FHIR does not count interviews: the quota '" + condition.quota() + "' is never full there");
        return Formula.of(!truth());
    }

    @Override
    public Formula rowIn(Condition.RowIn condition) {
        Rowed grid = (Rowed) ground.item(condition.grid());
        String link = Links.row(grid.id(), condition.row());
        if (!truth() && !(grid instanceof MultipleGrid)) {
            return ground.differs(grid, link, condition.codes());
        }
        return held(new Formula.Exists(link), ground.chosen(grid, link, condition.codes()));
    }

    /** Counts rows that certainly are so, and those that certainly are not; the others may go either way. */
    @Override
    public Formula rowsBetween(Condition.RowsBetween condition) {
        Rowed grid = (Rowed) ground.item(condition.grid());
        List<String> rows =
                condition.rows().stream().map(row -> Links.row(grid.id(), row)).toList();
        int size = rows.size();
        int least = condition.least();
        int most = condition.most();
        return truth()
                ? in(rows, condition.codes(), least).and(out(rows, condition.codes(), size - most))
                : out(rows, condition.codes(), size - least + 1).or(in(rows, condition.codes(), most + 1));
    }

    private static Formula in(List<String> rows, ImmutableSortedSet<Integer> codes, int least) {
        return atLeast(rows, "answer.where(" + Answers.codes(codes) + ").exists()", least);
    }

    private static Formula out(List<String> rows, ImmutableSortedSet<Integer> codes, int least) {
        return atLeast(rows, "answer.exists() and answer.where(" + Answers.codes(codes) + ").exists().not()", least);
    }

    private static Formula atLeast(List<String> rows, String test, int least) {
        if (least <= 0 || least > rows.size()) {
            return Formula.of(least <= 0);
        }
        return Formula.Test.of(Answers.count(rows, test) + " >= " + least);
    }

    @Override
    public Formula rowNamed(Condition.RowNamed condition) {
        Rowed grid = (Rowed) ground.item(condition.grid());
        Formula named = Ground.named(grid, grid.row(condition.row()).orElseThrow());
        return truth() ? named : ground.asked(grid.id()).and(named.not());
    }

    /** What is blank has no answer there. */
    @Override
    public Formula textBlank(Condition.TextBlank condition) {
        Formula answered = new Formula.Exists(Links.of(condition.question()));
        return truth() ? ground.asked(condition.question()).and(answered.not()) : answered;
    }
}
