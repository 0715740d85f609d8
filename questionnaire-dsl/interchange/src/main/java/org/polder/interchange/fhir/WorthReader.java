package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.interchange.fhir.Entry.Kind;
import org.polder.interchange.fhir.Symbols.Part;
import org.polder.interchange.fhir.Symbols.Target;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;

/** Reads the FHIRPath of computed values, as our own writer writes it; a choice between two values is not read. */
final class WorthReader {
    private static final int DEEPEST = 100;
    private static final Map<String, Expression.Operation> OPERATIONS = Map.of(
            "+", Expression.Operation.PLUS,
            "-", Expression.Operation.MINUS,
            "*", Expression.Operation.TIMES,
            "/", Expression.Operation.DIVIDED_BY);

    private final Symbols symbols;
    private int depth;

    WorthReader(Symbols symbols) {
        this.symbols = symbols;
    }

    Expression read(Path path) throws NotUnderstood {
        if (++depth > DEEPEST) {
            throw new NotUnderstood("nests more than " + DEEPEST + " deep");
        }
        try {
            return any(path);
        } finally {
            depth--;
        }
    }

    private Expression any(Path path) throws NotUnderstood {
        if (path instanceof Path.Literal || path instanceof Path.Minus) {
            return new Expression.Number(LeafReader.numeral(path));
        }
        if (path instanceof Path.Call call
                && call.name().equals("iif")
                && call.arguments().size() == 3) {
            return choice(call.arguments());
        }
        if (path instanceof Path.Binary binary) {
            Optional<Expression> whole = years(binary).or(() -> count(binary));
            if (whole.isPresent()) {
                return whole.get();
            }
            Expression.Operation operation = OPERATIONS.get(binary.operator());
            if (operation == null) {
                throw new NotUnderstood("computes by " + binary.operator());
            }
            return new Expression.Arithmetic(read(binary.left()), operation, read(binary.right()));
        }
        return value(Selection.of(path));
    }

    private Target target(String link) throws NotUnderstood {
        return symbols.of(link)
                .orElseThrow(() -> new NotUnderstood("looks at '" + HardenedJson.cut(link) + "', which is not read"));
    }

    private Expression value(Selection selection) throws NotUnderstood {
        Target target = target(selection.link());
        Entry entry = target.entry();
        boolean whole = selection.filter().isEmpty() && selection.skipped() == 0 && selection.taken() < 0;
        if (whole && target.part() == Part.ROW && entry.kind() == Kind.GRID) {
            return new Expression.RowValue(entry.id(), target.row());
        }
        boolean number = entry.kind() == Kind.NUMBER || entry.kind() == Kind.COMPUTED || entry.kind() == Kind.SINGLE;
        if (!whole || !number || target.part() != Part.WHOLE) {
            throw new NotUnderstood("computes with '" + entry.id() + "'");
        }
        return new Expression.ValueOf(entry.id());
    }

    /** A count of answers, or a value with another in its place where it is missing. */
    private Expression choice(List<Path> parts) throws NotUnderstood {
        if (parts.get(0) instanceof Path.Call exists
                && exists.name().equals("exists")
                && exists.arguments().isEmpty()) {
            boolean counts = parts.get(1) instanceof Path.Call count
                    && count.name().equals("count")
                    && count.of().equals(exists.of());
            if (counts) {
                Target target = target(Selection.of(exists.of()).link());
                if (target.entry().kind() == Kind.MULTIPLE) {
                    return new Expression.ChosenCount(target.entry().id());
                }
            }
            if (exists.of().equals(parts.get(1))) {
                return new Expression.OrElse(read(parts.get(1)), read(parts.get(2)));
            }
        }
        throw new NotUnderstood("chooses between two values");
    }

    /** The years since a date are recognised by what is written for them. */
    private Optional<Expression> years(Path.Binary binary) {
        for (Target target : symbols.all()) {
            if (target.entry().kind() == Kind.DATE && target.part() == Part.WHOLE) {
                try {
                    if (PathParser.parse(Worth.years(target.entry().link())).equals(binary)) {
                        return Optional.of(
                                new Expression.YearsSince(target.entry().id()));
                    }
                } catch (NotUnderstood impossible) {
                    return Optional.empty();
                }
            }
        }
        return Optional.empty();
    }

    /** A sum of ones, one for each condition that holds. */
    private Optional<Expression> count(Path.Binary binary) {
        List<Condition> conditions = new ArrayList<>();
        Path rest = binary;
        try {
            while (rest instanceof Path.Binary sum && sum.operator().equals("+")) {
                if (!(sum.right() instanceof Path.Call iif)
                        || !iif.name().equals("iif")
                        || iif.arguments().size() != 3
                        || !isNumber(iif.arguments().get(1), "1")
                        || !isNumber(iif.arguments().get(2), "0")) {
                    return Optional.empty();
                }
                conditions.add(
                        0, new ConditionReader(symbols).read(iif.arguments().get(0), true));
                rest = sum.left();
            }
        } catch (NotUnderstood reportedLater) {
            return Optional.empty();
        }
        return isNumber(rest, "0")
                ? Optional.of(new Expression.CountTrue(ImmutableList.copyOf(conditions)))
                : Optional.empty();
    }

    private static boolean isNumber(Path path, String text) {
        return path instanceof Path.Literal literal
                && literal.kind() == Path.Kind.NUMBER
                && literal.text().equals(text);
    }
}
