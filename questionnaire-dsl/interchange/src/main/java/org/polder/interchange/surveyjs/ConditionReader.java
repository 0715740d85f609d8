package org.polder.interchange.surveyjs;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.interchange.internal.NotUnderstood;

/**
 * Reads what an expression says as a condition that is true exactly when the expression is true, or when it is false.
 * Both are needed: SurveyJS has no unknown, so that "is not 3" holds there for no answer as well.
 */
final class ConditionReader {
    private static final int MOST_INLINED = 2_000;

    private final Symbols symbols;
    private final LeafReader leaves;
    private final Set<String> within = new HashSet<>();
    private int inlined;

    ConditionReader(Symbols symbols) {
        this.symbols = symbols;
        this.leaves = new LeafReader(symbols);
    }

    Condition read(Term term, boolean wanted) throws NotUnderstood {
        if (term instanceof Term.Flag flag) {
            return flag.value() == wanted ? Condition.always() : Condition.never();
        }
        if (term instanceof Term.Unary unary && unary.operator().equals("!")) {
            return read(unary.operand(), !wanted);
        }
        if (term instanceof Term.Unary unary) {
            return leaves.present(unary.operand(), unary.operator().equals("notempty") == wanted);
        }
        if (term instanceof Term.Name name) {
            return name(name, wanted);
        }
        if (term instanceof Term.Binary binary) {
            return binary(binary, wanted);
        }
        throw new NotUnderstood(
                term instanceof Term.Call call
                        ? "uses function " + call.name()
                        : "has " + term.text() + " for a condition");
    }

    private Condition binary(Term.Binary binary, boolean wanted) throws NotUnderstood {
        boolean and = binary.operator().equals("and");
        if (!and && !binary.operator().equals("or")) {
            Optional<Condition> counted = counted(binary, wanted);
            return counted.isPresent() ? counted.get() : leaves.compare(binary, wanted);
        }
        List<Term> chain = chain(binary, binary.operator());
        Set<String> guards = and == wanted ? guards(chain, wanted) : Set.of();
        List<String> added = guards.stream().filter(leaves::guard).toList();
        List<Condition> parts = new ArrayList<>();
        try {
            for (Term part : chain) {
                parts.add(read(part, wanted));
            }
        } finally {
            added.forEach(leaves::unguard);
        }
        return and == wanted ? Guards.all(parts) : any(parts);
    }

    /** Notes what cannot be empty where all parts of a chain hold that are read one by one. */
    void guard(List<Term> chain) {
        guards(chain, true).forEach(leaves::guard);
    }

    /** The names that are not empty where all of a chain is so. */
    private static Set<String> guards(List<Term> chain, boolean wanted) {
        Set<String> guards = new HashSet<>();
        for (Term part : chain) {
            if (part instanceof Term.Unary unary
                    && unary.operator().equals(wanted ? "notempty" : "empty")
                    && unary.operand() instanceof Term.Name name) {
                guards.add(name.value());
            }
        }
        return guards;
    }

    private static Condition any(List<Condition> parts) {
        if (parts.contains(Condition.always())) {
            return Condition.always();
        }
        List<Condition> left = parts.stream()
                .filter(part -> !part.equals(Condition.never()))
                .distinct()
                .toList();
        return Condition.any(left);
    }

    /** Lists what a chain of the same word joins, however its parts stand in parentheses. */
    static List<Term> chain(Term term, String operator) {
        List<Term> parts = new ArrayList<>();
        Deque<Term> left = new ArrayDeque<>(List.of(term));
        while (!left.isEmpty()) {
            Term next = left.pop();
            if (next instanceof Term.Binary binary && binary.operator().equals(operator)) {
                left.push(binary.right());
                left.push(binary.left());
            } else {
                parts.add(next);
            }
        }
        return parts;
    }

    private Condition name(Term.Name name, boolean wanted) throws NotUnderstood {
        Optional<Condition> handled = symbols.asked(name.value())
                .map(item -> (Condition) new Condition.Asked(item))
                .or(() -> symbols.answered(name.value()).map(Condition.Answered::new));
        if (handled.isPresent()) {
            return wanted ? handled.get() : handled.get().negate();
        }
        return symbols.variable(name.value()).isPresent() ? inlined(name, wanted) : leaves.flag(name, wanted);
    }

    /** Puts the expression of a variable in its place. */
    private Condition inlined(Term.Name name, boolean wanted) throws NotUnderstood {
        Term expression = symbols.variable(name.value()).orElseThrow();
        if (!within.add(name.value()) || ++inlined > MOST_INLINED) {
            throw new NotUnderstood("looks at variable '" + name.value() + "', which hangs on itself or on too much");
        }
        try {
            return read(expression, wanted);
        } finally {
            within.remove(name.value());
        }
    }

    /** Reads "at least so many of these hold", or "at most", written as a sum of ones, as each way in which it can. */
    private Optional<Condition> counted(Term.Binary binary, boolean wanted) throws NotUnderstood {
        boolean most = binary.operator().equals("<=");
        if (!most && !binary.operator().equals(">=") || !(binary.right() instanceof Term.Numeral number)) {
            return Optional.empty();
        }
        List<Term> tests = new ArrayList<>();
        for (Term part : chain(binary.left(), "+")) {
            if (!(part instanceof Term.Call call)
                    || !call.name().equals("iif")
                    || call.arguments().size() != 3
                    || !call.arguments().subList(1, 3).equals(List.of(Term.of(1), Term.of(0)))) {
                return Optional.empty();
            }
            tests.add(call.arguments().get(0));
        }
        if (tests.size() > 6) {
            throw new NotUnderstood("counts more than six conditions");
        }
        int bound = number.value().intValue();
        return Optional.of(most ? atLeast(tests, bound + 1, !wanted) : atLeast(tests, bound, wanted));
    }

    /** Not so many hold where too many fail. */
    private Condition atLeast(List<Term> tests, int least, boolean wanted) throws NotUnderstood {
        int size = tests.size();
        int needed = wanted ? least : size - least + 1;
        if (needed <= 0) {
            return Condition.always();
        }
        List<Condition> ways = new ArrayList<>();
        for (int chosen = 0; chosen < 1 << size; chosen++) {
            if (Integer.bitCount(chosen) == needed) {
                List<Condition> way = new ArrayList<>();
                for (int i = 0; i < size; i++) {
                    if ((chosen >> i & 1) != 0) {
                        way.add(read(tests.get(i), wanted));
                    }
                }
                ways.add(Guards.all(way));
            }
        }
        return any(ways);
    }
}
