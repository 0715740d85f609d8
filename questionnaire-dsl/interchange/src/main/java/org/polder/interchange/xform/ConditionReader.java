package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Reads an expression of a form as a condition. What it does not understand it tells, and takes for true. */
final class ConditionReader {
    private static final Map<String, Comparison> SIGNS = ImmutableMap.of(
            "=", Comparison.EQUAL,
            "!=", Comparison.DIFFERENT,
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            ">", Comparison.GREATER,
            ">=", Comparison.AT_LEAST);

    private final Map<String, Meaning> meanings;
    private final KnownNodes nodes;
    private final AnswerConditions answers;
    private final DayReader days;

    /**
     * Prepares to read.
     *
     * @param nodes what each node stands for, by path
     * @param self the path of the node whose expression is read
     * @param lost takes what is not understood, in words that follow "uses"
     */
    ConditionReader(Map<String, Meaning> nodes, String self, Consumer<String> lost) {
        this.meanings = nodes;
        this.nodes = new KnownNodes(nodes, self, lost);
        this.answers = new AnswerConditions(this.nodes);
        this.days = new DayReader(nodes, self);
    }

    KnownNodes nodes() {
        return nodes;
    }

    Condition read(String expression) {
        return condition(logic(expression));
    }

    Condition condition(Logic logic) {
        Condition condition = new Blanks(meanings).blank(logic.condition());
        nodes.checkRows(condition);
        return condition;
    }

    Logic logic(String expression) {
        try {
            return logic(XPathParser.parse(expression));
        } catch (XPathParser.Unreadable unreadable) {
            return nodes.unread(unreadable.what());
        }
    }

    Logic logic(XPath expression) {
        if (expression instanceof XPath.Binary binary) {
            return switch (binary.sign()) {
                case "and" -> new Logic.All(ImmutableList.of(logic(binary.left()), logic(binary.right())));
                case "or" -> new Logic.Any(ImmutableList.of(logic(binary.left()), logic(binary.right())));
                default ->
                    SIGNS.containsKey(binary.sign())
                            ? compared(binary.left(), SIGNS.get(binary.sign()), binary.right())
                            : nodes.unread("'" + binary.sign() + "' where a condition stands");
            };
        }
        return expression instanceof XPath.Call call
                ? called(call)
                : nodes.unread("an answer where a condition stands");
    }

    private Logic called(XPath.Call call) {
        List<XPath> arguments = call.arguments();
        return switch (call.name() + "/" + arguments.size()) {
            case "true/0" -> new Logic.Fixed(true);
            case "false/0" -> new Logic.Fixed(false);
            case "not/1" -> logic(arguments.get(0)).negated();
            case "selected/2", "is-selected/2" -> selected(arguments.get(0), arguments.get(1));
            case "regex/2" -> answers.matches(arguments.get(0), arguments.get(1));
            default -> nodes.unread("the function " + call.name());
        };
    }

    private Logic selected(XPath question, XPath value) {
        return value instanceof XPath.Literal literal
                ? answers.equal(question, literal.text().strip())
                : nodes.unread("selected() with something other than a text");
    }

    /** Takes the sides in the order of answer and value. */
    private Logic compared(XPath left, Comparison comparison, XPath right) {
        boolean turn = (left instanceof XPath.Literal
                        || left instanceof XPath.Number
                        || days.isDay(left).isPresent())
                && days.isDay(right).isEmpty();
        return turn ? ordered(right, turned(comparison), left) : ordered(left, comparison, right);
    }

    private static Comparison turned(Comparison comparison) {
        return switch (comparison) {
            case LESS -> Comparison.GREATER;
            case AT_MOST -> Comparison.AT_LEAST;
            case EQUAL, DIFFERENT -> comparison;
            case AT_LEAST -> Comparison.AT_MOST;
            case GREATER -> Comparison.LESS;
        };
    }

    private Logic ordered(XPath left, Comparison comparison, XPath right) {
        if (comparison == Comparison.DIFFERENT) {
            return ordered(left, Comparison.EQUAL, right).negated();
        }
        boolean same = comparison == Comparison.EQUAL;
        if (same && right.equals(new XPath.Literal(""))) {
            return answers.filled(left).negated();
        }
        if (same && right instanceof XPath.Literal literal && !isDate(left)) {
            return answers.equal(left, literal.text());
        }
        if (left instanceof XPath.Call call && call.arguments().size() == 1 && right instanceof XPath.Number number) {
            switch (call.name()) {
                case "string-length" -> {
                    return length(call.arguments().get(0), comparison, number.value());
                }
                case "count-selected" -> {
                    return count(call.arguments().get(0), comparison, number.value());
                }
                default -> {
                    // An ordinary comparison of numbers.
                }
            }
        }
        Optional<List<XPath>> counted = Counts.counted(left);
        if (counted.isPresent() && right instanceof XPath.Number number) {
            return new Counts(this, () -> nodes.lose("a count of rows left open"))
                    .read(counted.get(), comparison, number.value());
        }
        Optional<XPath> digits = DayReader.digits(left);
        XPath dated = digits.orElse(left);
        Optional<Day> day = digits.isPresent() ? days.years(right) : days.isDay(right);
        if (day.isPresent() && isDate(dated)) {
            ItemId item = ((Meaning.Own) nodes.node(DayReader.number(dated)).orElseThrow())
                    .item()
                    .id();
            return new Logic.Compared(new Condition.DateIs(item, comparison, day.get()), new Condition.Answered(item));
        }
        if (KnownNodes.value(right).isPresent()) {
            return answers.measured(
                    DayReader.number(left), comparison, KnownNodes.value(right).get());
        }
        return items(DayReader.number(left), comparison, DayReader.number(right));
    }

    private boolean isDate(XPath expression) {
        return nodes.node(DayReader.number(expression))
                .filter(meaning -> meaning instanceof Meaning.Own own && own.item() instanceof DateQuestion)
                .isPresent();
    }

    private Logic length(XPath question, Comparison comparison, BigDecimal number) {
        boolean none = number.signum() == 0 && (comparison == Comparison.EQUAL || comparison == Comparison.AT_MOST)
                || number.compareTo(BigDecimal.ONE) == 0 && comparison == Comparison.LESS;
        boolean some = number.signum() == 0 && comparison == Comparison.GREATER
                || number.compareTo(BigDecimal.ONE) == 0 && comparison == Comparison.AT_LEAST;
        if (none || some) {
            return some ? answers.filled(question) : answers.filled(question).negated();
        }
        return nodes.unread("the length of a text");
    }

    private Logic count(XPath question, Comparison comparison, BigDecimal number) {
        Optional<Item> item = nodes.node(question)
                .filter(meaning -> meaning instanceof Meaning.Own own && own.item() instanceof MultipleChoice)
                .map(meaning -> ((Meaning.Own) meaning).item());
        if (item.isEmpty()
                || number.stripTrailingZeros().scale() > 0
                || number.abs().intValue() > 10_000) {
            return nodes.unread("count-selected() of something other than a multiple choice that was read");
        }
        return count(item.get().id(), item.get().options().size(), comparison, number.intValue());
    }

    /** Holds where the number of options chosen compares so. */
    Logic count(ItemId id, int options, Comparison comparison, int wanted) {
        int most = Math.max(options, wanted + 1);
        // A form counts none where there is no answer.
        int least = switch (comparison) {
            case LESS, AT_MOST -> 0;
            case EQUAL, DIFFERENT, AT_LEAST -> wanted;
            case GREATER -> wanted + 1;
        };
        int greatest = switch (comparison) {
            case LESS -> wanted - 1;
            case AT_MOST, EQUAL, DIFFERENT -> wanted;
            case AT_LEAST, GREATER -> most;
        };
        if (greatest < Math.max(least, 0)) {
            return new Logic.Fixed(false);
        }
        Logic counted = new Logic.Compared(
                new Condition.CountBetween(id, Math.max(0, least), greatest), new Condition.Answered(id));
        return least <= 0 ? new Logic.Any(ImmutableList.of(Logic.answered(id).negated(), counted)) : counted;
    }

    private Logic items(XPath left, Comparison comparison, XPath right) {
        Optional<Item> one = comparable(left);
        Optional<Item> other = comparable(right);
        if (one.isEmpty() || other.isEmpty()) {
            return nodes.unread(one.isEmpty() ? nodes.words(left) : nodes.words(right));
        }
        if (!sort(one.get()).equals(sort(other.get()))) {
            return nodes.unread("a comparison of '" + one.get().id() + "' with '"
                    + other.get().id() + "', which are not of one kind");
        }
        Condition holds = new Condition.ItemsCompare(
                one.get().id(), comparison, other.get().id());
        return new Logic.Compared(
                holds,
                new Condition.Answered(one.get().id())
                        .and(new Condition.Answered(other.get().id())));
    }

    private Optional<Item> comparable(XPath expression) {
        return nodes.node(expression)
                .filter(Meaning.Own.class::isInstance)
                .map(meaning -> ((Meaning.Own) meaning).item())
                .filter(item -> !sort(item).isEmpty());
    }

    private static String sort(Item item) {
        if (item instanceof DateQuestion) {
            return "date";
        }
        if (item instanceof NumberQuestion || item instanceof Computed) {
            return "number";
        }
        return item instanceof SingleChoice ? "code" : "";
    }
}
