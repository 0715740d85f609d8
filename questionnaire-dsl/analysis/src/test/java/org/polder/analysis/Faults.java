package org.polder.analysis;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.polder.analysis.Ground.Parting;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.Block;
import org.polder.model.Check;
import org.polder.model.DateQuestion;
import org.polder.model.Element;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Option;
import org.polder.model.Ordering;
import org.polder.model.Quota;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.text.Text;

/** The kinds of fault, by name. */
final class Faults {
    private static final String LATER = "planted-later";

    private Faults() {}

    static Map<String, Fault> all() {
        ImmutableMap.Builder<String, Fault> all = ImmutableMap.builder();
        conditions(all);
        parts(all);
        texts(all);
        checks(all);
        ranges(all);
        ends(all);
        return all.buildOrThrow();
    }

    private static <T> Optional<T> any(List<T> all, Toss toss) {
        return all.isEmpty() ? Optional.empty() : Optional.of(toss.of(all));
    }

    /** Plants an item made with a question on which respondents differ. */
    private static Fault item(String code, Function<Parting, Item> made) {
        return item(code, Seedlings.ID, Ground::partings, made);
    }

    private static Fault item(
            String code, String place, Function<Ground, List<Parting>> partings, Function<Parting, Item> made) {
        return (ground, toss) -> any(partings.apply(ground), toss)
                .map(parting -> new Plant(ground.with(UnaryOperator.identity(), made.apply(parting)), code, place));
    }

    private static Fault elements(String code, String place, Element... elements) {
        return (ground, toss) -> Optional.of(new Plant(ground.with(UnaryOperator.identity(), elements), code, place));
    }

    private static Fault asked(String code, Function<Ground, List<Parting>> from, Function<Parting, Condition> made) {
        return item(code, Seedlings.ID, from, parting -> Seedlings.notice(Seedlings.ID, made.apply(parting)));
    }

    private static void conditions(ImmutableMap.Builder<String, Fault> all) {
        all.put("contradicts itself", asked("unreachable-item", Ground::partings, Parting::contradiction));
        all.put(
                "contradicts its parent",
                asked(
                        "unreachable-item",
                        Ground::ofSome,
                        parting ->
                                parting.isOne().and(parting.question().askedIf().negate())));
        all.put(
                "negates every option",
                asked(
                        "unreachable-item",
                        Ground::partings,
                        parting -> parting.isAny().negate()));
        all.put("always true", asked("always-true", Ground::ofEveryone, Parting::isAny));
        all.put(
                "part that the parent implies",
                asked(
                        "part-changes-nothing",
                        Ground::partings,
                        parting -> parting.isOne().and(asked(parting))));
        all.put(
                "part twice",
                asked(
                        "part-changes-nothing",
                        Ground::partings,
                        parting -> parting.isOne().and(parting.isOne())));
        all.put(
                "part that another one covers",
                asked(
                        "part-changes-nothing",
                        Ground::partings,
                        parting -> parting.isOne().or(parting.isOne().and(asked(parting)))));
        all.put(
                "hangs on a question not asked of all",
                asked(
                        "hangs-on-missing",
                        Ground::ofSome,
                        parting -> parting.isOne().negate()));
        all.put(
                "hangs on a question left open",
                elements(
                        "left-open-decides",
                        LATER,
                        Seedlings.single(asking -> asking.optional()),
                        Seedlings.notice(LATER, codes(Seedlings.PLANTED, 1))));
    }

    private static Condition asked(Parting parting) {
        return new Condition.Asked(parting.question().id());
    }

    private static Condition codes(ItemId id, Integer... codes) {
        return new Condition.CodeIn(id, ImmutableSortedSet.copyOf(codes));
    }

    private static void parts(ImmutableMap.Builder<String, Fault> all) {
        all.put(
                "row for nobody",
                item(
                        "unreachable-row",
                        Seedlings.ID + " row 2",
                        Ground::partings,
                        parting -> Seedlings.grid(
                                Seedlings.ID, Seedlings.row(1), Seedlings.row(2).askedIf(parting.contradiction()))));
        all.put(
                "option for nobody",
                item(
                        "unreachable-option",
                        Seedlings.ID + ".3",
                        Ground::partings,
                        parting -> new SingleChoice(Seedlings.asking(Seedlings.ID), lastIf(parting.contradiction()))));
        all.put(
                "option refused",
                elements(
                        "impossible-option",
                        Seedlings.ID + ".3",
                        Seedlings.single(asking -> asking.check(
                                Seedlings.check(codes(Seedlings.PLANTED, 3).negate())))));
        all.put(
                "row carried without its name",
                elements(
                        "empty-label",
                        LATER + " row 1",
                        Seedlings.grid(Seedlings.ID, Row.named(1, Seedlings.plain())),
                        Seedlings.grid(
                                LATER,
                                Row.carriedForward(1, Seedlings.PLANTED, 1).askedIf(Condition.always()))));
    }

    private static ImmutableList<Option> lastIf(Condition condition) {
        ImmutableList<Option> options = Seedlings.options();
        return ImmutableList.of(options.get(0), options.get(1), options.get(2).askedIf(condition));
    }

    private static void texts(ImmutableMap.Builder<String, Fault> all) {
        all.put(
                "variant for nobody",
                item(
                        "variant-for-nobody",
                        parting -> Seedlings.notice(Seedlings.wordsFor(parting.contradiction(), Condition.always()))));
        all.put(
                "variant behind a wider one",
                item(
                        "variant-for-nobody",
                        parting -> Seedlings.notice(Seedlings.wordsFor(
                                parting.is(parting.one(), parting.other()), parting.isOne(), Condition.always()))));
        all.put(
                "words that leave someone out",
                item("no-wording", parting -> Seedlings.notice(Seedlings.wordsFor(parting.isOne()))));
        all.put(
                "variants that overlap",
                item(
                        "variants-overlap",
                        parting -> Seedlings.notice(Seedlings.wordsFor(
                                parting.is(parting.one(), parting.other()), parting.isAllBut(parting.one())))));
        all.put(
                "blank that nothing fills",
                item(
                        "empty-fill",
                        Seedlings.ID,
                        Ground::ofSome,
                        parting -> Seedlings.notice(
                                Seedlings.filled(parting.question().id()))));
    }

    private static void checks(ImmutableMap.Builder<String, Fault> all) {
        all.put(
                "check that refuses nothing",
                elements("check-refuses-nothing", Seedlings.ID, Seedlings.age(Seedlings.age(Comparison.AT_MOST, 120))));
        all.put(
                "check that refuses all",
                elements("check-refuses-all", Seedlings.ID, Seedlings.age(Seedlings.age(Comparison.GREATER, 120))));
        all.put(
                "checks that cannot hold together",
                elements(
                        "no-way-on",
                        Seedlings.ID,
                        Seedlings.age(Seedlings.age(Comparison.AT_LEAST, 60), Seedlings.age(Comparison.LESS, 60))));
        all.put(
                "checks that cannot hold together beside one that only warns",
                elements(
                        "no-way-on",
                        Seedlings.ID,
                        Seedlings.single(asking -> asking.check(Seedlings.check(codes(Seedlings.PLANTED, 1)))
                                .check(Seedlings.check(codes(Seedlings.PLANTED, 2)))
                                .check(new Check(
                                        codes(Seedlings.PLANTED, 1, 2, 3).negate(),
                                        Text.of(Seedlings.ID + ".check"),
                                        true)))));
    }

    private static void ranges(ImmutableMap.Builder<String, Fault> all) {
        all.put("number out of range", afterAge(Seedlings.age(Comparison.AT_LEAST, 150)));
        all.put(
                "ranges that do not meet",
                afterAge(Seedlings.age(Comparison.LESS, 18).and(Seedlings.age(Comparison.AT_LEAST, 65))));
        all.put(
                "date out of range",
                elements(
                        "unreachable-item",
                        LATER,
                        new DateQuestion(
                                Seedlings.asking(Seedlings.ID),
                                Optional.empty(),
                                Optional.of(Day.today()),
                                ImmutableList.of()),
                        Seedlings.notice(
                                LATER, new Condition.DateIs(Seedlings.PLANTED, Comparison.GREATER, Day.today()))));
    }

    private static Fault afterAge(Condition condition) {
        return elements("unreachable-item", LATER, Seedlings.age(), Seedlings.notice(LATER, condition));
    }

    private static void ends(ImmutableMap.Builder<String, Fault> all) {
        all.put(
                "screen-out of nobody",
                item(
                        "unreachable-item",
                        parting -> new ScreenOut(Seedlings.asking(Seedlings.ID).askedIf(parting.contradiction()))));
        all.put(
                "screen-out of everybody",
                (ground, toss) -> any(ground.ofEveryone(), toss)
                        .map(parting -> new Plant(
                                ground.with(
                                        UnaryOperator.identity(),
                                        new ScreenOut(
                                                Seedlings.asking(Seedlings.ID).askedIf(parting.isAny())),
                                        Seedlings.notice(LATER, Condition.always())),
                                "unreachable-item",
                                LATER)));
        all.put(
                "block for nobody",
                elements(
                        "unreachable-item",
                        LATER + "[1]",
                        new MultipleChoice(Seedlings.asking(Seedlings.ID), lastAlone(), 1, 3),
                        new Block(
                                "planted-block",
                                new Block.EachOption(Seedlings.PLANTED),
                                "each",
                                ImmutableList.of(Seedlings.notice(
                                        LATER, new Condition.ContainsAny(Seedlings.PLANTED, ImmutableSortedSet.of(3)))),
                                Ordering.AS_WRITTEN)));
        all.put("quota for nobody", quota("empty-quota", Parting::contradiction));
        all.put("quota without use", quota("unused-quota", Parting::isOne));
    }

    private static ImmutableList<Option> lastAlone() {
        ImmutableList<Option> options = Seedlings.options();
        return ImmutableList.of(options.get(0), options.get(1), options.get(2).alone());
    }

    private static Fault quota(String code, Function<Parting, Condition> cell) {
        return (ground, toss) -> any(ground.partings(), toss)
                .map(parting -> new Plant(
                        ground.with(revision -> revision.quota(new Quota(Seedlings.ID, cell.apply(parting), 5))),
                        code,
                        Seedlings.ID));
    }
}
