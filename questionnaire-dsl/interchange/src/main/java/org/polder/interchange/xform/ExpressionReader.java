package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.Expression;
import org.polder.model.Computed;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.NumberQuestion;
import org.polder.model.SingleChoice;

/**
 * Reads the value of a computed node: sums, differences, products and quotients of numbers and answers, and how many of
 * some conditions hold, {@code if(condition, 1, 0) + …}. A value that is
 * nothing where an answer is missing may say so by {@code if(a != '' and b != '', value, '')}.
 */
final class ExpressionReader {
    private final Map<String, Meaning> nodes;
    private final String self;
    private final Set<String> looked = new HashSet<>();

    ExpressionReader(Map<String, Meaning> nodes, String self) {
        this.nodes = nodes;
        this.self = self;
    }

    Optional<Expression> read(String text) {
        try {
            XPath parsed = XPathParser.parse(text);
            if (!(parsed instanceof XPath.Call call)
                    || !call.name().equals("if")
                    || call.arguments().size() != 3) {
                return expression(parsed);
            }
            Optional<Expression> value = expression(call.arguments().get(1));
            Set<String> known = new HashSet<>();
            boolean checks = filled(call.arguments().get(0), known) && known.equals(looked);
            boolean nothing = call.arguments().get(2).equals(new XPath.Literal(""));
            return checks && nothing ? value : Optional.empty();
        } catch (XPathParser.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    private boolean filled(XPath condition, Set<String> known) {
        if (condition instanceof XPath.Binary binary) {
            if (binary.sign().equals("and")) {
                return filled(binary.left(), known) && filled(binary.right(), known);
            }
            if (binary.sign().equals("!=")
                    && binary.left() instanceof XPath.Path path
                    && binary.right().equals(new XPath.Literal(""))) {
                known.add(Paths.absolute(path.path(), self));
                return true;
            }
            if (binary.sign().equals("=")
                    && binary.left() instanceof XPath.Path path
                    && binary.right().equals(new XPath.Literal("1"))
                    && nodes.get(Paths.absolute(path.path(), self)) instanceof Meaning.IsAnswered) {
                known.add(Paths.absolute(path.path(), self).replace("/_answered.", "/"));
                return true;
            }
            // Dividing by zero gives nothing anyway.
            return binary.sign().equals("!=") && binary.right().equals(new XPath.Number(BigDecimal.ZERO));
        }
        return false;
    }

    private Optional<Expression> expression(XPath at) {
        if (at instanceof XPath.Number number) {
            return Optional.of(new Expression.Number(number.value()));
        }
        if (at instanceof XPath.Path path) {
            return value(path);
        }
        if (at instanceof XPath.Call call && call.arguments().size() == 1) {
            return switch (call.name()) {
                case "number" -> expression(call.arguments().get(0));
                case "count-selected" -> counted(call.arguments().get(0));
                default -> Optional.empty();
            };
        }
        Optional<Expression> count = Counts.counted(at).flatMap(this::countTrue);
        if (count.isPresent() || !(at instanceof XPath.Binary binary)) {
            return count;
        }
        Optional<Expression> left = expression(binary.left());
        Optional<Expression> right = expression(binary.right());
        return left.isEmpty() || right.isEmpty()
                ? Optional.empty()
                : operation(binary.sign()).map(sign -> new Expression.Arithmetic(left.get(), sign, right.get()));
    }

    private Optional<Expression> countTrue(List<XPath> conditions) {
        boolean[] unread = {false};
        ConditionReader reader = new ConditionReader(nodes, self, what -> unread[0] = true);
        ImmutableList<Condition> read = conditions.stream()
                .map(condition -> reader.condition(reader.logic(condition)))
                .collect(ImmutableList.toImmutableList());
        return unread[0] ? Optional.empty() : Optional.of(new Expression.CountTrue(read));
    }

    private static Optional<Expression.Operation> operation(String sign) {
        return switch (sign) {
            case "+" -> Optional.of(Expression.Operation.PLUS);
            case "-" -> Optional.of(Expression.Operation.MINUS);
            case "*" -> Optional.of(Expression.Operation.TIMES);
            case "div" -> Optional.of(Expression.Operation.DIVIDED_BY);
            default -> Optional.empty();
        };
    }

    private Optional<Meaning> node(XPath.Path path) {
        String absolute = Paths.absolute(path.path(), self);
        looked.add(absolute);
        return Optional.ofNullable(nodes.get(absolute));
    }

    private Optional<Expression> value(XPath.Path path) {
        Optional<Meaning> found = node(path);
        if (found.isPresent() && found.get() instanceof Meaning.GridRow row) {
            return row.grid() instanceof Grid
                    ? Optional.of(new Expression.RowValue(row.grid().id(), row.row()))
                    : Optional.empty();
        }
        return found.filter(Meaning.Own.class::isInstance)
                .map(own -> ((Meaning.Own) own).item())
                .filter(ExpressionReader::isNumber)
                .map(item -> new Expression.ValueOf(item.id()));
    }

    private static boolean isNumber(Item item) {
        return item instanceof NumberQuestion || item instanceof Computed || item instanceof SingleChoice;
    }

    private Optional<Expression> counted(XPath of) {
        return of instanceof XPath.Path path
                ? node(path)
                        .filter(Meaning.Own.class::isInstance)
                        .map(own -> ((Meaning.Own) own).item())
                        .filter(MultipleChoice.class::isInstance)
                        .map(item -> new Expression.ChosenCount(item.id()))
                : Optional.empty();
    }
}
