package org.polder.interchange.surveyjs;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.interchange.surveyjs.Source.Kind;
import org.polder.name.ItemId;

/** Reads what an expression says of one question, or of two. */
final class LeafReader {
    private static final Map<String, String> MIRRORED =
            Map.of("<", ">", "<=", ">=", "=", "=", "!=", "!=", ">=", "<=", ">", "<");
    private static final Map<String, String> OPPOSITE = Map.of("!=", "=", "noneof", "anyof", "notcontains", "contains");

    private final Symbols symbols;
    private final PartComparison parts;

    LeafReader(Symbols symbols) {
        this.symbols = symbols;
        this.parts = new PartComparison(symbols);
    }

    boolean guard(String name) {
        return parts.guard(name);
    }

    void unguard(String name) {
        parts.unguard(name);
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
        Optional<PartComparison.Cell> cell = parts.cell(name.value());
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
            return PartComparison.decided(
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
        Optional<String> quota = symbols.quota(name.value());
        if (quota.isPresent() && operator.equals("=") && binary.right() instanceof Term.Flag flag) {
            Condition full = new Condition.QuotaFull(quota.get());
            return flag.value() == wanted ? full : full.negate();
        }
        if (binary.right() instanceof Term.Name other) {
            return items(name, operator, other, wanted);
        }
        Optional<Condition> part = parts.of(name.value(), operator, binary.right(), wanted);
        if (part.isPresent()) {
            return part.get();
        }
        Optional<Source> source = symbols.question(name.value());
        if (source.isEmpty()) {
            // What the form lacks is compared with nothing in particular: that it lacks is what the analyser finds.
            ItemId id = item(name);
            return wanted ? new Condition.Answered(id) : new Condition.Answered(id).negate();
        }
        return PartComparison.decided(
                AnswerComparison.of(source.get(), operator, binary.right()),
                source.get().id(),
                wanted);
    }

    private Condition items(Term.Name left, String operator, Term.Name right, boolean wanted) throws NotUnderstood {
        Comparison comparison = Constants.comparison(operator).orElse(null);
        Optional<Kind> kind = comparable(left);
        if (comparison == null || kind.isEmpty() || !kind.equals(comparable(right))) {
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

    /** The kind of a question whose answers can be compared with those of another of that kind. */
    private Optional<Kind> comparable(Term.Name name) {
        return symbols.question(name.value())
                .map(source -> source.kind().isNumber() ? Kind.NUMBER : source.kind())
                .filter(kind -> kind == Kind.NUMBER || kind == Kind.DATE || kind == Kind.SINGLE);
    }
}
