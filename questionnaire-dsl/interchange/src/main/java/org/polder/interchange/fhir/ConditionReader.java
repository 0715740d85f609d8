package org.polder.interchange.fhir;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.polder.condition.Condition;
import org.polder.interchange.fhir.Entry.Kind;
import org.polder.interchange.fhir.Symbols.Part;
import org.polder.interchange.fhir.Symbols.Target;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.ItemId;

/** Reads FHIRPath as a condition that is true exactly when the expression is true, or when it is false. */
final class ConditionReader {
    private static final int DEEPEST = 200;

    private final Symbols symbols;
    private final LeafReader leaves = new LeafReader();
    private final TestReader tests;
    private final Presences presences;
    private int depth;

    ConditionReader(Symbols symbols) {
        this.symbols = symbols;
        this.tests = new TestReader(this, leaves);
        this.presences = new Presences(symbols);
    }

    Condition read(Path path, boolean wanted) throws NotUnderstood {
        if (++depth > DEEPEST) {
            throw new NotUnderstood("nests more than " + DEEPEST + " deep");
        }
        try {
            return any(path, wanted);
        } finally {
            depth--;
        }
    }

    private Condition any(Path path, boolean wanted) throws NotUnderstood {
        if (path instanceof Path.Literal literal && literal.kind() == Path.Kind.FLAG) {
            return literal.text().equals("true") == wanted ? Condition.always() : Condition.never();
        }
        if (path instanceof Path.Call call) {
            return call(call, wanted);
        }
        if (path instanceof Path.Binary binary) {
            return binary(binary, wanted);
        }
        // A question of yes and no by itself.
        return compare(Selection.of(path), "=", new Path.Literal(Path.Kind.FLAG, "true"), wanted);
    }

    private Condition call(Path.Call call, boolean wanted) throws NotUnderstood {
        boolean none = call.arguments().isEmpty();
        boolean one = call.arguments().size() == 1;
        switch (call.name()) {
            case "not" -> {
                if (none) {
                    return read(call.of(), !wanted);
                }
            }
            case "exists", "empty", "hasValue" -> {
                boolean positive = call.name().equals("empty") != wanted;
                if (none) {
                    return exists(Selection.of(call.of()), positive);
                }
                if (one && call.name().equals("exists")) {
                    return exists(Selection.of(new Path.Call(call.of(), "where", call.arguments())), positive);
                }
            }
            case "iif" -> {
                if (call.arguments().size() == 3 && call.of() instanceof Path.Focus) {
                    return iif(call.arguments(), wanted);
                }
            }
            case "matches", "contains", "startsWith", "endsWith" -> {
                if (one) {
                    Selection selection = Selection.of(call.of());
                    return tests.words(target(selection), call, wanted);
                }
            }
            default -> throw new NotUnderstood("uses function " + HardenedJson.cut(call.name()));
        }
        throw new NotUnderstood("uses function " + HardenedJson.cut(call.name()) + " in a way that is not read");
    }

    /** One of two statements, by a third. */
    private Condition iif(List<Path> parts, boolean wanted) throws NotUnderstood {
        return Joined.any(List.of(
                Joined.all(List.of(read(parts.get(0), true), read(parts.get(1), wanted))),
                Joined.all(List.of(read(parts.get(0), false), read(parts.get(2), wanted)))));
    }

    Target target(Selection selection) throws NotUnderstood {
        return symbols.of(selection.link())
                .orElseThrow(() ->
                        new NotUnderstood("looks at '" + HardenedJson.cut(selection.link()) + "', which is not read"));
    }

    private Condition exists(Selection selection, boolean wanted) throws NotUnderstood {
        Target target = target(selection);
        if (selection.filter().isPresent()) {
            return tests.read(target, selection, selection.filter().get(), wanted);
        }
        if (selection.skipped() > 0 || selection.taken() == 0) {
            throw new NotUnderstood(
                    "looks at some of the answers to '" + target.entry().id() + "'");
        }
        if (selection.level() == Selection.Level.ITEM) {
            throw new NotUnderstood("asks whether the item '" + target.entry().id() + "' is there");
        }
        return leaves.present(target, wanted);
    }

    private Condition binary(Path.Binary binary, boolean wanted) throws NotUnderstood {
        switch (binary.operator()) {
            case "and", "or" -> {
                return chained(binary, wanted);
            }
            case "implies" -> {
                Condition not = read(binary.left(), !wanted);
                return wanted
                        ? Joined.any(List.of(read(binary.left(), false), read(binary.right(), true)))
                        : Joined.all(List.of(not, read(binary.right(), false)));
            }
            case "xor" -> {
                return Joined.any(List.of(
                        Joined.all(List.of(read(binary.left(), true), read(binary.right(), !wanted))),
                        Joined.all(List.of(read(binary.left(), false), read(binary.right(), wanted)))));
            }
            case "in" -> {
                return among(binary.left(), binary.right(), wanted);
            }
            case "contains" -> {
                return among(binary.right(), binary.left(), wanted);
            }
            default -> {
                return comparison(binary, wanted);
            }
        }
    }

    private Condition among(Path value, Path list, boolean wanted) throws NotUnderstood {
        List<Condition> ways = new ArrayList<>();
        if (value instanceof Path.Literal) {
            return compare(Selection.of(list), "=", value, wanted);
        }
        for (Path one : chain(list, "|")) {
            ways.add(compare(Selection.of(value), "=", one, wanted));
        }
        return wanted ? Joined.any(ways) : Joined.all(ways);
    }

    private Condition comparison(Path.Binary binary, boolean wanted) throws NotUnderstood {
        String operator = binary.operator().equals("~") ? "=" : binary.operator();
        if (binary.left() instanceof Path.Literal && !(binary.right() instanceof Path.Literal)) {
            return comparison(new Path.Binary(mirrored(operator), binary.right(), binary.left()), wanted);
        }
        if (binary.left() instanceof Path.Call count && count.name().equals("count")) {
            Optional<Condition> rows = counted(count.of(), operator, binary.right(), wanted);
            if (rows.isPresent()) {
                return rows.get();
            }
            Selection selection = Selection.of(count.of());
            if (selection.filter().isPresent()) {
                throw new NotUnderstood("counts some of the answers to '" + selection.link() + "'");
            }
            return leaves.count(target(selection), operator, binary.right(), wanted);
        }
        boolean statement = binary.left() instanceof Path.Binary
                || binary.left() instanceof Path.Call call
                        && Set.of("exists", "empty", "not", "hasValue").contains(call.name());
        if (statement
                && operator.equals("=")
                && binary.right() instanceof Path.Literal flag
                && flag.kind() == Path.Kind.FLAG) {
            return read(binary.left(), flag.text().equals("true") == wanted);
        }
        return compare(Selection.of(binary.left()), operator, binary.right(), wanted);
    }

    private static String mirrored(String operator) {
        return switch (operator) {
            case "<" -> ">";
            case ">" -> "<";
            case "<=" -> ">=";
            case ">=" -> "<=";
            default -> operator;
        };
    }

    /** Compares the whole value; FHIRPath finds nothing where there is none, and that enables nothing. */
    private Condition compare(Selection selection, String operator, Path value, boolean wanted) throws NotUnderstood {
        Target target = target(selection);
        if (selection.filter().isPresent()) {
            throw new NotUnderstood(
                    "compares some of the answers to '" + target.entry().id() + "'");
        }
        // Empty is not false, so that no answer enables neither the one nor the other.
        Condition test = tests.compare(target, selection, operator, value, true);
        if (wanted) {
            return test;
        }
        if (target.entry().kind() == Kind.MULTIPLE) {
            throw new NotUnderstood("negates a comparison of several answers to '"
                    + target.entry().id() + "'");
        }
        return Joined.not(test);
    }

    /** Reads "at least so many of these rows". */
    private Optional<Condition> counted(Path of, String operator, Path number, boolean wanted) throws NotUnderstood {
        if (!(of instanceof Path.Call where)
                || !where.name().equals("where")
                || where.arguments().size() != 1
                || !(where.arguments().get(0) instanceof Path.Binary both)
                || !both.operator().equals("and")) {
            return Optional.empty();
        }
        List<Path> parts = chain(both, "and");
        ItemId grid = null;
        Set<Integer> rows = new TreeSet<>();
        Entry entry = null;
        for (Path name : chain(parts.get(0), "or")) {
            Optional<Target> row = Selection.named(name).flatMap(symbols::of).filter(found -> found.part() == Part.ROW);
            if (row.isEmpty() || grid != null && !grid.equals(row.get().entry().id())) {
                return Optional.empty();
            }
            entry = row.get().entry();
            grid = entry.id();
            rows.add(row.get().row());
        }
        if (entry == null || !operator.equals(">=")) {
            return Optional.empty();
        }
        if (!wanted) {
            throw new NotUnderstood(
                    "asks for fewer rows of '" + grid + "' than so many, some of which may be left open");
        }
        int least = LeafReader.numeral(number).intValue();
        Set<Integer> codes = new TreeSet<>();
        boolean out = tests.codes(entry, parts.subList(1, parts.size()), codes);
        ImmutableSortedSet<Integer> all = ImmutableSortedSet.copyOf(rows);
        if (codes.isEmpty() || least < 1 || least > all.size()) {
            throw new NotUnderstood("counts rows of '" + grid + "' in a way that is not read");
        }
        return Optional.of(
                out
                        ? new Condition.RowsBetween(grid, all, ImmutableSortedSet.copyOf(codes), 0, all.size() - least)
                        : new Condition.RowsBetween(grid, all, ImmutableSortedSet.copyOf(codes), least, all.size()));
    }

    private Condition chained(Path.Binary binary, boolean wanted) throws NotUnderstood {
        List<Path> parts = chain(binary, binary.operator());
        boolean all = binary.operator().equals("and") == wanted;
        List<Condition> found = new ArrayList<>();
        if (binary.operator().equals("or")) {
            parts = presences.whole(parts, wanted, found);
        }
        List<String> added = new ArrayList<>();
        if (all) {
            for (String link : presences.guards(parts, wanted)) {
                if (leaves.guard(link)) {
                    added.add(link);
                }
            }
        }
        try {
            for (Path part : parts) {
                found.add(read(part, wanted));
            }
        } finally {
            added.forEach(leaves::unguard);
        }
        return all ? Joined.all(found) : Joined.any(found);
    }

    /** Notes what is answered where all parts of a chain hold that are read one by one. */
    void guard(List<Path> chain) {
        presences.guards(chain, true).forEach(leaves::guard);
    }

    /** Lists what a chain of the same word joins, however its parts stand in parentheses. */
    static List<Path> chain(Path path, String operator) {
        List<Path> parts = new ArrayList<>();
        Deque<Path> left = new ArrayDeque<>(List.of(path));
        while (!left.isEmpty()) {
            Path next = left.pop();
            if (next instanceof Path.Binary binary && binary.operator().equals(operator)) {
                left.push(binary.right());
                left.push(binary.left());
            } else {
                parts.add(next);
            }
        }
        return parts;
    }
}
