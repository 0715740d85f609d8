package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
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

    private final Map<String, Meaning> nodes;
    private final String self;
    private final Consumer<String> lost;
    private final DayReader days;

    /** What tells of the rows looked at that they were judged; unknown where they were not. */
    private final Set<Condition> rows = new LinkedHashSet<>();

    /**
     * Prepares to read.
     *
     * @param nodes what each node stands for, by path
     * @param self the path of the node whose expression is read
     * @param lost takes what is not understood, in words that follow "uses"
     */
    ConditionReader(Map<String, Meaning> nodes, String self, Consumer<String> lost) {
        this.nodes = nodes;
        this.self = self;
        this.lost = lost;
        this.days = new DayReader(nodes, self);
    }

    Condition read(String expression) {
        return condition(logic(expression));
    }

    Condition condition(Logic logic) {
        Condition condition = new Blanks(nodes).blank(logic.condition());
        for (Condition row : rows) {
            if (Blanks.contains(condition, row.negate())) {
                lost.accept("a row left open, which no condition can ask for: it is taken for not known");
            }
        }
        return condition;
    }

    Logic logic(String expression) {
        try {
            return logic(XPathParser.parse(expression));
        } catch (XPathParser.Unreadable unreadable) {
            return unread(unreadable.what());
        }
    }

    Logic unread(String what) {
        lost.accept(what);
        return new Logic.Unread();
    }

    Logic logic(XPath expression) {
        if (expression instanceof XPath.Binary binary) {
            return switch (binary.sign()) {
                case "and" -> new Logic.All(ImmutableList.of(logic(binary.left()), logic(binary.right())));
                case "or" -> new Logic.Any(ImmutableList.of(logic(binary.left()), logic(binary.right())));
                default ->
                    SIGNS.containsKey(binary.sign())
                            ? compared(binary.left(), SIGNS.get(binary.sign()), binary.right())
                            : unread("'" + binary.sign() + "' where a condition stands");
            };
        }
        return expression instanceof XPath.Call call ? called(call) : unread("an answer where a condition stands");
    }

    private Logic called(XPath.Call call) {
        List<XPath> arguments = call.arguments();
        return switch (call.name() + "/" + arguments.size()) {
            case "true/0" -> new Logic.Fixed(true);
            case "false/0" -> new Logic.Fixed(false);
            case "not/1" -> logic(arguments.get(0)).negated();
            case "selected/2", "is-selected/2" -> selected(arguments.get(0), arguments.get(1));
            case "regex/2" -> matches(arguments.get(0), arguments.get(1));
            default -> unread("the function " + call.name());
        };
    }

    private Optional<Meaning> node(XPath expression) {
        return expression instanceof XPath.Path path
                ? Optional.ofNullable(nodes.get(Paths.absolute(path.path(), self)))
                : Optional.empty();
    }

    private Logic selected(XPath question, XPath value) {
        return value instanceof XPath.Literal literal
                ? equal(question, literal.text().strip())
                : unread("selected() with something other than a text");
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
            return filled(left).negated();
        }
        if (same && right instanceof XPath.Literal literal && !isDate(left)) {
            return equal(left, literal.text());
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
            return new Counts(this, () -> lost.accept("a count of rows left open"))
                    .read(counted.get(), comparison, number.value());
        }
        Optional<XPath> digits = DayReader.digits(left);
        XPath dated = digits.orElse(left);
        Optional<Day> day = digits.isPresent() ? days.years(right) : days.isDay(right);
        if (day.isPresent() && isDate(dated)) {
            ItemId item = ((Meaning.Own) node(DayReader.number(dated)).orElseThrow())
                    .item()
                    .id();
            return new Logic.Compared(new Condition.DateIs(item, comparison, day.get()), new Condition.Answered(item));
        }
        if (value(right).isPresent()) {
            return measured(DayReader.number(left), comparison, value(right).get());
        }
        return items(DayReader.number(left), comparison, DayReader.number(right));
    }

    private boolean isDate(XPath expression) {
        return node(DayReader.number(expression))
                .filter(meaning -> meaning instanceof Meaning.Own own && own.item() instanceof DateQuestion)
                .isPresent();
    }

    private static Optional<BigDecimal> value(XPath expression) {
        if (expression instanceof XPath.Number number) {
            return Optional.of(number.value());
        }
        if (expression instanceof XPath.Literal literal && literal.text().matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            return Optional.of(new BigDecimal(literal.text()));
        }
        return expression instanceof XPath.Binary binary
                        && binary.sign().equals("-")
                        && binary.left().equals(new XPath.Number(BigDecimal.ZERO))
                        && binary.right() instanceof XPath.Number number
                ? Optional.of(number.value().negate())
                : Optional.empty();
    }

    /** Holds where a node has an answer. */
    private Logic filled(XPath expression) {
        Optional<Meaning> found = node(expression);
        if (found.isEmpty()) {
            return unread(words(expression));
        }
        Meaning meaning = found.get();
        if (meaning instanceof Meaning.Own own) {
            boolean beside = own.item() instanceof NumberQuestion || own.item() instanceof DateQuestion;
            if (beside && !own.item().options().isEmpty()) {
                // The number itself, rather than an option in its place.
                return new Logic.Compared(
                        new Condition.CodeIn(own.item().id(), all(own.item())).negate(),
                        new Condition.Answered(own.item().id()));
            }
            return Logic.answered(own.item().id());
        }
        if (meaning instanceof Meaning.Instead instead) {
            return new Logic.Compared(
                    new Condition.CodeIn(instead.item().id(), all(instead.item())),
                    new Condition.Answered(instead.item().id()));
        }
        if (meaning instanceof Meaning.GridRow row) {
            return new Logic.Plain(rowAnswered(row));
        }
        if (meaning instanceof Meaning.GridRowName name) {
            return new Logic.Plain(new Condition.RowNamed(name.grid(), name.row()));
        }
        if (meaning instanceof Meaning.Open open) {
            return unread("the open part of option " + open.code() + " of '" + open.item() + "'");
        }
        return unread(words(expression));
    }

    private Condition rowAnswered(Meaning.GridRow row) {
        Condition answered = new Condition.RowIn(row.grid().id(), row.row(), all(row.grid()));
        rows.add(answered);
        return answered;
    }

    private static ImmutableSortedSet<Integer> all(Item item) {
        return sorted(Ground.codes(item));
    }

    private static ImmutableSortedSet<Integer> sorted(Collection<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), codes);
    }

    private String words(XPath expression) {
        if (expression instanceof XPath.Path path) {
            return "the node " + path.path() + ", which is no question that was read";
        }
        return expression instanceof XPath.Call call ? "the function " + call.name() : "arithmetic";
    }

    private Logic equal(XPath left, String text) {
        if (left instanceof XPath.Call call
                && call.name().equals("selected-at")
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof XPath.Number place) {
            return ranked(call.arguments().get(0), place.value(), text);
        }
        Optional<Meaning> found = node(left);
        if (found.isEmpty()) {
            return unread(words(left));
        }
        Meaning meaning = found.get();
        if (meaning instanceof Meaning.IsAsked asked) {
            return new Logic.Plain(new Condition.Asked(asked.item()));
        }
        if (meaning instanceof Meaning.IsAnswered answered) {
            return Logic.answered(answered.item());
        }
        if (meaning instanceof Meaning.IsShown) {
            return new Logic.Fixed(true);
        }
        if (meaning instanceof Meaning.GridRow row) {
            return code(
                            row.codes(),
                            text,
                            "row " + row.row() + " of '" + row.grid().id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.RowIn(row.grid().id(), row.row(), ImmutableSortedSet.of(code)),
                            rowAnswered(row)))
                    .orElse(new Logic.Fixed(false));
        }
        if (meaning instanceof Meaning.Instead instead) {
            return code(instead.codes(), text, "'" + instead.item().id() + "'")
                    .<Logic>map(code -> codeIn(instead.item(), List.of(code)))
                    .orElse(new Logic.Fixed(false));
        }
        return meaning instanceof Meaning.Own own ? equal(own, text) : unread(words(left));
    }

    private Logic equal(Meaning.Own own, String text) {
        Item item = own.item();
        if (item instanceof Ranking) {
            return code(own.codes(), text, "'" + item.id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.RankBetween(
                                    item.id(), code, 1, item.options().size()),
                            new Condition.Answered(item.id())))
                    .orElse(new Logic.Fixed(false));
        }
        if (item instanceof SingleChoice) {
            return code(own.codes(), text, "'" + item.id() + "'")
                    .<Logic>map(code -> codeIn(item, List.of(code)))
                    .orElse(new Logic.Fixed(false));
        }
        if (item instanceof MultipleChoice) {
            return code(own.codes(), text, "'" + item.id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.ContainsAny(item.id(), ImmutableSortedSet.of(code)),
                            new Condition.Answered(item.id())))
                    .orElse(new Logic.Fixed(false));
        }
        if (item instanceof NumberQuestion || item instanceof Computed) {
            Optional<BigDecimal> number = value(new XPath.Literal(text));
            return number.isEmpty() ? new Logic.Fixed(false) : measured(own, Comparison.EQUAL, number.get());
        }
        if (item instanceof OpenQuestion && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ')) {
            return new Logic.Compared(
                    new Condition.TextMatches(item.id(), "^" + text + "$"), new Condition.Answered(item.id()));
        }
        return item instanceof Notice && text.equals("OK")
                ? Logic.answered(item.id())
                : unread("'" + item.id() + "' = '" + text + "'");
    }

    private static Logic codeIn(Item item, Collection<Integer> codes) {
        return codes.isEmpty()
                ? new Logic.Fixed(false)
                : new Logic.Compared(new Condition.CodeIn(item.id(), sorted(codes)), new Condition.Answered(item.id()));
    }

    /** A value that no option has is chosen by nobody. */
    private Optional<Integer> code(Map<String, Integer> codes, String text, String owner) {
        Integer code = codes.get(text);
        if (code == null) {
            lost.accept("the value '" + text + "', which " + owner + " does not have");
        }
        return Optional.ofNullable(code);
    }

    private Logic measured(XPath left, Comparison comparison, BigDecimal number) {
        Optional<Meaning> found = node(left);
        if (found.isPresent() && found.get() instanceof Meaning.Own own) {
            return measured(own, comparison, number);
        }
        return found.isPresent() && found.get() instanceof Meaning.GridRow row
                ? rowMeasured(row, comparison, number)
                : unread(words(left));
    }

    private Logic measured(Meaning.Own own, Comparison comparison, BigDecimal number) {
        Item item = own.item();
        if (item instanceof NumberQuestion || item instanceof Computed) {
            Condition answered = item.options().isEmpty()
                    ? new Condition.Answered(item.id())
                    : new Condition.CodeIn(item.id(), all(item)).negate();
            return new Logic.Compared(new Condition.NumberIs(item.id(), comparison, number), answered);
        }
        return item instanceof SingleChoice
                ? codeIn(item, holding(own.codes(), comparison, number))
                : unread("'" + item.id() + "' as a number");
    }

    /** The codes whose values compare as numbers; a value that is no number compares to nothing. */
    private static List<Integer> holding(Map<String, Integer> codes, Comparison comparison, BigDecimal number) {
        return codes.entrySet().stream()
                .filter(entry -> value(new XPath.Literal(entry.getKey()))
                        .filter(own -> comparison.holds(own.compareTo(number)))
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Logic rowMeasured(Meaning.GridRow row, Comparison comparison, BigDecimal number) {
        List<Integer> codes = holding(row.codes(), comparison, number);
        return codes.isEmpty()
                ? new Logic.Fixed(false)
                : new Logic.Compared(new Condition.RowIn(row.grid().id(), row.row(), sorted(codes)), rowAnswered(row));
    }

    private Logic length(XPath question, Comparison comparison, BigDecimal number) {
        boolean none = number.signum() == 0 && (comparison == Comparison.EQUAL || comparison == Comparison.AT_MOST)
                || number.compareTo(BigDecimal.ONE) == 0 && comparison == Comparison.LESS;
        boolean some = number.signum() == 0 && comparison == Comparison.GREATER
                || number.compareTo(BigDecimal.ONE) == 0 && comparison == Comparison.AT_LEAST;
        if (none || some) {
            return some ? filled(question) : filled(question).negated();
        }
        return unread("the length of a text");
    }

    private Logic count(XPath question, Comparison comparison, BigDecimal number) {
        Optional<Item> item = node(question)
                .filter(meaning -> meaning instanceof Meaning.Own own && own.item() instanceof MultipleChoice)
                .map(meaning -> ((Meaning.Own) meaning).item());
        if (item.isEmpty()
                || number.stripTrailingZeros().scale() > 0
                || number.abs().intValue() > 10_000) {
            return unread("count-selected() of something other than a multiple choice that was read");
        }
        return count(item.get().id(), item.get().options().size(), comparison, number.intValue());
    }

    /** The codes of a question that was read. */
    Set<Integer> optionsOf(ItemId question) {
        return nodes.values().stream()
                .filter(meaning ->
                        meaning instanceof Meaning.Own own && own.item().id().equals(question))
                .map(meaning -> Ground.codes(((Meaning.Own) meaning).item()))
                .findFirst()
                .orElse(ImmutableSet.of());
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

    private Logic ranked(XPath question, BigDecimal place, String text) {
        Optional<Meaning> found = node(question);
        if (found.isPresent()
                && found.get() instanceof Meaning.Own own
                && own.item() instanceof Ranking
                && place.signum() >= 0
                && place.compareTo(BigDecimal.valueOf(1_000)) < 0) {
            int first = place.intValue() + 1;
            return code(own.codes(), text, "'" + own.item().id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.RankBetween(own.item().id(), code, first, first),
                            new Condition.Answered(own.item().id())))
                    .orElse(new Logic.Fixed(false));
        }
        return unread("the function selected-at");
    }

    private Logic matches(XPath question, XPath pattern) {
        Optional<Meaning> found = node(question);
        if (found.isPresent()
                && found.get() instanceof Meaning.Own own
                && own.item() instanceof OpenQuestion
                && pattern instanceof XPath.Literal literal) {
            Optional<String> anywhere = Patterns.anywhere(literal.text());
            if (anywhere.isPresent()) {
                return new Logic.Compared(
                        new Condition.TextMatches(own.item().id(), anywhere.get()),
                        new Condition.Answered(own.item().id()));
            }
        }
        return unread("a pattern that other engines may read otherwise");
    }

    private Logic items(XPath left, Comparison comparison, XPath right) {
        Optional<Item> one = comparable(left);
        Optional<Item> other = comparable(right);
        if (one.isEmpty() || other.isEmpty()) {
            return unread(one.isEmpty() ? words(left) : words(right));
        }
        if (!sort(one.get()).equals(sort(other.get()))) {
            return unread("a comparison of '" + one.get().id() + "' with '"
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
        return node(expression)
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
