package org.polder.interchange.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.condition.Day;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.MultipleGrid;
import org.polder.model.NumberQuestion;
import org.polder.model.Rowed;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Says when a condition is certainly true, or certainly false; where neither holds it is unknown. */
final class Certainty implements ConditionVisitor<Formula> {
    private static final Map<Comparison, String> OPERATORS = Map.of(
            Comparison.LESS, "<",
            Comparison.AT_MOST, "<=",
            Comparison.EQUAL, "=",
            Comparison.DIFFERENT, "!=",
            Comparison.AT_LEAST, ">=",
            Comparison.GREATER, ">");
    private static final Map<Comparison, Comparison> OPPOSITE = Map.of(
            Comparison.LESS, Comparison.AT_LEAST,
            Comparison.AT_MOST, Comparison.GREATER,
            Comparison.EQUAL, Comparison.DIFFERENT,
            Comparison.DIFFERENT, Comparison.EQUAL,
            Comparison.AT_LEAST, Comparison.LESS,
            Comparison.GREATER, Comparison.AT_MOST);

    private final Ground ground;
    private final String user;
    private final boolean wanted;

    Certainty(Ground ground, String user, boolean wanted) {
        this.ground = ground;
        this.user = user;
        this.wanted = wanted;
    }

    private Certainty opposite() {
        return new Certainty(ground, user, !wanted);
    }

    /** A test that only what is answered can meet: false only where there is an answer. */
    private Formula decided(Formula answered, Formula test) {
        return wanted ? test : answered.and(test.not());
    }

    private Formula plain(Formula test) {
        return wanted ? test : test.not();
    }

    @Override
    public Formula constant(Condition.Constant condition) {
        return Formula.of(condition.value() == wanted);
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
        if (!wanted && item instanceof SingleChoice) {
            return ground.differs(item, link, codes);
        }
        return decided(ground.answered(item), ground.chosen(item, link, codes));
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
        return answered.and(wanted ? between : between.not());
    }

    @Override
    public Formula rankBetween(Condition.RankBetween condition) {
        Item item = ground.item(condition.question());
        int skipped = condition.from() - 1;
        String places = Answers.of(Links.of(item.id()))
                + (skipped == 0 ? "" : ".skip(" + skipped + ")")
                + (condition.to() >= item.options().size() ? "" : ".take(" + (condition.to() - skipped) + ")");
        return decided(
                ground.answered(item),
                Formula.Test.of(places + ".where(" + Answers.code(condition.code()) + ").exists()"));
    }

    private Comparison comparison(Comparison comparison) {
        return wanted ? comparison : OPPOSITE.get(comparison);
    }

    @Override
    public Formula numberIs(Condition.NumberIs condition) {
        Item item = ground.item(condition.question());
        String link = Links.of(item.id());
        String operator = OPERATORS.get(comparison(condition.comparison()));
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
        String operator = OPERATORS.get(comparison(condition.comparison()));
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
                        Links.of(condition.left()),
                        own + " " + OPERATORS.get(comparison(condition.comparison())) + " " + other)
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
        return decided(
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
        return Formula.of(!wanted);
    }

    @Override
    public Formula rowIn(Condition.RowIn condition) {
        Rowed grid = (Rowed) ground.item(condition.grid());
        String link = Links.row(grid.id(), condition.row());
        if (!wanted && !(grid instanceof MultipleGrid)) {
            return ground.differs(grid, link, condition.codes());
        }
        return decided(new Formula.Exists(link), ground.chosen(grid, link, condition.codes()));
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
        return wanted
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
        return wanted ? named : ground.asked(grid.id()).and(named.not());
    }

    /** What is blank has no answer there. */
    @Override
    public Formula textBlank(Condition.TextBlank condition) {
        Formula answered = new Formula.Exists(Links.of(condition.question()));
        return wanted ? ground.asked(condition.question()).and(answered.not()) : answered;
    }

    @Override
    public Formula asked(Condition.Asked condition) {
        return plain(ground.asked(condition.item()));
    }

    @Override
    public Formula answered(Condition.Answered condition) {
        ItemId item = condition.item();
        return plain(ground.answered(ground.item(item)));
    }

    @Override
    public Formula and(Condition.And condition) {
        List<Formula> parts = all(condition.parts());
        return wanted ? Formula.all(parts) : Formula.any(parts);
    }

    @Override
    public Formula or(Condition.Or condition) {
        List<Formula> parts = all(condition.parts());
        return wanted ? Formula.any(parts) : Formula.all(parts);
    }

    private List<Formula> all(List<Condition> parts) {
        return parts.stream().map(part -> part.accept(this)).toList();
    }

    @Override
    public Formula not(Condition.Not condition) {
        return condition.part().accept(opposite());
    }
}
