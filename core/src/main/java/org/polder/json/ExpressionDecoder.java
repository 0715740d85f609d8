package org.polder.json;

import com.google.common.collect.ImmutableMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BinaryOperator;
import org.polder.condition.Expression;
import org.polder.problem.Suggestion;

/** Reads expressions, down to a depth. */
final class ExpressionDecoder {
    private static final String TAKES =
            "an expression: a number, the id of an item in quotation marks, or an object such as {\"plus\":[…]}";

    private static final ImmutableMap<String, BinaryOperator<Expression>> CHAINS = chains();

    private final int deepest;
    private final Shared shared;
    private final ConditionDecoder conditions;

    ExpressionDecoder(int deepest, Shared shared, ConditionDecoder conditions) {
        this.deepest = deepest;
        this.shared = shared;
        this.conditions = conditions;
    }

    private static ImmutableMap<String, BinaryOperator<Expression>> chains() {
        ImmutableMap.Builder<String, BinaryOperator<Expression>> all = ImmutableMap.builder();
        for (Expression.Operation operation : Expression.Operation.values()) {
            all.put(
                    ExpressionEncoder.field(operation),
                    (left, right) -> new Expression.Arithmetic(left, operation, right));
        }
        return all.put("orElse", Expression.OrElse::new).buildOrThrow();
    }

    Expression read(Entry entry, int depth) {
        if (entry.isNumber()) {
            return new Expression.Number(entry.number());
        }
        if (entry.isText()) {
            return new Expression.ValueOf(shared.item(entry));
        }
        if (!entry.isObject()) {
            entry.refuseKind(TAKES);
            return Expression.of(1);
        }
        if (depth > deepest) {
            return tooDeep(entry);
        }
        Optional<String> chain = CHAINS.keySet().stream().filter(entry::has).findFirst();
        return chain.isPresent() ? chain(entry, chain.get(), depth) : other(entry, depth);
    }

    private Expression tooDeep(Entry entry) {
        entry.refuse(
                "too-deep",
                "Conditions and expressions stand more than " + deepest + " deep within one another, each step of a"
                        + " chain counted: compute a value in between");
        return Expression.of(1);
    }

    private Expression chain(Entry entry, String name, int depth) {
        entry.object("An expression with '" + name + "'", List.of(name));
        Entry list = entry.field(name).orElseThrow();
        List<Entry> parts = list.elements("a list of at least two expressions");
        if (parts.size() < 2) {
            if (list.isArray()) {
                list.refuseKind("a list of at least two expressions");
            }
            return Expression.of(1);
        }
        if (depth + parts.size() - 2 > deepest) {
            return tooDeep(entry);
        }
        Expression whole = read(parts.get(0), depth + parts.size() - 1);
        for (int i = 1; i < parts.size(); i++) {
            whole = CHAINS.get(name).apply(whole, read(parts.get(i), depth + parts.size() - i));
        }
        return whole;
    }

    private Expression other(Entry entry, int depth) {
        if (entry.has("if")) {
            entry.object("An expression with 'if'", List.of("if", "then", "otherwise"));
            return new Expression.Choose(
                    conditions.read(entry.field("if").orElseThrow(), depth + 1),
                    part(entry, "then", depth),
                    part(entry, "otherwise", depth));
        }
        if (entry.has("item")) {
            entry.object("An expression with 'item'", List.of("item", "row"));
            return new Expression.RowValue(shared.item(entry.field("item").orElseThrow()), shared.whole(entry, "row"));
        }
        for (String field : List.of("chosen", "yearsSince", "countTrue")) {
            if (entry.has(field)) {
                entry.object("An expression with '" + field + "'", List.of(field));
                return single(field, entry.field(field).orElseThrow(), depth);
            }
        }
        List<String> known = new ArrayList<>(CHAINS.keySet());
        known.addAll(List.of("if", "item", "chosen", "yearsSince", "countTrue"));
        entry.refuse(
                "unknown-expression",
                "The expression says nothing that is known here: give it one of " + String.join(", ", known) + "."
                        + entry.names().stream()
                                .map(name -> Suggestion.sentence(name, known))
                                .filter(sentence -> !sentence.isEmpty())
                                .findFirst()
                                .orElse(""));
        return Expression.of(1);
    }

    private Expression part(Entry entry, String field, int depth) {
        return entry.required(field, "\"" + field + "\":0")
                .map(found -> read(found, depth + 1))
                .orElse(Expression.of(1));
    }

    private Expression single(String field, Entry value, int depth) {
        return switch (field) {
            case "chosen" -> new Expression.ChosenCount(shared.item(value));
            case "yearsSince" -> new Expression.YearsSince(shared.item(value));
            case "countTrue" -> new Expression.CountTrue(conditions.all(value, depth));
            default -> throw new IllegalStateException("Unknown form " + field);
        };
    }
}
