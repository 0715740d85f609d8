package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.internal.Certainty;
import org.polder.model.Item;
import org.polder.model.Row;
import org.polder.model.Rowed;
import org.polder.name.ItemId;

/** Certainty in SurveyJS's expressions; what SurveyJS cannot tell is neither certain nor excluded, and a loss. */
final class Certain extends Certainty<Term> {
    private final Presence presence;
    private final String user;

    Certain(Presence presence, String user, boolean truth) {
        super(Term.LOGIC, truth);
        this.presence = presence;
        this.user = user;
    }

    @Override
    protected Certain opposite() {
        return new Certain(presence, user, !truth());
    }

    @Override
    protected Term isAsked(ItemId item) {
        return presence.asked(item);
    }

    @Override
    protected Term isAnswered(ItemId item) {
        return presence.asked(item).and(presence.given(presence.item(item)));
    }

    private Term never(String what) {
        presence.losses()
                .add(
                        "inexpressible-condition",
                        user,
                        "SurveyJS cannot tell " + what
                                + ": that part is unknown there for everyone, and nothing is asked on its account");
        return Term.NO;
    }

    @Override
    public Term codeIn(Condition.CodeIn condition) {
        return chosen(condition.question(), condition.codes());
    }

    @Override
    public Term containsAny(Condition.ContainsAny condition) {
        return chosen(condition.question(), condition.codes());
    }

    private Term chosen(ItemId question, ImmutableSortedSet<Integer> codes) {
        Item item = presence.item(question);
        Term chosen = presence.chosen(item, codes::contains);
        return truth()
                ? presence.asked(item.id()).and(chosen)
                : Term.and(List.of(presence.asked(item.id()), presence.given(item), chosen.not()));
    }

    @Override
    public Term countBetween(Condition.CountBetween condition) {
        Item item = presence.item(condition.question());
        Term count = presence.hasConditionalOptions(item)
                ? sum(item.options().stream()
                        .map(option -> presence.chosen(item, code -> code == option.code()))
                        .toList())
                : new Term.Name(presence.names().of(item.id()) + ".length");
        return decided(
                presence.asked(item.id()).and(presence.given(item)),
                between(
                        count,
                        condition.least(),
                        condition.most(),
                        item.options().size()));
    }

    private static Term between(Term count, int least, int most, int greatest) {
        Term enough = least == 0 ? Term.YES : count.is(">=", Term.of(least));
        return most >= greatest ? enough : enough.and(count.is("<=", Term.of(most)));
    }

    /** How many of some tests hold. */
    static Term sum(List<Term> tests) {
        return tests.stream()
                .map(test -> Term.call("iif", test, Term.of(1), Term.of(0)))
                .reduce((one, other) -> one.is("+", other))
                .orElse(Term.of(0));
    }

    @Override
    public Term rankBetween(Condition.RankBetween condition) {
        Item item = presence.item(condition.question());
        if (presence.hasConditionalOptions(item)) {
            return never("the places of '" + item.id() + "', as some of its options are not shown to everyone");
        }
        int last = Math.min(condition.to(), item.options().size());
        List<Term> places = IntStream.rangeClosed(condition.from(), last)
                .mapToObj(place -> (Term) new Term.Name(presence.names().of(item.id()) + "[" + (place - 1) + "]"))
                .map(place -> place.is("=", Term.of(condition.code())))
                .toList();
        return decided(presence.asked(item.id()).and(presence.given(item)), Term.or(places));
    }

    @Override
    public Term numberIs(Condition.NumberIs condition) {
        return decided(
                presence.known(condition.question()),
                presence.value(condition.question())
                        .is(sign(condition.comparison()), new Term.Numeral(condition.number())));
    }

    @Override
    public Term dateIs(Condition.DateIs condition) {
        if (condition.day() instanceof Day.FromToday) {
            presence.losses()
                    .add(
                            "today",
                            user,
                            "SurveyJS counts '" + condition.day() + "' from the day the form is open, not from the day"
                                    + " the interview started, and a month that lacks the day runs over into the next");
        }
        return decided(
                presence.known(condition.question()),
                presence.value(condition.question()).is(sign(condition.comparison()), Days.term(condition.day())));
    }

    @Override
    public Term itemsCompare(Condition.ItemsCompare condition) {
        return decided(
                presence.known(condition.left()).and(presence.known(condition.right())),
                presence.value(condition.left()).is(sign(condition.comparison()), presence.value(condition.right())));
    }

    @Override
    public Term textMatches(Condition.TextMatches condition) {
        return never("whether '" + condition.question() + "' matches '" + condition.pattern() + "'");
    }

    @Override
    public Term quotaFull(Condition.QuotaFull condition) {
        String variable = presence.names().quota(condition.quota());
        presence.losses()
                .add(
                        "quota",
                        user,
                        "SurveyJS does not count: set the variable '" + variable + "' to true when the quota '"
                                + condition.quota() + "' is full");
        Condition cell =
                presence.questionnaire().quota(condition.quota()).orElseThrow().cell();
        Term closed = new Term.Name(variable).is("=", Term.YES);
        return truth() ? closed.and(cell.accept(this)) : closed.not().or(cell.accept(this));
    }

    @Override
    public Term rowIn(Condition.RowIn condition) {
        Rowed grid = (Rowed) presence.item(condition.grid());
        return presence.asked(grid.id()).and(row(grid, condition.row(), condition.codes()));
    }

    private Term row(Rowed grid, int code, ImmutableSortedSet<Integer> codes) {
        Row row = presence.row(grid, code);
        Term judged = Presence.isAnyOf(grid, presence.cell(grid, code), codes);
        return truth()
                ? Term.and(List.of(presence.filled(grid), presence.shown(grid, row), judged))
                : presence.isJudged(grid, row).and(judged.not());
    }

    /** Counts rows that certainly are so, and those that certainly are not; the others may go either way. */
    @Override
    public Term rowsBetween(Condition.RowsBetween condition) {
        Rowed grid = (Rowed) presence.item(condition.grid());
        Term asked = presence.asked(grid.id());
        int size = condition.rows().size();
        Function<Certain, List<Term>> rows = side -> condition.rows().stream()
                .map(row -> asked.and(side.row(grid, row, condition.codes())))
                .toList();
        List<Term> sure = rows.apply(truth() ? this : opposite());
        List<Term> out = rows.apply(truth() ? opposite() : this);
        int least = condition.least();
        int most = condition.most();
        if (truth()) {
            return atLeast(sure, least).and(atLeast(out, size - most));
        }
        return atLeast(out, size - least + 1).or(atLeast(sure, most + 1));
    }

    private static Term atLeast(List<Term> tests, int least) {
        if (least <= 0) {
            return Term.YES;
        }
        if (least > tests.size()) {
            return Term.NO;
        }
        if (least == 1) {
            return Term.or(tests);
        }
        return least == tests.size() ? Term.and(tests) : sum(tests).is(">=", Term.of(least));
    }

    @Override
    public Term rowNamed(Condition.RowNamed condition) {
        Rowed grid = (Rowed) presence.item(condition.grid());
        return decided(presence.asked(grid.id()), presence.isNamed(grid, presence.row(grid, condition.row())));
    }

    @Override
    public Term textBlank(Condition.TextBlank condition) {
        return decided(
                presence.asked(condition.question()),
                presence.value(condition.question()).isEmpty());
    }
}
