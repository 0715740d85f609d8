package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.name.ItemId;

/** Reads what an expression says of one question, or of two. */
final class LeafReader {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            "=", Comparison.EQUAL,
            "!=", Comparison.DIFFERENT,
            ">=", Comparison.AT_LEAST,
            ">", Comparison.GREATER);
    private static final Map<String, String> MIRRORED =
            Map.of("<", ">", "<=", ">=", "=", "=", "!=", "!=", ">=", "<=", ">", "<");
    private static final Map<String, String> OPPOSITE = Map.of("!=", "=", "noneof", "anyof", "notcontains", "contains");
    private static final Pattern PLACE = Pattern.compile("(.+)\\[([0-9]{1,4})]");

    private final Symbols symbols;

    /** What cannot be empty where something is read. */
    private final Set<String> guarded = new HashSet<>();

    LeafReader(Symbols symbols) {
        this.symbols = symbols;
    }

    boolean guard(String name) {
        return guarded.add(name);
    }

    void unguard(String name) {
        guarded.remove(name);
    }

    /** A test that holds of no missing answer; its opposite holds of one. */
    private static Condition decided(Condition test, ItemId item, boolean wanted) {
        return wanted ? test : new Condition.Answered(item).negate().or(test.negate());
    }

    Condition present(Term operand, boolean wanted) throws NotUnderstood {
        if (!(operand instanceof Term.Name name)) {
            throw new NotUnderstood("asks whether " + operand.text() + " is empty");
        }
        Optional<Symbols.NamedRow> row = symbols.row(name.value());
        if (row.isPresent()) {
            ItemId grid = row.get().grid().id();
            Condition named = new Condition.RowNamed(grid, row.get().row());
            return wanted ? named : new Condition.Asked(grid).negate().or(named.negate());
        }
        Optional<Cell> cell = cell(name.value());
        if (cell.isPresent()) {
            if (!wanted) {
                throw new NotUnderstood(
                        "asks whether a row of '" + cell.get().grid().name() + "' is empty");
            }
            Source grid = cell.get().grid();
            return new Condition.RowIn(
                    grid.id(), cell.get().row(), grid.options().all());
        }
        Optional<Source> instead = symbols.instead(name.value());
        if (instead.isPresent()) {
            return decided(
                    new Condition.CodeIn(
                            instead.get().id(), instead.get().options().all()),
                    instead.get().id(),
                    wanted);
        }
        ItemId id = item(name);
        Optional<Source> source = symbols.question(name.value());
        boolean beside = source.filter(found -> (found.kind() == Kind.NUMBER || found.kind() == Kind.DATE)
                        && !found.options().entries().isEmpty())
                .isPresent();
        if (beside) {
            Condition other =
                    new Condition.CodeIn(id, source.orElseThrow().options().all());
            return wanted ? other.negate() : new Condition.Answered(id).negate().or(other);
        }
        return wanted ? new Condition.Answered(id) : new Condition.Answered(id).negate();
    }

    /** A question by itself: one that says yes or no. */
    Condition flag(Term.Name name, boolean wanted) throws NotUnderstood {
        return compare(new Term.Binary("=", name, Term.YES), wanted);
    }

    /** The item a name stands for; one that the form lacks is kept where it could be an item, for the analyser to find. */
    private ItemId item(Term.Name name) throws NotUnderstood {
        Optional<Source> source = symbols.question(name.value());
        if (source.isPresent()) {
            return source.get().id();
        }
        if (symbols.variable(name.value()).isEmpty()
                && ItemId.isAllowed(name.value())
                && !name.value().contains("[")) {
            return ItemId.of(name.value());
        }
        throw new NotUnderstood("looks at '" + name.value() + "'");
    }

    Condition compare(Term.Binary binary, boolean wanted) throws NotUnderstood {
        String operator = binary.operator();
        if (OPPOSITE.containsKey(operator)) {
            return compare(new Term.Binary(OPPOSITE.get(operator), binary.left(), binary.right()), !wanted);
        }
        if (!(binary.left() instanceof Term.Name)
                && binary.right() instanceof Term.Name
                && MIRRORED.containsKey(operator)) {
            return compare(new Term.Binary(MIRRORED.get(operator), binary.right(), binary.left()), wanted);
        }
        if (!(binary.left() instanceof Term.Name name)) {
            throw new NotUnderstood("compares " + binary.left().text());
        }
        if (binary.right() instanceof Term.Name other) {
            return items(name, operator, other, wanted);
        }
        Optional<Condition> part = part(name.value(), operator, binary.right(), wanted);
        if (part.isPresent()) {
            return part.get();
        }
        Optional<Source> source = symbols.question(name.value());
        if (source.isEmpty()) {
            // What the form lacks is compared with nothing in particular: that it lacks is what the analyser finds.
            ItemId id = item(name);
            return wanted ? new Condition.Answered(id) : new Condition.Answered(id).negate();
        }
        return decided(
                test(source.get(), operator, binary.right()), source.get().id(), wanted);
    }

    private Condition items(Term.Name left, String operator, Term.Name right, boolean wanted) throws NotUnderstood {
        Comparison comparison = COMPARISONS.get(operator);
        Kind kind = symbols.question(left.value()).map(Source::kind).orElse(null);
        boolean same = symbols.question(right.value())
                .map(Source::kind)
                .filter(other -> other == kind)
                .isPresent();
        if (comparison == null || !same || !(kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.SINGLE)) {
            throw new NotUnderstood("compares '" + left.value() + "' with '" + right.value() + "'");
        }
        Condition test = new Condition.ItemsCompare(item(left), comparison, item(right));
        Condition one = new Condition.Answered(item(left));
        Condition other = new Condition.Answered(item(right));
        if (comparison == Comparison.LESS || comparison == Comparison.GREATER) {
            return wanted ? test : Condition.any(List.of(one.negate(), other.negate(), test.negate()));
        }
        // Two that are empty are equal there.
        return wanted
                ? test.or(one.negate().and(other.negate()))
                : Condition.any(List.of(test.negate(), one.negate().and(other), one.and(other.negate())));
    }

    /** A row of a grid. */
    private record Cell(Source grid, int row) {}

    private Optional<Cell> cell(String name) {
        for (int dot = name.indexOf('.'); dot > 0; dot = name.indexOf('.', dot + 1)) {
            Optional<Source> grid = symbols.question(name.substring(0, dot))
                    .filter(found -> found.kind().isGrid());
            String row = name.substring(dot + 1);
            if (grid.isPresent() && grid.get().rows().has(row)) {
                return Optional.of(new Cell(grid.get(), grid.get().rows().codeOf(row)));
            }
        }
        return Optional.empty();
    }

    /** Reads a comparison with a part of an answer: a row, a place, a count, or an option beside a number. */
    private Optional<Condition> part(String name, String operator, Term value, boolean wanted) throws NotUnderstood {
        Optional<Cell> cell = cell(name);
        if (cell.isPresent()) {
            Source grid = cell.get().grid();
            Condition test = new Condition.RowIn(grid.id(), cell.get().row(), codes(grid.options(), operator, value));
            if (!wanted && !guarded.contains(name)) {
                throw new NotUnderstood("asks whether '" + name + "' differs, which there holds of a row left open");
            }
            return Optional.of(wanted ? test : test.negate());
        }
        Optional<Source> instead = symbols.instead(name);
        if (instead.isPresent()) {
            Source source = instead.get();
            return Optional.of(decided(
                    new Condition.CodeIn(source.id(), codes(source.options(), operator, value)), source.id(), wanted));
        }
        if (name.endsWith(".length")) {
            Optional<Source> source = symbols.question(name.substring(0, name.length() - ".length".length()))
                    .filter(found -> found.kind() == Kind.MULTIPLE);
            return source.isPresent() ? Optional.of(count(source.get(), operator, value, wanted)) : Optional.empty();
        }
        Matcher place = PLACE.matcher(name);
        Optional<Source> ranking = place.matches()
                ? symbols.question(place.group(1)).filter(found -> found.kind() == Kind.RANKING)
                : Optional.empty();
        if (ranking.isPresent() && operator.equals("=")) {
            int number = Integer.parseInt(place.group(2)) + 1;
            Source source = ranking.get();
            return Optional.of(decided(
                    new Condition.RankBetween(source.id(), source.options().codeOf(text(value)), number, number),
                    source.id(),
                    wanted));
        }
        return Optional.empty();
    }

    /** SurveyJS counts nothing as 0. */
    private static Condition count(Source source, String operator, Term value, boolean wanted) throws NotUnderstood {
        Comparison comparison = COMPARISONS.get(operator);
        if (comparison == null || !(value instanceof Term.Numeral number)) {
            throw new NotUnderstood("counts the choices of '" + source.name() + "' by " + operator);
        }
        List<Condition> ways = new ArrayList<>();
        int size = source.options().entries().size();
        for (int count = 0; count <= size; count++) {
            if (comparison.holds(BigDecimal.valueOf(count).compareTo(number.value())) == wanted) {
                ways.add(
                        count == 0
                                ? new Condition.Answered(source.id()).negate()
                                : new Condition.CountBetween(source.id(), count, count));
            }
        }
        return Condition.any(ways);
    }

    private Condition test(Source source, String operator, Term value) throws NotUnderstood {
        ItemId id = source.id();
        return switch (source.kind()) {
            case SINGLE -> new Condition.CodeIn(id, codes(source.options(), operator, value));
            case MULTIPLE -> chosen(source, operator, value);
            case NUMBER -> number(source, operator, value);
            case DATE -> new Condition.DateIs(id, comparison(source, operator), day(value));
            case OPEN -> words(source, operator, value);
            case RANKING -> ranked(source, operator, value);
            case GRID, MULTIPLE_GRID, NOTICE, SCREEN_OUT ->
                throw new NotUnderstood("compares '" + source.name() + "' as a whole");
        };
    }

    private static Comparison comparison(Source source, String operator) throws NotUnderstood {
        Comparison comparison = COMPARISONS.get(operator);
        if (comparison == null) {
            throw new NotUnderstood("compares '" + source.name() + "' by " + operator);
        }
        return comparison;
    }

    private static List<Term> values(Term value) {
        return value instanceof Term.Listed list ? list.values() : List.of(value);
    }

    private static String text(Term value) throws NotUnderstood {
        if (value instanceof Term.Numeral number) {
            return number.value().toPlainString();
        }
        if (value instanceof Term.Words words) {
            return words.value();
        }
        if (value instanceof Term.Flag flag) {
            return String.valueOf(flag.value());
        }
        throw new NotUnderstood("compares with " + value.text());
    }

    private static ImmutableSortedSet<Integer> codes(Coding coding, String operator, Term value) throws NotUnderstood {
        TreeSet<Integer> codes = new TreeSet<>();
        if (operator.equals("=") || operator.equals("anyof")) {
            for (Term one : values(value)) {
                codes.add(coding.codeOf(text(one)));
            }
        } else if (COMPARISONS.containsKey(operator) && value instanceof Term.Numeral number) {
            for (Coding.Entry entry : coding.entries()) {
                if (COMPARISONS.get(operator).holds(numeral(entry.value()).compareTo(number.value()))) {
                    codes.add(entry.code());
                }
            }
        }
        if (codes.isEmpty()) {
            throw new NotUnderstood("compares an option by " + operator + " with " + value.text());
        }
        return ImmutableSortedSet.copyOf(codes);
    }

    private static BigDecimal numeral(String text) throws NotUnderstood {
        try {
            BigDecimal number = new BigDecimal(text);
            if (Math.abs((long) number.scale()) > 100 || number.precision() > 100) {
                throw new NotUnderstood("has a number of more than 100 digits");
            }
            return number;
        } catch (NumberFormatException words) {
            throw new NotUnderstood("compares '" + text + "' as a number");
        }
    }

    private static Condition chosen(Source source, String operator, Term value) throws NotUnderstood {
        List<Integer> codes = new ArrayList<>();
        for (Term one : values(value)) {
            codes.add(source.options().codeOf(text(one)));
        }
        if (codes.isEmpty()) {
            throw new NotUnderstood("compares '" + source.name() + "' with an empty list");
        }
        List<Condition> each = codes.stream()
                .distinct()
                .map(code -> (Condition) new Condition.ContainsAny(source.id(), ImmutableSortedSet.of(code)))
                .toList();
        return switch (operator) {
            case "anyof" -> new Condition.ContainsAny(source.id(), ImmutableSortedSet.copyOf(codes));
            case "contains", "allof" -> Condition.all(each);
            case "=" -> {
                if (!(value instanceof Term.Listed)) {
                    throw new NotUnderstood("compares several choices of '" + source.name() + "' with one value");
                }
                yield Condition.all(each).and(new Condition.CountBetween(source.id(), each.size(), each.size()));
            }
            default -> throw new NotUnderstood("compares '" + source.name() + "' by " + operator);
        };
    }

    private static Condition ranked(Source source, String operator, Term value) throws NotUnderstood {
        if (!operator.equals("anyof") && !(operator.equals("contains") && !(value instanceof Term.Listed))) {
            throw new NotUnderstood("compares '" + source.name() + "' by " + operator);
        }
        int last = Math.max(1, source.options().entries().size());
        List<Condition> ways = new ArrayList<>();
        for (Term one : values(value)) {
            ways.add(new Condition.RankBetween(source.id(), source.options().codeOf(text(one)), 1, last));
        }
        return Condition.any(ways);
    }

    private static Condition number(Source source, String operator, Term value) throws NotUnderstood {
        if (operator.equals("anyof")) {
            List<Condition> ways = new ArrayList<>();
            for (Term one : values(value)) {
                ways.add(new Condition.NumberIs(source.id(), Comparison.EQUAL, numeral(text(one))));
            }
            return Condition.any(ways);
        }
        return new Condition.NumberIs(source.id(), comparison(source, operator), numeral(text(value)));
    }

    /** SurveyJS does not mind case or blanks around the words. */
    private static Condition words(Source source, String operator, Term value) throws NotUnderstood {
        String quoted = Pattern.quote(text(value).strip());
        String pattern = switch (operator) {
            case "=" -> "(?i)^\\s*" + quoted + "\\s*$";
            case "contains" -> "(?i)" + quoted;
            default -> throw new NotUnderstood("compares the words of '" + source.name() + "' by " + operator);
        };
        try {
            return new Condition.TextMatches(source.id(), pattern);
        } catch (IllegalArgumentException tooLong) {
            throw new NotUnderstood("compares '" + source.name() + "' with words that are too long");
        }
    }

    static Day day(Term value) throws NotUnderstood {
        try {
            if (value instanceof Term.Words words) {
                return Day.of(LocalDate.parse(words.value()));
            }
            return Day.fromToday(distance(value));
        } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException malformed) {
            throw new NotUnderstood("compares a date with " + value.text());
        }
    }

    private static Period distance(Term value) throws NotUnderstood {
        if (value instanceof Term.Call call
                && call.name().equals("today")
                && call.arguments().isEmpty()) {
            return Period.ZERO;
        }
        if (value instanceof Term.Call call
                && call.name().equals("dateAdd")
                && call.arguments().size() == 3) {
            Period before = distance(call.arguments().get(0));
            int step = numeral(text(call.arguments().get(1))).intValueExact();
            return switch (text(call.arguments().get(2))) {
                case "years" -> before.plusYears(step);
                case "months" -> before.plusMonths(step);
                case "days" -> before.plusDays(step);
                default ->
                    throw new NotUnderstood(
                            "counts days by " + call.arguments().get(2).text());
            };
        }
        throw new NotUnderstood("compares a date with " + value.text());
    }
}
