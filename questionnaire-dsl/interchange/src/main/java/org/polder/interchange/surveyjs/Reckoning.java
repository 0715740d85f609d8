package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.condition.Expression.Operation;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.interchange.surveyjs.Source.Kind;

/**
 * Reads what an expression of SurveyJS computes, where that is a number. In a sum or product SurveyJS takes an empty
 * value for 0; a condition that is not met is met otherwise, as it knows no unknown.
 */
final class Reckoning {
    private static final Map<String, Operation> OPERATIONS =
            Map.of("+", Operation.PLUS, "-", Operation.MINUS, "*", Operation.TIMES, "/", Operation.DIVIDED_BY);
    private static final Set<String> FUNCTIONS = Set.of("sum", "iif", "age");

    /** Deeper than this is more than the questionnaire's own format holds. */
    private static final int DEEPEST = 100;

    private final Symbols symbols;
    private int depth;

    Reckoning(Symbols symbols) {
        this.symbols = symbols;
    }

    /** Tells by its form whether an expression gives a number. */
    static boolean isNumeric(Term term) {
        if (term instanceof Term.Binary binary) {
            return OPERATIONS.containsKey(binary.operator()) && isNumeric(binary.left()) && isNumeric(binary.right());
        }
        if (term instanceof Term.Call call && call.name().equals("iif")) {
            return call.arguments().size() == 3
                    && isNumeric(call.arguments().get(1))
                    && isNumeric(call.arguments().get(2));
        }
        return term instanceof Term.Numeral
                || term instanceof Term.Name
                || term instanceof Term.Call other && FUNCTIONS.contains(other.name());
    }

    /** Reads an expression; what is missing there is missing here. */
    Expression read(Term term) throws NotUnderstood {
        if (depth >= DEEPEST) {
            throw new NotUnderstood("computes more than " + DEEPEST + " steps deep");
        }
        depth++;
        try {
            return one(term);
        } finally {
            depth--;
        }
    }

    private Expression one(Term term) throws NotUnderstood {
        if (term instanceof Term.Numeral number) {
            return new Expression.Number(number.value());
        }
        if (term instanceof Term.Name name) {
            return value(name.value());
        }
        if (term instanceof Term.Binary binary && OPERATIONS.containsKey(binary.operator())) {
            return new Expression.Arithmetic(
                    counting(binary.left()), OPERATIONS.get(binary.operator()), counting(binary.right()));
        }
        if (term instanceof Term.Call call) {
            return call(call);
        }
        throw new NotUnderstood("computes " + term.text());
    }

    /** Reads a part of a sum, in which nothing counts as 0. */
    private Expression counting(Term term) throws NotUnderstood {
        Expression value = read(term);
        return isAlwaysKnown(value) ? value : value.orElse(Expression.of(0));
    }

    private static boolean isAlwaysKnown(Expression value) {
        return value instanceof Expression.Number
                || value instanceof Expression.OrElse
                || value instanceof Expression.Arithmetic sum && sum.operation() != Operation.DIVIDED_BY;
    }

    private Expression value(String name) throws NotUnderstood {
        Optional<Source> question = symbols.question(name);
        if (question.filter(source -> source.kind().isNumber()).isPresent()) {
            return new Expression.ValueOf(question.get().id());
        }
        String counted = name.endsWith(".length") ? name.substring(0, name.length() - ".length".length()) : "";
        Optional<Source> several = symbols.question(counted).filter(source -> source.kind() == Kind.MULTIPLE);
        if (several.isPresent()) {
            return new Expression.ChosenCount(several.get().id());
        }
        throw new NotUnderstood("computes with '" + name + "', which is no number");
    }

    private Expression call(Term.Call call) throws NotUnderstood {
        ImmutableList<Term> arguments = call.arguments();
        if (call.name().equals("sum") && !arguments.isEmpty()) {
            Expression sum = counting(arguments.get(0));
            for (Term next : arguments.subList(1, arguments.size())) {
                sum = sum.plus(counting(next));
            }
            return sum;
        }
        if (call.name().equals("age")
                && arguments.size() == 1
                && arguments.get(0) instanceof Term.Name name
                && symbols.question(name.value())
                        .filter(source -> source.kind() == Kind.DATE)
                        .isPresent()) {
            return new Expression.YearsSince(
                    symbols.question(name.value()).orElseThrow().id());
        }
        if (call.name().equals("iif") && arguments.size() == 3) {
            return chosen(arguments.get(0), arguments.get(1), arguments.get(2));
        }
        throw new NotUnderstood("uses function " + call.name());
    }

    /** Counting a condition is 1 where it is met and 0 in every other case, so that one of the two ways counts. */
    private Expression chosen(Term test, Term then, Term otherwise) throws NotUnderstood {
        Condition met = new ConditionReader(symbols).read(test, true);
        Expression first = read(then);
        Expression second = read(otherwise);
        if (!isAlwaysKnown(first) || !isAlwaysKnown(second)) {
            throw new NotUnderstood("chooses between values that may be missing");
        }
        Expression one = new Expression.CountTrue(ImmutableList.of(met));
        return one.times(first).plus(Expression.of(1).minus(one).times(second));
    }
}
