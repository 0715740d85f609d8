package org.polder.analysis;

import com.google.common.collect.ImmutableSortedMap;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.logicng.formulas.Formula;
import org.logicng.formulas.Variable;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.model.Computed;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.ScreenOut;
import org.polder.name.ItemId;

/** Turns conditions into formulas over the variables of the answers: when they hold and when they fail. */
final class Meaning implements ConditionVisitor<Outcome> {
    private final Definitions definitions;
    private final Questionnaire questionnaire;
    private final LocalDate today;
    private final List<Domain> domains;
    private final List<Formula> asked;
    private final Map<String, Variable> closed = new HashMap<>();
    private final Map<ItemId, Worth> worths = new HashMap<>();

    /**
     * @param asked when each item is asked; grows as the items are gone through in order
     */
    Meaning(
            Definitions definitions,
            Questionnaire questionnaire,
            LocalDate today,
            List<Domain> domains,
            List<Formula> asked) {
        this.definitions = definitions;
        this.questionnaire = questionnaire;
        this.today = today;
        this.domains = domains;
        this.asked = asked;
        questionnaire.quotas().forEach(quota -> closed.put(quota.name(), definitions.free()));
    }

    Outcome of(Condition condition) {
        return condition.accept(this);
    }

    LocalDate today() {
        return today;
    }

    Map<String, Variable> closedQuotas() {
        return closed;
    }

    Item item(ItemId id) {
        return questionnaire.item(id).orElseThrow();
    }

    Domain domain(ItemId id) {
        return domains.get(position(id));
    }

    Formula asked(ItemId id) {
        return asked.get(position(id));
    }

    private int position(ItemId id) {
        return questionnaire.position(id).orElseThrow();
    }

    /** That an item was asked and not left open. */
    private Formula given(ItemId id) {
        return definitions.and(asked(id), definitions.not(domain(id).open()));
    }

    /** Gives the values that an item has: of a number or computed value, the code of a single choice, or a day. */
    Worth worth(ItemId id) {
        Worth known = worths.get(id);
        if (known == null) {
            known = newWorth(id);
            worths.put(id, known);
        }
        return known;
    }

    private Worth newWorth(ItemId id) {
        Formula isAsked = asked(id);
        if (item(id) instanceof Computed computed) {
            Worth value = computed.value().accept(new Reckoning(definitions, this));
            return new Worth(conjoined(value.values(), isAsked), definitions.and(isAsked, value.loose()));
        }
        Domain domain = domain(id);
        if (domain instanceof ChoiceDomain choice) {
            ImmutableSortedMap.Builder<BigDecimal, Formula> codes = ImmutableSortedMap.naturalOrder();
            choice.codes().forEach((code, chosen) -> codes.put(BigDecimal.valueOf(code), chosen));
            return new Worth(conjoined(codes.buildOrThrow(), isAsked), definitions.constant(false));
        }
        ValueDomain values = (ValueDomain) domain;
        return new Worth(
                conjoined(ImmutableSortedMap.copyOf(values.values()), isAsked),
                definitions.and(isAsked, values.loose()));
    }

    private ImmutableSortedMap<BigDecimal, Formula> conjoined(
            ImmutableSortedMap<BigDecimal, ? extends Formula> values, Formula also) {
        ImmutableSortedMap.Builder<BigDecimal, Formula> both = ImmutableSortedMap.naturalOrder();
        values.forEach((value, when) -> both.put(value, definitions.and(also, when)));
        return both.buildOrThrow();
    }

    /** What holds or fails where something is known. */
    private Outcome where(Formula known, Formula holds) {
        return new Outcome(definitions.and(known, holds), definitions.and(known, definitions.not(holds)));
    }

    private Outcome certain(Formula holds) {
        return where(definitions.constant(true), holds);
    }

    private Outcome compared(Worth worth, Predicate<BigDecimal> holds) {
        List<Formula> right = new ArrayList<>();
        List<Formula> wrong = new ArrayList<>();
        worth.values().forEach((value, when) -> (holds.test(value) ? right : wrong).add(when));
        return loosened(worth.loose(), right, wrong);
    }

    /** Of what nothing is known each outcome is possible. */
    private Outcome loosened(Formula loose, List<Formula> right, List<Formula> wrong) {
        if (!loose.equals(definitions.constant(false))) {
            Formula one = definitions.free();
            Formula other = definitions.free();
            right.add(definitions.and(loose, one));
            wrong.add(definitions.and(loose, definitions.not(one), other));
        }
        return new Outcome(definitions.or(right), definitions.or(wrong));
    }

    @Override
    public Outcome constant(Condition.Constant condition) {
        return certain(definitions.constant(condition.value()));
    }

    @Override
    public Outcome codeIn(Condition.CodeIn condition) {
        Domain domain = domain(condition.question());
        Formula chosen = domain instanceof ChoiceDomain choice
                ? choice.any(condition.codes())
                : ((ValueDomain) domain).any(condition.codes());
        return where(given(condition.question()), chosen);
    }

    @Override
    public Outcome containsAny(Condition.ContainsAny condition) {
        SetDomain choice = (SetDomain) domain(condition.question());
        return where(given(condition.question()), choice.any(condition.codes()));
    }

    @Override
    public Outcome countBetween(Condition.CountBetween condition) {
        SetDomain choice = (SetDomain) domain(condition.question());
        return where(given(condition.question()), choice.count(condition.least(), condition.most()));
    }

    @Override
    public Outcome rankBetween(Condition.RankBetween condition) {
        RankDomain ranking = (RankDomain) domain(condition.question());
        return where(given(condition.question()), ranking.between(condition.code(), condition.from(), condition.to()));
    }

    @Override
    public Outcome numberIs(Condition.NumberIs condition) {
        return compared(
                worth(condition.question()),
                value -> condition.comparison().holds(value.compareTo(condition.number())));
    }

    @Override
    public Outcome dateIs(Condition.DateIs condition) {
        BigDecimal day = Values.of(condition.day().on(today));
        return compared(
                worth(condition.question()), value -> condition.comparison().holds(value.compareTo(day)));
    }

    @Override
    public Outcome itemsCompare(Condition.ItemsCompare condition) {
        Worth left = worth(condition.left());
        Worth right = worth(condition.right());
        ImmutableSortedMap<BigDecimal, Formula> others = right.values();
        Formula anyLeft = definitions.or(left.values().values());
        Formula anyRight = definitions.or(others.values());
        List<Formula> holds = new ArrayList<>();
        List<Formula> fails = new ArrayList<>();
        left.values().forEach((value, when) -> {
            List<Formula> either = new ArrayList<>();
            addIf(condition, 1, definitions.or(others.headMap(value, false).values()), either);
            addIf(condition, -1, definitions.or(others.tailMap(value, false).values()), either);
            Formula same = others.get(value);
            if (same != null) {
                addIf(condition, 0, same, either);
            }
            Formula compares = definitions.or(either);
            holds.add(definitions.and(when, compares));
            fails.add(definitions.and(when, anyRight, definitions.not(compares)));
        });
        Formula loose = definitions.or(
                definitions.and(left.loose(), definitions.or(anyRight, right.loose())),
                definitions.and(right.loose(), anyLeft));
        return loosened(loose, holds, fails);
    }

    private static void addIf(Condition.ItemsCompare condition, int order, Formula when, List<Formula> holds) {
        if (condition.comparison().holds(order)) {
            holds.add(when);
        }
    }

    @Override
    public Outcome textMatches(Condition.TextMatches condition) {
        TextDomain text = (TextDomain) domain(condition.question());
        return where(given(condition.question()), text.matches(condition.pattern()));
    }

    @Override
    public Outcome quotaFull(Condition.QuotaFull condition) {
        Variable isClosed = closed.get(condition.quota());
        Outcome cell = of(questionnaire.quota(condition.quota()).orElseThrow().cell());
        return new Outcome(
                definitions.and(isClosed, cell.holds()), definitions.or(definitions.not(isClosed), cell.fails()));
    }

    private Outcome row(RowsDomain rows, ItemId grid, int row, Collection<Integer> codes) {
        return where(definitions.and(asked(grid), rows.judged(row)), rows.any(row, codes));
    }

    @Override
    public Outcome rowIn(Condition.RowIn condition) {
        RowsDomain rows = (RowsDomain) domain(condition.grid());
        return row(rows, condition.grid(), condition.row(), condition.codes());
    }

    @Override
    public Outcome rowsBetween(Condition.RowsBetween condition) {
        RowsDomain rows = (RowsDomain) domain(condition.grid());
        List<Outcome> each = condition.rows().stream()
                .map(row -> row(rows, condition.grid(), row, condition.codes()))
                .toList();
        List<Formula> right = each.stream().map(Outcome::holds).toList();
        List<Formula> wrong = each.stream().map(Outcome::fails).toList();
        int all = each.size();
        return new Outcome(
                definitions.and(
                        definitions.atLeast(right, condition.least()),
                        definitions.atLeast(wrong, all - condition.most())),
                definitions.or(
                        definitions.atLeast(wrong, all - condition.least() + 1),
                        definitions.atLeast(right, condition.most() + 1)));
    }

    @Override
    public Outcome rowNamed(Condition.RowNamed condition) {
        RowsDomain rows = (RowsDomain) domain(condition.grid());
        return where(asked(condition.grid()), rows.named(condition.row()));
    }

    @Override
    public Outcome textBlank(Condition.TextBlank condition) {
        return where(asked(condition.question()), domain(condition.question()).open());
    }

    @Override
    public Outcome asked(Condition.Asked condition) {
        return certain(asked(condition.item()));
    }

    @Override
    public Outcome answered(Condition.Answered condition) {
        Item item = item(condition.item());
        if (item instanceof ScreenOut) {
            return certain(definitions.constant(false));
        }
        if (item instanceof Computed) {
            Worth worth = worth(item.id());
            return certain(definitions.or(
                    definitions.or(worth.values().values()), definitions.and(worth.loose(), definitions.free())));
        }
        return certain(given(item.id()));
    }

    @Override
    public Outcome and(Condition.And condition) {
        List<Outcome> parts = condition.parts().stream().map(this::of).toList();
        return new Outcome(
                definitions.and(parts.stream().map(Outcome::holds).toList()),
                definitions.or(parts.stream().map(Outcome::fails).toList()));
    }

    @Override
    public Outcome or(Condition.Or condition) {
        List<Outcome> parts = condition.parts().stream().map(this::of).toList();
        return new Outcome(
                definitions.or(parts.stream().map(Outcome::holds).toList()),
                definitions.and(parts.stream().map(Outcome::fails).toList()));
    }

    @Override
    public Outcome not(Condition.Not condition) {
        return of(condition.part()).negated();
    }
}
