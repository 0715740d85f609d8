package org.polder.interchange.surveyjs;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.model.Asking;
import org.polder.model.Check;
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
import org.polder.model.Requirement;
import org.polder.model.ScreenOut;
import org.polder.model.SingleChoice;

/** Makes items of the questions of a form. */
final class ItemReader {
    private static final BigDecimal FAR = BigDecimal.valueOf(1_000_000_000);
    private static final int LONGEST = 10_000;
    private static final Set<String> READ = Set.of(
            "type",
            "name",
            "title",
            "html",
            "description",
            "visibleIf",
            "visible",
            "isRequired",
            "validators",
            "inputType",
            "min",
            "max",
            "step",
            "minValueExpression",
            "maxValueExpression",
            "maxLength",
            "choices",
            "columns",
            "rows",
            "cellType",
            "choicesOrder",
            "rowOrder",
            "rowsOrder",
            "minSelectedChoices",
            "maxSelectedChoices",
            "selectToRankEnabled",
            "eachRowRequired",
            "isAllRowRequired",
            "multiSelect",
            "showOtherItem",
            "hasOther",
            "otherText",
            "showNoneItem",
            "hasNone",
            "noneText",
            "showRefuseItem",
            "refuseText",
            "showDontKnowItem",
            "dontKnowText",
            "valueTrue",
            "valueFalse",
            "labelTrue",
            "labelFalse",
            "rateValues",
            "rateMin",
            "rateMax",
            "rateStep",
            "rateCount",
            "requiredIf",
            "enableIf");

    private final Symbols symbols;
    private final Losses losses;
    private final TextReader texts;
    private final Gates gates;
    private final PartReader parts;
    private final Unread unread;

    ItemReader(Symbols symbols, Losses losses, TextReader texts, Gates gates, PartReader parts) {
        this.symbols = symbols;
        this.losses = losses;
        this.texts = texts;
        this.gates = gates;
        this.parts = parts;
        this.unread = new Unread(losses);
    }

    Item item(Source source) {
        String user = source.id().value();
        JsonNode node = source.node();
        unread.report(node, user, READ);
        Asking asking = asking(source);
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
            case DATE -> new DateQuestion(asking, day(source, "min"), day(source, "max"), parts.options(source));
            case GRID -> new Grid(asking, parts.rows(source), parts.options(source), rowOrder(source));
            case MULTIPLE_GRID -> {
                int columns = Math.max(1, source.options().entries().size());
                int most = Math.max(1, extras(source).path("most").asInt(columns));
                yield new MultipleGrid(asking, parts.rows(source), parts.options(source), most, rowOrder(source));
            }
            case NOTICE -> new Notice(asking);
            case SCREEN_OUT -> new ScreenOut(asking);
        };
    }

    private static int longest(int length) {
        return length > 0 ? length : LONGEST;
    }

    private static JsonNode extras(Source source) {
        return source.node().path(Extras.PROPERTY);
    }

    private Asking asking(Source source) {
        String user = source.id().value();
        JsonNode node = source.node();
        JsonNode title = node.path(node.path("type").asText().equals("html") ? "html" : "title");
        Asking asking = Asking.of(source.id()).text(texts.text(user + ".text", title, source.name(), user));
        if (node.has("description")) {
            asking = asking.hint(texts.text(user + ".hint", node.path("description"), "", user));
        }
        List<JsonNode> all = new ArrayList<>(source.gates());
        all.add(node);
        asking = asking.askedIf(gates.of(all, user)).requirement(requirement(source));
        if (extras(source).path("personal").asBoolean()) {
            asking = asking.asPersonal();
        }
        try {
            String limit = extras(source).path("timeLimit").asText("");
            asking = limit.isEmpty() ? asking : asking.timeLimit(Duration.parse(limit));
        } catch (DateTimeParseException | IllegalArgumentException malformed) {
            losses.add("time-limit", user, "The time limit is not read");
        }
        return checks(source, asking);
    }

    private Requirement requirement(Source source) {
        JsonNode node = source.node();
        String user = source.id().value();
        if (source.kind() == Kind.NOTICE || source.kind() == Kind.SCREEN_OUT) {
            return Requirement.REQUIRED;
        }
        Optional<Requirement> own =
                Requirement.of(extras(source).path("requirement").asText());
        if (own.isPresent()) {
            return own.get();
        }
        boolean beside = (source.kind() == Kind.NUMBER || source.kind() == Kind.DATE)
                && !source.options().entries().isEmpty();
        if (beside && node.has("requiredIf")) {
            return Requirement.REQUIRED;
        }
        if (node.has("enableIf") && !beside) {
            losses.add(
                    "expression",
                    user,
                    "enableIf, kept as text, not understood, and taken to hold for everyone: "
                            + FormJson.cut(node.path("enableIf").asText()));
        }
        if (source.kind().isGrid()) {
            boolean each = node.path("eachRowRequired").asBoolean()
                    || node.path("isAllRowRequired").asBoolean();
            if (!each && node.path("isRequired").asBoolean()) {
                losses.add(
                        "requirement", user, "At least one row must be judged there: here the grid may be left open");
            }
            return each ? Requirement.REQUIRED : Requirement.OPTIONAL;
        }
        if (node.has("requiredIf")) {
            losses.add(
                    "expression",
                    user,
                    "requiredIf, kept as text, not understood: here the question may be left open: "
                            + FormJson.cut(node.path("requiredIf").asText()));
        }
        return node.path("isRequired").asBoolean() ? Requirement.REQUIRED : Requirement.OPTIONAL;
    }

    /** A check passes unless its condition is false, so that it is read as "not false". */
    private Asking checks(Source source, Asking asking) {
        Asking checked = asking;
        int number = 0;
        for (JsonNode validator : source.node().path("validators")) {
            String user = source.id().value();
            String text = validator.path("expression").asText("");
            try {
                if (!validator.path("type").asText().equals("expression") || text.isBlank()) {
                    throw new NotUnderstood(
                            "of type '" + FormJson.cut(validator.path("type").asText()) + "'");
                }
                Condition fails = new ConditionReader(symbols).read(ExpressionParser.parse(text), false);
                number++;
                checked = checked.check(new Check(
                        fails.negate(),
                        texts.text(user + ".check-" + number, validator.path("text"), "This cannot be.", user),
                        validator.path("notificationType").asText().equals("warning")));
            } catch (NotUnderstood | ExpressionParser.Unreadable not) {
                losses.add(
                        "validator",
                        user,
                        "A validator is not read, " + not.getMessage() + ": " + FormJson.cut(validator.toString()));
            }
        }
        return checked;
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
        int decimals = extras(source)
                .path("decimals")
                .asInt(step.map(size -> Math.max(0, size.stripTrailingZeros().scale()))
                        .orElse(6));
        return new NumberQuestion(
                asking,
                bound(source, "min", FAR.negate()),
                bound(source, "max", FAR),
                Math.max(0, Math.min(100, decimals)),
                step.filter(size -> !extras(source).path("anyStep").asBoolean()),
                extras(source).path("slider").asBoolean(),
                parts.options(source));
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
                return Optional.of(LeafReader.day(new Term.Words(fixed.textValue())));
            }
            return counted.isTextual()
                    ? Optional.of(LeafReader.day(ExpressionParser.parse(counted.textValue())))
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
        Optional<Ordering> own = Ordering.of(extras(source).path("order").asText());
        String order = source.node().path(property).asText("none");
        if (own.isEmpty() && !Set.of("none", "initial", "random").contains(order)) {
            losses.add("order", source.id().value(), "Order '" + FormJson.cut(order) + "' is not read");
        }
        return own.orElse(order.equals("random") ? Ordering.SHUFFLED : Ordering.AS_WRITTEN);
    }

    static ImmutableList<String> listed(List<String> all) {
        return ImmutableList.copyOf(all.subList(0, Math.min(20, all.size())));
    }
}
