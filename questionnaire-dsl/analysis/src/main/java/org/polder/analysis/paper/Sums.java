package org.polder.analysis.paper;

import java.util.List;
import java.util.Map;
import org.polder.condition.Expression;
import org.polder.condition.Expression.Operation;

/** Says how a number is computed. */
final class Sums implements Expression.Visitor<String> {
    private final Names names;
    private final Phrases phrases;
    private final Sentences sentences;

    Sums(Names names, Phrases phrases, Sentences sentences) {
        this.names = names;
        this.phrases = phrases;
        this.sentences = sentences;
    }

    @Override
    public String number(Expression.Number expression) {
        return phrases.number(expression.value());
    }

    @Override
    public String valueOf(Expression.ValueOf expression) {
        return sentences.value(expression.item());
    }

    @Override
    public String rowValue(Expression.RowValue expression) {
        return phrases.say(
                "value.row",
                Map.of(
                        "row",
                        names.row(expression.grid(), expression.row()),
                        "question",
                        names.item(expression.grid())));
    }

    @Override
    public String chosenCount(Expression.ChosenCount expression) {
        return phrases.say("value.chosen", Map.of("question", names.item(expression.question())));
    }

    @Override
    public String yearsSince(Expression.YearsSince expression) {
        return phrases.say("value.years", Map.of("question", names.item(expression.date())));
    }

    @Override
    public String countTrue(Expression.CountTrue expression) {
        List<String> said = expression.conditions().stream()
                .map(Tidied::of)
                .map(sentences::part)
                .toList();
        return phrases.say("value.count", Map.of("conditions", String.join("; ", said)));
    }

    @Override
    public String arithmetic(Expression.Arithmetic expression) {
        String sign = switch (expression.operation()) {
            case PLUS -> " + ";
            case MINUS -> " − ";
            case TIMES -> " × ";
            case DIVIDED_BY -> " ÷ ";
        };
        return left(expression) + sign + term(expression.right());
    }

    /** A row of additions is read from the left, so that it needs no brackets. */
    private String left(Expression.Arithmetic expression) {
        boolean row = additive(expression.operation())
                && expression.left() instanceof Expression.Arithmetic inner
                && additive(inner.operation());
        return row ? expression.left().accept(this) : term(expression.left());
    }

    private static boolean additive(Operation operation) {
        return operation == Operation.PLUS || operation == Operation.MINUS;
    }

    private String term(Expression expression) {
        boolean compound = expression instanceof Expression.Arithmetic
                || expression instanceof Expression.OrElse
                || expression instanceof Expression.Choose;
        return compound ? "(" + expression.accept(this) + ")" : expression.accept(this);
    }

    @Override
    public String orElse(Expression.OrElse expression) {
        return phrases.say(
                "value.else", Map.of("value", term(expression.value()), "fallback", term(expression.fallback())));
    }

    @Override
    public String choose(Expression.Choose expression) {
        return phrases.say(
                "value.choose",
                Map.of(
                        "condition",
                        Tidied.of(expression.condition()).accept(sentences),
                        "then",
                        term(expression.then()),
                        "otherwise",
                        term(expression.otherwise())));
    }
}
