package org.polder.interchange.fhir;

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
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interchange.fhir.Entry.Kind;
import org.polder.interchange.fhir.Symbols.Part;
import org.polder.interchange.fhir.Symbols.Target;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.ItemId;

/**
 * Reads single tests of answers. In FHIR they are true or false: a test fails where there is no answer, and so holds
 * when it is negated.
 */
final class LeafReader {
    static final Map<String, Comparison> COMPARISONS = Map.of(
            "=", Comparison.EQUAL,
            "!=", Comparison.DIFFERENT,
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            ">", Comparison.GREATER,
            ">=", Comparison.AT_LEAST);

    /** What is known to be answered where the test stands. */
    private final Set<String> guarded = new HashSet<>();

    boolean guard(String link) {
        return guarded.add(link);
    }

    void unguard(String link) {
        guarded.remove(link);
    }

    /** Whether a question has an answer. */
    Condition present(Target target, boolean wanted) throws NotUnderstood {
        Entry entry = target.entry();
        ItemId id = entry.id();
        boolean beside = !entry.options().entries().isEmpty() && isValue(entry);
        if (target.part() == Part.ROW_NAME) {
            Condition named = new Condition.RowNamed(id, target.row());
            return wanted ? named : Joined.any(List.of(new Condition.Asked(id).negate(), named.negate()));
        }
        boolean only = entry.rows().size() == 1 && entry.rows().get(0).name().isEmpty();
        if (target.part() == Part.ROW && !only) {
            if (!wanted) {
                throw new NotUnderstood("asks whether row '" + target.row() + "' of '" + id + "' is open");
            }
            return new Condition.RowIn(id, target.row(), codes(entry, code -> true));
        }
        if (target.part() == Part.INSTEAD || beside) {
            Condition instead = new Condition.CodeIn(id, codes(entry, code -> true));
            Condition other = new Condition.Answered(id).negate();
            boolean option = target.part() == Part.INSTEAD;
            return wanted
                    ? (option ? instead : instead.negate())
                    : Joined.any(List.of(other, option ? instead.negate() : instead));
        }
        Condition answered = new Condition.Answered(id);
        return wanted ? answered : answered.negate();
    }

    private static boolean isValue(Entry entry) {
        return entry.kind() == Kind.NUMBER || entry.kind() == Kind.DATE;
    }

    private static ImmutableSortedSet<Integer> codes(Entry entry, IntPredicate wanted) throws NotUnderstood {
        Set<Integer> codes = new TreeSet<>();
        entry.options().all().stream().filter(wanted::test).forEach(codes::add);
        if (codes.isEmpty()) {
            throw new NotUnderstood("looks at options of '" + entry.id() + "', which has none of the kind");
        }
        return ImmutableSortedSet.copyOf(codes);
    }

    /** Whether a test that only an answer can meet is met, or is not. */
    Condition decided(Target target, Condition test, boolean wanted) throws NotUnderstood {
        if (wanted) {
            return test;
        }
        Condition fails = Joined.not(test);
        if (guarded.contains(link(target))) {
            return fails;
        }
        if (target.part() == Part.ROW) {
            throw new NotUnderstood("asks whether row '" + target.row() + "' of '"
                    + target.entry().id() + "' differs, which there holds of a row left open");
        }
        List<Condition> ways =
                new ArrayList<>(List.of(new Condition.Answered(target.entry().id()).negate()));
        if (isValue(target.entry()) && !target.entry().options().entries().isEmpty() && target.part() == Part.WHOLE) {
            ways.add(new Condition.CodeIn(target.entry().id(), codes(target.entry(), code -> true)));
        }
        ways.add(fails);
        return Joined.any(ways);
    }

    static String link(Target target) {
        return target.entry().link() + " " + target.part() + " " + target.row();
    }

    /** Reads a comparison of any answer with a value. */
    Condition compare(Target target, String operator, Path value, Selection places, boolean wanted)
            throws NotUnderstood {
        Comparison comparison = COMPARISONS.get(operator);
        if (comparison == null) {
            throw new NotUnderstood("compares by " + operator);
        }
        return decided(target, test(target, comparison, value, places), wanted);
    }

    private Condition test(Target target, Comparison comparison, Path value, Selection places) throws NotUnderstood {
        Entry entry = target.entry();
        ItemId id = entry.id();
        if (target.part() == Part.INSTEAD) {
            return new Condition.CodeIn(id, among(entry, comparison, value));
        }
        if (target.part() == Part.ROW) {
            return new Condition.RowIn(id, target.row(), among(entry, comparison, value));
        }
        if (target.part() == Part.ROW_NAME) {
            throw new NotUnderstood("compares the name of a row");
        }
        return switch (entry.kind()) {
            case SINGLE, YES_NO -> new Condition.CodeIn(id, among(entry, comparison, value));
            case MULTIPLE -> new Condition.ContainsAny(id, among(entry, comparison, value));
            case RANKING -> ranked(entry, comparison, value, places);
            case NUMBER, COMPUTED -> new Condition.NumberIs(id, comparison, numeral(value));
            case DATE -> new Condition.DateIs(id, comparison, day(value));
            case OPEN -> words(id, comparison, value);
            case GRID, MULTIPLE_GRID, NOTICE, SCREEN_OUT -> throw new NotUnderstood("compares '" + id + "' as a whole");
        };
    }

    /** The options whose answer compares so; any other than one is all but that one. */
    private static ImmutableSortedSet<Integer> among(Entry entry, Comparison comparison, Path value)
            throws NotUnderstood {
        if (comparison == Comparison.EQUAL) {
            return ImmutableSortedSet.of(entry.options().codeOf(text(value)));
        }
        if (comparison == Comparison.DIFFERENT) {
            int code = entry.options().codeOf(text(value));
            return codes(entry, other -> other != code);
        }
        BigDecimal number = numeral(value);
        Set<Integer> codes = new TreeSet<>();
        for (Coding.Entry option : entry.options().entries()) {
            Optional<BigDecimal> own = Numbers.of(option.value());
            if (own.isEmpty()) {
                throw new NotUnderstood("compares options of '" + entry.id() + "' by size");
            }
            if (comparison.holds(own.get().compareTo(number))) {
                codes.add(option.code());
            }
        }
        return codes(entry, codes::contains);
    }

    private static Condition ranked(Entry entry, Comparison comparison, Path value, Selection places)
            throws NotUnderstood {
        if (comparison != Comparison.EQUAL) {
            throw new NotUnderstood("compares the ranking '" + entry.id() + "' by another sign than '='");
        }
        int last = Math.max(1, entry.options().entries().size());
        int to = places.taken() < 0 ? last : places.skipped() + places.taken();
        if (to <= places.skipped()) {
            return Condition.never();
        }
        return new Condition.RankBetween(entry.id(), entry.options().codeOf(text(value)), places.skipped() + 1, to);
    }

    private static Condition words(ItemId id, Comparison comparison, Path value) throws NotUnderstood {
        Condition same = matches(id, "^" + Pattern.quote(text(value)) + "$");
        return switch (comparison) {
            case EQUAL -> same;
            case DIFFERENT -> same.negate();
            case LESS, AT_MOST, AT_LEAST, GREATER ->
                throw new NotUnderstood("compares the words of '" + id + "' by size");
        };
    }

    /** Reads a regular expression. */
    static Condition matches(ItemId id, String pattern) throws NotUnderstood {
        try {
            return new Condition.TextMatches(id, pattern);
        } catch (IllegalArgumentException refused) {
            throw new NotUnderstood("has a pattern that is not read: " + HardenedJson.cut(refused.getMessage()));
        }
    }

    /** FHIR counts nothing as 0. */
    Condition count(Target target, String operator, Path value, boolean wanted) throws NotUnderstood {
        Comparison comparison = COMPARISONS.get(operator);
        Entry entry = target.entry();
        boolean several = entry.kind() == Kind.MULTIPLE && target.part() == Part.WHOLE;
        if (comparison == null || entry.kind() == Kind.RANKING || entry.kind().isGrid()) {
            throw new NotUnderstood("counts the answers to '" + entry.id() + "'");
        }
        BigDecimal bound = numeral(value);
        List<Condition> ways = new ArrayList<>();
        int size = several ? entry.options().entries().size() : 1;
        for (int count = 0; count <= size; count++) {
            if (comparison.holds(BigDecimal.valueOf(count).compareTo(bound)) == wanted) {
                ways.add(
                        count == 0
                                ? present(target, false)
                                : several
                                        ? new Condition.CountBetween(entry.id(), count, count)
                                        : present(target, true));
            }
        }
        return ways.size() > size ? Condition.always() : Joined.any(ways);
    }

    static String text(Path value) throws NotUnderstood {
        if (value instanceof Path.Literal literal && literal.kind() != Path.Kind.EMPTY) {
            return literal.text();
        }
        throw new NotUnderstood("compares with something other than a value");
    }

    static BigDecimal numeral(Path value) throws NotUnderstood {
        if (value instanceof Path.Minus minus) {
            return numeral(minus.of()).negate();
        }
        Optional<BigDecimal> number = value instanceof Path.Literal literal && literal.kind() == Path.Kind.NUMBER
                ? Numbers.of(literal.text())
                : Optional.empty();
        return number.orElseThrow(() -> new NotUnderstood("compares a number with something else"));
    }

    /** Reads a day, or one counted from today. */
    static Day day(Path value) throws NotUnderstood {
        try {
            if (value instanceof Path.Literal literal && literal.kind() == Path.Kind.DATE) {
                return Day.of(LocalDate.parse(literal.text()));
            }
            return Day.fromToday(distance(value, 0));
        } catch (DateTimeParseException | IllegalArgumentException | ArithmeticException malformed) {
            throw new NotUnderstood("compares a date with something other than a day");
        }
    }

    private static Period distance(Path value, int depth) throws NotUnderstood {
        boolean today =
                value instanceof Path.Call call && call.name().equals("today") && call.of() instanceof Path.Focus;
        if (today) {
            return Period.ZERO;
        }
        if (value instanceof Path.Binary step
                && step.right() instanceof Path.Amount amount
                && (step.operator().equals("+") || step.operator().equals("-"))
                && amount.number().matches("[0-9]{1,6}")
                && depth < 10) {
            int count = Integer.parseInt(amount.number()) * (step.operator().equals("-") ? -1 : 1);
            Period before = distance(step.left(), depth + 1);
            switch (amount.unit()) {
                case "year", "years", "a" -> {
                    return before.plusYears(count).normalized();
                }
                case "month", "months", "mo" -> {
                    return before.plusMonths(count).normalized();
                }
                case "week", "weeks", "wk" -> {
                    return before.plusDays(7L * count);
                }
                case "day", "days", "d" -> {
                    return before.plusDays(count);
                }
                default -> throw new NotUnderstood("counts days by " + HardenedJson.cut(amount.unit()));
            }
        }
        throw new NotUnderstood("compares a date with something other than a day");
    }
}
