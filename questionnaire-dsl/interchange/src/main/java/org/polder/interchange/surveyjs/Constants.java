package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.polder.condition.Comparison;
import org.polder.interchange.internal.NotUnderstood;

/** Reads what stands in an expression to be compared with: words, numbers, lists, and the options they mean. */
final class Constants {
    private static final Map<String, Comparison> COMPARISONS = Map.of(
            "<", Comparison.LESS,
            "<=", Comparison.AT_MOST,
            "=", Comparison.EQUAL,
            "!=", Comparison.DIFFERENT,
            ">=", Comparison.AT_LEAST,
            ">", Comparison.GREATER);

    private Constants() {}

    /** The comparison that an operator stands for, if it is one. */
    static Optional<Comparison> comparison(String operator) {
        return Optional.ofNullable(COMPARISONS.get(operator));
    }

    static Comparison comparison(Source source, String operator) throws NotUnderstood {
        return comparison(operator)
                .orElseThrow(() -> new NotUnderstood("compares '" + source.name() + "' by " + operator));
    }

    /** The values of a list, or the one value. */
    static List<Term> values(Term value) {
        return value instanceof Term.Listed list ? list.values() : List.of(value);
    }

    static String text(Term value) throws NotUnderstood {
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

    static BigDecimal numeral(String text) throws NotUnderstood {
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

    /** The codes of the options that compare so with a value; one that no option has gets a code of its own. */
    static ImmutableSortedSet<Integer> codes(Coding coding, String operator, Term value) throws NotUnderstood {
        TreeSet<Integer> codes = new TreeSet<>();
        Optional<Comparison> comparison = comparison(operator);
        if (operator.equals("=") || operator.equals("anyof")) {
            for (Term one : values(value)) {
                codes.add(coding.codeOf(text(one)));
            }
        } else if (comparison.isPresent() && value instanceof Term.Numeral number) {
            for (Coding.Entry entry : coding.entries()) {
                if (comparison.get().holds(numeral(entry.value()).compareTo(number.value()))) {
                    codes.add(entry.code());
                }
            }
        }
        if (codes.isEmpty()) {
            throw new NotUnderstood("compares an option by " + operator + " with " + value.text());
        }
        return ImmutableSortedSet.copyOf(codes);
    }
}
