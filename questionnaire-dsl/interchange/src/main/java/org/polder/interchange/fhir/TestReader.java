package org.polder.interchange.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.polder.condition.Condition;
import org.polder.interchange.fhir.Entry.Kind;
import org.polder.interchange.fhir.Symbols.Part;
import org.polder.interchange.fhir.Symbols.Target;
import org.polder.interchange.internal.HardenedJson;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.ItemId;

/** Reads the tests within {@code where}: whether any answer meets them. */
final class TestReader {
    private final ConditionReader conditions;
    private final LeafReader leaves;

    TestReader(ConditionReader conditions, LeafReader leaves) {
        this.conditions = conditions;
        this.leaves = leaves;
    }

    Condition read(Target target, Selection selection, Path test, boolean wanted) throws NotUnderstood {
        if (test instanceof Path.Binary binary) {
            String operator = binary.operator();
            boolean single = !Set.of(Kind.MULTIPLE, Kind.MULTIPLE_GRID, Kind.RANKING)
                    .contains(target.entry().kind());
            if (operator.equals("or") || operator.equals("and") && single) {
                List<Condition> parts = new ArrayList<>();
                for (Path part : ConditionReader.chain(test, operator)) {
                    parts.add(read(target, selection, part, wanted));
                }
                return operator.equals("or") == wanted ? Joined.any(parts) : Joined.all(parts);
            }
            if (operator.equals("in") && isValue(binary.left())) {
                List<Condition> ways = new ArrayList<>();
                for (Path one : ConditionReader.chain(binary.right(), "|")) {
                    ways.add(compare(target, selection, "=", one, wanted));
                }
                return wanted ? Joined.any(ways) : Joined.all(ways);
            }
            if (LeafReader.COMPARISONS.containsKey(operator) && isValue(binary.left())) {
                return compare(target, selection, operator, binary.right(), wanted);
            }
        }
        if (test instanceof Path.Call call && isValue(call.of())) {
            return words(target, call, wanted);
        }
        throw new NotUnderstood("tests the answers to '" + target.entry().id() + "' in a way that is not read");
    }

    /** Whether a path is the value of the answer that is tested, its code or its number. */
    private static boolean isValue(Path path) {
        Path rest = path;
        for (int i = 0; i < 6; i++) {
            if (rest instanceof Path.Focus) {
                return true;
            }
            if (rest instanceof Path.Member member) {
                boolean value =
                        member.name().startsWith("value") || member.name().equals("code");
                if (!value) {
                    return false;
                }
                rest = member.of();
            } else if (rest instanceof Path.Call call
                    && Set.of("toInteger", "toDecimal", "ofType").contains(call.name())) {
                rest = call.of();
            } else {
                return false;
            }
        }
        return false;
    }

    Condition compare(Target target, Selection selection, String operator, Path value, boolean wanted)
            throws NotUnderstood {
        boolean other = value instanceof Path.Member
                || value instanceof Path.Call call
                        && (call.name().equals("toInteger") || call.name().equals("first"));
        boolean coding = value instanceof Path.Outside;
        if (coding) {
            throw new NotUnderstood("compares with a variable");
        }
        return other
                ? items(target, operator, Selection.of(value), wanted)
                : leaves.compare(target, operator, value, selection, wanted);
    }

    private Condition items(Target left, String operator, Selection selection, boolean wanted) throws NotUnderstood {
        Target right = conditions.target(selection);
        boolean numbers = isNumber(left) && isNumber(right);
        boolean same = left.entry().kind() == right.entry().kind()
                && (left.entry().kind() == Kind.DATE || left.entry().kind() == Kind.SINGLE);
        boolean whole = left.part() == Part.WHOLE
                && right.part() == Part.WHOLE
                && selection.filter().isEmpty();
        if (!whole || !numbers && !same || !LeafReader.COMPARISONS.containsKey(operator)) {
            throw new NotUnderstood("compares '" + left.entry().id() + "' with '"
                    + right.entry().id() + "'");
        }
        Condition test = new Condition.ItemsCompare(
                left.entry().id(),
                LeafReader.COMPARISONS.get(operator),
                right.entry().id());
        return wanted
                ? test
                : Joined.any(List.of(leaves.present(left, false), leaves.present(right, false), Joined.not(test)));
    }

    private static boolean isNumber(Target target) {
        return target.entry().kind() == Kind.NUMBER || target.entry().kind() == Kind.COMPUTED;
    }

    Condition words(Target target, Path.Call call, boolean wanted) throws NotUnderstood {
        ItemId id = target.entry().id();
        if (target.entry().kind() != Kind.OPEN
                || target.part() != Part.WHOLE
                || call.arguments().size() != 1) {
            throw new NotUnderstood("looks for words in '" + id + "' by " + HardenedJson.cut(call.name()));
        }
        String words = LeafReader.text(call.arguments().get(0));
        String pattern = switch (call.name()) {
            case "matches" -> words;
            case "contains" -> Pattern.quote(words);
            case "startsWith" -> "^" + Pattern.quote(words);
            case "endsWith" -> Pattern.quote(words) + "$";
            default -> throw new NotUnderstood("looks for words in '" + id + "' by " + HardenedJson.cut(call.name()));
        };
        return leaves.decided(target, LeafReader.matches(id, pattern), wanted);
    }

    /** Reads which codes a row must have, or, where that is denied, must not have; tells which of the two. */
    boolean codes(Entry grid, List<Path> tests, Set<Integer> codes) throws NotUnderstood {
        Path last = tests.get(tests.size() - 1);
        boolean out = last instanceof Path.Call call && call.name().equals("not");
        Path exists = last instanceof Path.Call not && out ? not.of() : last;
        if (tests.size() != (out ? 2 : 1)) {
            throw new NotUnderstood("counts rows of '" + grid.id() + "' in a way that is not read");
        }
        Optional<Path> test = exists instanceof Path.Call call
                        && call.name().equals("exists")
                        && call.of() instanceof Path.Call where
                        && where.name().equals("where")
                        && where.arguments().size() == 1
                ? Optional.of(where.arguments().get(0))
                : Optional.empty();
        for (Path part : ConditionReader.chain(
                test.orElseThrow(
                        () -> new NotUnderstood("counts rows of '" + grid.id() + "' in a way that is not read")),
                "or")) {
            if (!(part instanceof Path.Binary is) || !is.operator().equals("=") || !isValue(is.left())) {
                throw new NotUnderstood("counts rows of '" + grid.id() + "' in a way that is not read");
            }
            codes.add(grid.options().codeOf(LeafReader.text(is.right())));
        }
        return out;
    }
}
