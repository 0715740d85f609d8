package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Day;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.Losses;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.model.Asking;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ordering;
import org.polder.model.Ranking;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Makes items of the questions of a form. */
final class ItemReader {
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST = 10_000;
    private static final Set<String> READ = Unread.names("""
            type name title html description visibleIf visible isRequired validators inputType
            min max step minValueExpression maxValueExpression maxLength choices columns rows
            cellType choicesOrder rowOrder rowsOrder minSelectedChoices maxSelectedChoices
            selectToRankEnabled eachRowRequired isAllRowRequired multiSelect showOtherItem
            hasOther otherText showNoneItem hasNone noneText showRefuseItem refuseText
            showDontKnowItem dontKnowText valueTrue valueFalse labelTrue labelFalse rateValues
            rateMin rateMax rateStep rateCount requiredIf enableIf expression
            """);

    private final Losses losses;
    private final AskingReader askings;
    private final PartReader parts;
    private final Reckoning reckoning;
    private final Unread unread;

    ItemReader(Losses losses, AskingReader askings, PartReader parts, Reckoning reckoning) {
        this.losses = losses;
        this.askings = askings;
        this.parts = parts;
        this.reckoning = reckoning;
        this.unread = new Unread(losses);
    }

    Item item(Source source) {
        String user = source.id().value();
        JsonNode node = source.node();
        unread.report(node, user, READ);
        Asking asking = askings.asking(source);
        return switch (source.kind()) {
            case SINGLE -> new SingleChoice(asking, parts.options(source), order(source, "choicesOrder"));
            case MULTIPLE -> {
                int least = Math.max(1, node.path("minSelectedChoices").asInt(1));
                yield new MultipleChoice(
                        asking, parts.options(source), least, most(source, least), order(source, "choicesOrder"));
            }
            case RANKING -> ranking(source, asking);
            case OPEN -> new OpenQuestion(asking, longest(node.path("maxLength").asInt(0)));
            case NUMBER -> number(source, asking);
            case COMPUTED -> computed(source, asking);
            case DATE -> new DateQuestion(asking, day(source, "min"), day(source, "max"), parts.options(source));
            case GRID -> new Grid(asking, parts.rows(source), parts.options(source), rowOrder(source));
            case MULTIPLE_GRID -> {
                int columns = Math.max(1, source.options().entries().size());
                int most = Math.max(1, Extras.in(source.node()).path("most").asInt(columns));
                yield new MultipleGrid(asking, parts.rows(source), parts.options(source), most, rowOrder(source));
            }
            case NOTICE -> new Notice(asking);
            case SCREEN_OUT -> new ScreenOut(asking);
        };
    }

    private static int longest(int length) {
        return length > 0 ? length : LONGEST;
    }

    private int most(Source source, int least) {
        int count = Math.max(1, source.options().entries().size());
        int stated = source.node().path("maxSelectedChoices").asInt(0);
        int most = stated > 0 ? stated : count;
        if (most < least) {
            losses.add("bounds", source.id().value(), "At least " + least + " and at most " + most + " are asked for");
        }
        return Math.max(least, most);
    }

    private Item ranking(Source source, Asking asking) {
        int count = Math.max(1, source.options().entries().size());
        boolean some = source.node().path("selectToRankEnabled").asBoolean();
        int least = some ? Math.max(1, source.node().path("minSelectedChoices").asInt(1)) : count;
        return new Ranking(
                asking,
                parts.options(source),
                least,
                some ? most(source, least) : count,
                order(source, "choicesOrder"));
    }

    private Item number(Source source, Asking asking) {
        JsonNode node = source.node();
        Optional<BigDecimal> step = Elements.number(node.path("step")).filter(size -> size.signum() > 0);
        int decimals = Extras.in(source.node())
                .path("decimals")
                .asInt(step.map(size -> Math.max(0, size.stripTrailingZeros().scale()))
                        .orElse(6));
        return new NumberQuestion(
                asking,
                bound(source, "min", FAR.negate()),
                bound(source, "max", FAR),
                Math.max(0, Math.min(100, decimals)),
                step.filter(size -> !Extras.in(source.node()).path("anyStep").asBoolean()),
                Extras.in(source.node()).path("slider").asBoolean(),
                parts.options(source));
    }

    /** A number that is not understood how to compute is one to ask for, so that what hangs on it can be read. */
    private Item computed(Source source, Asking asking) {
        String text = source.node().path("expression").asText();
        try {
            return new Computed(asking, reckoning.read(ExpressionParser.parse(text)));
        } catch (NotUnderstood | ExpressionParser.Unreadable not) {
            losses.add(
                    "expression",
                    source.id().value(),
                    "expression " + not.getMessage() + ", kept as text, not understood: here respondents are asked for"
                            + " the number: " + HardenedJson.cut(text));
            return new NumberQuestion(
                    asking.optional(), FAR.negate(), FAR, 6, Optional.empty(), false, ImmutableList.of());
        }
    }

    private BigDecimal bound(Source source, String name, BigDecimal usual) {
        Optional<BigDecimal> bound = Elements.number(source.node().path(name));
        if (bound.isEmpty()) {
            losses.add(
                    "bounds",
                    source.id().value(),
                    "The number has no " + name + " there: here it is " + usual.toPlainString());
        }
        return bound.orElse(usual);
    }

    private Optional<Day> day(Source source, String name) {
        JsonNode fixed = source.node().path(name);
        JsonNode counted = source.node().path(name + "ValueExpression");
        try {
            if (fixed.isTextual()) {
                return Optional.of(Days.read(new Term.Words(fixed.textValue())));
            }
            return counted.isTextual()
                    ? Optional.of(Days.read(ExpressionParser.parse(counted.textValue())))
                    : Optional.empty();
        } catch (NotUnderstood | ExpressionParser.Unreadable not) {
            losses.add("bounds", source.id().value(), "The bound '" + name + "' is not read: it " + not.getMessage());
            return Optional.empty();
        }
    }

    private Ordering rowOrder(Source source) {
        return order(source, source.node().has("rowOrder") ? "rowOrder" : "rowsOrder");
    }

    private Ordering order(Source source, String property) {
        Optional<Ordering> own =
                Ordering.of(Extras.in(source.node()).path("order").asText());
        String order = source.node().path(property).asText("none");
        if (own.isEmpty() && !Set.of("none", "initial", "random").contains(order)) {
            losses.add("order", source.id().value(), "Order '" + HardenedJson.cut(order) + "' is not read");
        }
        return own.orElse(order.equals("random") ? Ordering.SHUFFLED : Ordering.AS_WRITTEN);
    }

    static ImmutableList<String> listed(List<String> all) {
        return ImmutableList.copyOf(all.subList(0, Math.min(20, all.size())));
    }
}
