package org.polder.interchange.surveyjs;

import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.interchange.internal.NotUnderstood;
import org.polder.name.ItemId;

/** Reads a comparison of a whole answer with values, by the kind of question; it holds of no missing answer. */
final class AnswerComparison {
    private final Source source;
    private final String operator;
    private final Term value;

    private AnswerComparison(Source source, String operator, Term value) {
        this.source = source;
        this.operator = operator;
        this.value = value;
    }

    static Condition of(Source source, String operator, Term value) throws NotUnderstood {
        AnswerComparison comparison = new AnswerComparison(source, operator, value);
        ItemId id = source.id();
        return switch (source.kind()) {
            case SINGLE -> new Condition.CodeIn(id, Constants.codes(source.options(), operator, value));
            case MULTIPLE -> comparison.chosen();
            case NUMBER, COMPUTED -> comparison.number();
            case DATE -> new Condition.DateIs(id, Constants.comparison(source, operator), Days.read(value));
            case OPEN -> comparison.words();
            case RANKING -> comparison.ranked();
            case GRID, MULTIPLE_GRID, NOTICE, SCREEN_OUT ->
                throw new NotUnderstood("compares '" + source.name() + "' as a whole");
        };
    }

    private NotUnderstood unknownOperator() {
        return new NotUnderstood("compares '" + source.name() + "' by " + operator);
    }

    private Condition chosen() throws NotUnderstood {
        List<Integer> codes = new ArrayList<>();
        for (Term one : Constants.values(value)) {
            codes.add(source.options().codeOf(Constants.text(one)));
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
            default -> throw unknownOperator();
        };
    }

    private Condition ranked() throws NotUnderstood {
        if (!operator.equals("anyof") && !(operator.equals("contains") && !(value instanceof Term.Listed))) {
            throw unknownOperator();
        }
        int last = Math.max(1, source.options().entries().size());
        List<Condition> ways = new ArrayList<>();
        for (Term one : Constants.values(value)) {
            int code = source.options().codeOf(Constants.text(one));
            ways.add(new Condition.RankBetween(source.id(), code, 1, last));
        }
        return Condition.any(ways);
    }

    private Condition number() throws NotUnderstood {
        if (operator.equals("anyof")) {
            List<Condition> ways = new ArrayList<>();
            for (Term one : Constants.values(value)) {
                ways.add(new Condition.NumberIs(source.id(), Comparison.EQUAL, Constants.numeral(Constants.text(one))));
            }
            return Condition.any(ways);
        }
        return new Condition.NumberIs(
                source.id(), Constants.comparison(source, operator), Constants.numeral(Constants.text(value)));
    }

    /** SurveyJS does not mind case or blanks around the words. */
    private Condition words() throws NotUnderstood {
        String quoted = Pattern.quote(Constants.text(value).strip());
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
}
