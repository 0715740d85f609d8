package org.polder.interchange.surveyjs;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.name.ItemId;

/** Reads a comparison with a part of an answer: a row, a place, a count, or an option beside a number. */
final class PartComparison {
    private static final Pattern PLACE = Pattern.compile("(.+)\\[([0-9]{1,4})]");
    private static final String LENGTH = ".length";

    private final Symbols symbols;

    /** What cannot be empty where something is read. */
    private final Set<String> guarded = new HashSet<>();

    PartComparison(Symbols symbols) {
        this.symbols = symbols;
    }

    boolean guard(String name) {
        return guarded.add(name);
    }

    void unguard(String name) {
        guarded.remove(name);
    }

    /** A row of a grid. */
    record Cell(Source grid, int row) {}

    Optional<Cell> cell(String name) {
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

    /** A test that holds of no missing answer; its opposite holds of one. */
    static Condition decided(Condition test, ItemId item, boolean wanted) {
        return wanted ? test : new Condition.Answered(item).negate().or(test.negate());
    }

    /** Reads the comparison when the name is that of a part. */
    Optional<Condition> of(String name, String operator, Term value, boolean wanted) throws NotUnderstood {
        Optional<Cell> cell = cell(name);
        if (cell.isPresent()) {
            return Optional.of(judged(name, cell.get(), operator, value, wanted));
        }
        Optional<Source> instead = symbols.instead(name);
        if (instead.isPresent()) {
            Source source = instead.get();
            return Optional.of(decided(
                    new Condition.CodeIn(source.id(), Constants.codes(source.options(), operator, value)),
                    source.id(),
                    wanted));
        }
        if (name.endsWith(LENGTH)) {
            Optional<Source> source = symbols.question(name.substring(0, name.length() - LENGTH.length()))
                    .filter(found -> found.kind() == Kind.MULTIPLE);
            return source.isPresent() ? Optional.of(count(source.get(), operator, value, wanted)) : Optional.empty();
        }
        return place(name, operator, value, wanted);
    }

    private Condition judged(String name, Cell cell, String operator, Term value, boolean wanted) throws NotUnderstood {
        Source grid = cell.grid();
        Condition test = new Condition.RowIn(grid.id(), cell.row(), Constants.codes(grid.options(), operator, value));
        if (!wanted && !guarded.contains(name)) {
            throw new NotUnderstood("asks whether '" + name + "' differs, which there holds of a row left open");
        }
        return wanted ? test : test.negate();
    }

    /** SurveyJS counts nothing as 0. */
    private static Condition count(Source source, String operator, Term value, boolean wanted) throws NotUnderstood {
        Optional<Comparison> comparison = Constants.comparison(operator);
        if (comparison.isEmpty() || !(value instanceof Term.Numeral number)) {
            throw new NotUnderstood("counts the choices of '" + source.name() + "' by " + operator);
        }
        List<Condition> ways = new ArrayList<>();
        int size = source.options().entries().size();
        for (int count = 0; count <= size; count++) {
            if (comparison.get().holds(BigDecimal.valueOf(count).compareTo(number.value())) == wanted) {
                ways.add(
                        count == 0
                                ? new Condition.Answered(source.id()).negate()
                                : new Condition.CountBetween(source.id(), count, count));
            }
        }
        return Condition.any(ways);
    }

    private Optional<Condition> place(String name, String operator, Term value, boolean wanted) throws NotUnderstood {
        Matcher place = PLACE.matcher(name);
        Optional<Source> ranking = place.matches()
                ? symbols.question(place.group(1)).filter(found -> found.kind() == Kind.RANKING)
                : Optional.empty();
        if (ranking.isEmpty() || !operator.equals("=")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(place.group(2)) + 1;
        Source source = ranking.get();
        int code = source.options().codeOf(Constants.text(value));
        return Optional.of(decided(new Condition.RankBetween(source.id(), code, number, number), source.id(), wanted));
    }
}
