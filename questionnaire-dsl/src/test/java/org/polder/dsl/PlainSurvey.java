package org.polder.dsl;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.condition.Expression;
import org.polder.model.Asking;
import org.polder.model.Block;
import org.polder.model.Check;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Element;
import org.polder.model.Grid;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Option;
import org.polder.model.OptionKind;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Quota;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.name.TextKey;
import org.polder.text.Fill;
import org.polder.text.Text;
import org.polder.text.TextBundle;

/** The questionnaire of {@link SurveyTest} in plain constructors. */
final class PlainSurvey {
    private PlainSurvey() {}

    private static Asking asking(String id) {
        return Asking.of(ItemId.of(id));
    }

    private static Option plain(String id, int code) {
        return Option.of(code, Text.of(id + "." + code));
    }

    private static Condition code(String id, Integer... codes) {
        return new Condition.CodeIn(ItemId.of(id), ImmutableSortedSet.copyOf(codes));
    }

    private static Condition compares(String id, Comparison comparison, long number) {
        return new Condition.NumberIs(ItemId.of(id), comparison, BigDecimal.valueOf(number));
    }

    private static Page page(String name, Ordering order, Optional<Text> title, Element... elements) {
        return new Page(name, title, ImmutableList.copyOf(elements), order);
    }

    private static Page page(String name, Element... elements) {
        return page(name, Ordering.AS_WRITTEN, Optional.empty(), elements);
    }

    static Questionnaire everything() {
        ImmutableSortedSet<Integer> oneAndTwo = ImmutableSortedSet.of(1, 2);
        ItemId judged = ItemId.of("judged");
        Condition contains1 = new Condition.ContainsAny(ItemId.of("brands"), ImmutableSortedSet.of(1));
        Condition contains2 = new Condition.ContainsAny(ItemId.of("brands"), ImmutableSortedSet.of(2));
        Expression score = new Expression.Choose(
                new Condition.And(ImmutableList.of(contains1, contains2)),
                new Expression.ChosenCount(ItemId.of("brands"))
                        .plus(new Expression.RowValue(judged, 1).orElse(Expression.of(0))),
                new Expression.CountTrue(ImmutableList.of(
                                code("work", 2),
                                new Condition.RowsBetween(judged, oneAndTwo, ImmutableSortedSet.of(2), 1, 2)))
                        .times(Expression.of(10)));
        Condition lastIf = compares("score", Comparison.AT_LEAST, 3)
                .and(new Condition.RankBetween(ItemId.of("rank"), 1, 1, 1)
                        .or(new Condition.RowsBetween(judged, oneAndTwo, ImmutableSortedSet.of(2), 2, 2)))
                .and(new Condition.ContainsAny(ItemId.of("brands"), ImmutableSortedSet.of(5)).negate())
                .and(new Condition.DateIs(ItemId.of("birth"), Comparison.LESS, Day.of(LocalDate.of(2000, 1, 1))))
                .and(new Condition.DateIs(ItemId.of("birth"), Comparison.AT_MOST, Day.fromToday(Period.ofYears(-18))))
                .and(new Condition.RowsBetween(judged, oneAndTwo, oneAndTwo, 0, 2))
                .and(new Condition.RowIn(ItemId.of("places"), 1, ImmutableSortedSet.of(9)).negate())
                .and(code("contract", 98).negate())
                .and(new Condition.Answered(ItemId.of("post")));
        List<Page> pages = List.of(
                page(
                        "start",
                        new Notice(
                                asking("welcome").hint(Text.of("welcome.hint")).timeLimit(Duration.ofSeconds(30))),
                        new DateQuestion(
                                asking("birth"),
                                Optional.of(Day.of(LocalDate.of(1900, 1, 1))),
                                Optional.of(Day.today()),
                                ImmutableList.of(plain("birth", 99).kind(OptionKind.REFUSED))),
                        new Computed(asking("age"), new Expression.YearsSince(ItemId.of("birth"))),
                        new SingleChoice(
                                asking("work"),
                                ImmutableList.of(
                                        plain("work", 1),
                                        plain("work", 2),
                                        plain("work", 5).anchor()),
                                Ordering.SHUFFLED)),
                page(
                        "gate",
                        new ScreenOut(asking("young")
                                .askedIf(compares("age", Comparison.LESS, 18)
                                        .or(new Condition.QuotaFull("freelancers"))))),
                page(
                        "hours",
                        new NumberQuestion(
                                asking("contract").askedIf(code("work", 2)),
                                BigDecimal.ZERO,
                                BigDecimal.valueOf(80),
                                1,
                                Optional.of(new BigDecimal("0.5")),
                                true,
                                ImmutableList.of(plain("contract", 98).kind(OptionKind.DONT_KNOW))),
                        NumberQuestion.whole(
                                asking("hours")
                                        .text(Text.of("hours.text")
                                                .with(Map.of("contract", new Fill.AnswerWords(ItemId.of("contract")))))
                                        .requirement(Requirement.WARN_ONCE)
                                        .check(new Check(
                                                compares("hours", Comparison.AT_MOST, 112),
                                                Text.of("hours.check.1"),
                                                false))
                                        .check(new Check(
                                                new Condition.ItemsCompare(
                                                        ItemId.of("hours"), Comparison.AT_LEAST, ItemId.of("contract")),
                                                Text.of("hours.check.2")
                                                        .with(Map.of(
                                                                "contract",
                                                                new Fill.AnswerWords(ItemId.of("contract")))),
                                                true)),
                                0,
                                168),
                        new MultipleChoice(
                                asking("brands"),
                                ImmutableList.of(
                                        plain("brands", 1),
                                        plain("brands", 2)
                                                .askedIf(code("work", 5).negate()),
                                        plain("brands", 3).askedIf(compares("hours", Comparison.GREATER, 0)),
                                        plain("brands", 4)
                                                .open(new OpenPart.Words(40))
                                                .anchor(),
                                        plain("brands", 5).alone().anchor()),
                                1,
                                4,
                                Ordering.ROTATED)),
                page(
                        "brands",
                        Ordering.AS_WRITTEN,
                        Optional.of(Text.of("page.brands")),
                        new Block(
                                "per-brand",
                                new Block.EachOption(ItemId.of("brands")),
                                "brand",
                                ImmutableList.of(
                                        new SingleChoice(
                                                asking("liking"),
                                                ImmutableList.of(
                                                        plain("liking", 1),
                                                        plain("liking", 2),
                                                        plain("liking", 9).kind(OptionKind.DONT_KNOW))),
                                        new OpenQuestion(
                                                asking("why")
                                                        .askedIf(code("liking", 2))
                                                        .optional(),
                                                10_000)),
                                Ordering.SHUFFLED)),
                page(
                        "opinions",
                        Ordering.ROTATED,
                        Optional.of(Text.of("page.opinions").when(code("work", 2), TextKey.of("page.opinions@v1"))),
                        new Ranking(
                                asking("rank"),
                                ImmutableList.of(plain("rank", 1), plain("rank", 2), plain("rank", 3)),
                                1,
                                2,
                                Ordering.FLIPPED),
                        new Notice(asking("rest"))),
                page(
                        "grids",
                        new Grid(
                                asking("judged").optional(),
                                ImmutableList.of(
                                        Row.of(1, Text.of("judged.row.1")),
                                        Row.of(2, Text.of("judged.row.2"))
                                                .askedIf(new Condition.RankBetween(ItemId.of("rank"), 2, 1, 2)),
                                        Row.named(3, Text.of("judged.row.3")).anchor()),
                                ImmutableList.of(plain("judged.scale", 1), plain("judged.scale", 2)),
                                Ordering.SHUFFLED),
                        new MultipleGrid(
                                asking("places"),
                                ImmutableList.of(Row.of(1, Text.of("places.row.1")), Row.carriedForward(3, judged, 3)),
                                ImmutableList.of(
                                        plain("places.scale", 1),
                                        plain("places.scale", 2),
                                        plain("places.scale", 9).alone()),
                                2,
                                Ordering.AS_WRITTEN),
                        new Computed(asking("score"), score)),
                page(
                        "end",
                        new OpenQuestion(
                                asking("post")
                                        .text(Text.of("post.text")
                                                .when(code("liking[1]", 2), TextKey.of("post.text@v1")))
                                        .check(new Check(
                                                new Condition.TextMatches(ItemId.of("post"), "^[0-9]{4} ?[A-Z]{2}$"),
                                                Text.of("post.check.1"),
                                                false)),
                                7),
                        new OpenQuestion(asking("mail").optional().asPersonal(), 320),
                        new OpenQuestion(asking("last").askedIf(lastIf).optional(), 10_000)));
        return Questionnaire.of(
                "everything",
                "2.0",
                pages,
                List.of(new Quota("freelancers", code("work", 1), 100)),
                List.of(TextBundle.of(Language.EN, texts())));
    }

    private static Map<String, String> texts() {
        String lines = """
                welcome.text=Welcome
                welcome.hint=It takes ten minutes
                birth.text=When were you born?
                birth.99=I would rather not say
                age.text=Age in years
                work.text=What work do you do?
                work.1=Freelance
                work.2=Employed
                work.5=Neither
                young.text=You are too young.
                contract.text=For how many hours is your contract?
                contract.98=Don't know
                hours.text=How many hours did you work last week?
                hours.check.1=That is more than sixteen hours a day.
                hours.check.2=That is less than your contract of {contract} hours.
                brands.text=Which brands do you know?
                brands.1=Acme
                brands.2=Bolt
                brands.3=Cork
                brands.4=Another
                brands.5=None
                page.brands=About brands
                liking.text=How do you like {brand}?
                liking.1=0–4
                liking.2=5+
                liking.9=Don't know
                why.text=Why do you like {brand}?
                page.opinions=You
                page.opinions@v1=You and your employer
                rank.text=Which matter most?
                rank.1=Price
                rank.2=Quality
                rank.3=Name
                rest.text=Take a rest.
                judged.text=How do you judge these?
                judged.row.1=Price
                judged.row.2=Quality
                judged.row.3=Something else
                judged.scale.1=Bad
                judged.scale.2=Good
                places.text=Where do you see them?
                places.row.1=Price
                places.scale.1=Shop
                places.scale.2=Street
                places.scale.9=Nowhere
                score.text=Score
                post.text=What is your postcode?
                post.text@v1=What is your postcode, friend of Acme?
                post.check.1=Write it as 1234 AB.
                mail.text=What is your e-mail address?
                last.text=Anything else?
                """;
        Map<String, String> texts = new TreeMap<>();
        lines.lines().forEach(line -> texts.put(line.split("=", 2)[0], line.split("=", 2)[1]));
        return texts;
    }
}
