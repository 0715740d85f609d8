package org.polder.interchange.xform;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.polder.condition.Condition;
import org.polder.condition.Day;

/** Reads a constraint: the bounds that a question has of its own, and what is left as a check. */
final class Bounds {
    Optional<BigDecimal> least = Optional.empty();
    Optional<BigDecimal> most = Optional.empty();
    Optional<BigDecimal> fewest = Optional.empty();
    Optional<BigDecimal> greatestCount = Optional.empty();
    Optional<BigDecimal> longest = Optional.empty();
    Optional<BigDecimal> step = Optional.empty();
    Optional<Day> earliest = Optional.empty();
    Optional<Day> latest = Optional.empty();
    boolean whole;

    /** The values that exclude all others. */
    final Set<String> exclusive = new TreeSet<>();

    /** What holds for an answer beyond the bounds; false only where the constraint is. */
    final List<Condition> checks = new ArrayList<>();

    private final Map<String, Meaning> nodes;
    private final String self;
    private final Consumer<String> lost;

    Bounds(Map<String, Meaning> nodes, String self, Consumer<String> lost) {
        this.nodes = nodes;
        this.self = self;
        this.lost = lost;
    }

    void read(String constraint) {
        try {
            part(XPathParser.parse(constraint));
        } catch (XPathParser.Unreadable unreadable) {
            lost.accept(unreadable.what());
        }
    }

    private void part(XPath expression) {
        if (expression instanceof XPath.Binary binary && binary.sign().equals("and")) {
            part(binary.left());
            part(binary.right());
        } else if (!ownBound(expression) && !ofOptions(expression)) {
            check(expression);
        }
    }

    private void check(XPath expression) {
        boolean[] unread = {false};
        ConditionReader reader = new ConditionReader(nodes, self, what -> {
            unread[0] = true;
            lost.accept(what);
        });
        Condition fails = reader.condition(reader.logic(expression).negated());
        if (!unread[0]) {
            checks.add(fails instanceof Condition.Not not ? not.part() : fails.negate());
        }
    }

    private boolean isSelf(XPath expression) {
        return expression instanceof XPath.Path path
                && Paths.absolute(path.path(), self).equals(self);
    }

    private boolean isCall(XPath expression, String name) {
        return expression instanceof XPath.Call call
                && call.name().equals(name)
                && !call.arguments().isEmpty()
                && isSelf(call.arguments().get(0));
    }

    private boolean ownBound(XPath expression) {
        if (!(expression instanceof XPath.Binary binary)) {
            return false;
        }
        String sign = binary.sign();
        if (isCall(binary.left(), "normalize-space") && sign.equals("!=")) {
            return true;
        }
        if (isSelf(binary.left()) && isCall(binary.right(), "int") && sign.equals("=")) {
            whole = true;
            return true;
        }
        if (binary.left() instanceof XPath.Binary mod
                && mod.sign().equals("mod")
                && mod.left() instanceof XPath.Binary minus
                && isSelf(minus.left())
                && mod.right() instanceof XPath.Number size
                && size.value().signum() > 0) {
            step = Optional.of(size.value());
            return true;
        }
        Optional<BigDecimal> number = number(binary.right());
        if (isSelf(binary.left()) && number.isPresent()) {
            return range(sign, number.get());
        }
        if (isSelf(binary.left()) && sign.equals("!=") && binary.right().equals(new XPath.Literal(""))) {
            // What is checked is never empty.
            return true;
        }
        if (isSelf(DayReader.dated(binary.left()))) {
            return day(sign, binary.left(), binary.right());
        }
        if (number.isPresent() && isCall(binary.left(), "string-length") && sign.equals("<=")) {
            longest = number;
            return true;
        }
        if (number.isPresent() && isCall(binary.left(), "count-selected")) {
            return counted(sign, number.get());
        }
        return false;
    }

    private static Optional<BigDecimal> number(XPath expression) {
        return expression instanceof XPath.Number number ? Optional.of(number.value()) : Optional.empty();
    }

    private boolean range(String sign, BigDecimal number) {
        switch (sign) {
            case ">=" -> least = Optional.of(number);
            case "<=" -> most = Optional.of(number);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean day(String sign, XPath left, XPath right) {
        Optional<Day> day = new DayReader(nodes, self).bound(left, right);
        if (day.isEmpty() || !sign.equals(">=") && !sign.equals("<=")) {
            return false;
        }
        if (sign.equals(">=")) {
            earliest = day;
        } else {
            latest = day;
        }
        return true;
    }

    private boolean counted(String sign, BigDecimal number) {
        switch (sign) {
            case ">=" -> fewest = Optional.of(number);
            case "<=" -> greatestCount = Optional.of(number);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Our own forms of what bears on single options. */
    private boolean ofOptions(XPath expression) {
        if (!(expression instanceof XPath.Binary either) || !either.sign().equals("or")) {
            return false;
        }
        if (either.left() instanceof XPath.Call not
                && not.name().equals("not")
                && not.arguments().size() == 1
                && either.right() instanceof XPath.Binary right) {
            boolean shown = right.left() instanceof XPath.Path path
                    && nodes.get(Paths.absolute(path.path(), self)) instanceof Meaning.IsShown;
            if (shown) {
                return true;
            }
            XPath chosen = not.arguments().get(0);
            boolean alone = isCall(chosen, "selected")
                    && isCall(right.left(), "count-selected")
                    && ((XPath.Call) chosen).arguments().size() == 2
                    && ((XPath.Call) chosen).arguments().get(1) instanceof XPath.Literal
                    && right.sign().equals("=")
                    && number(right.right())
                            .filter(one -> one.compareTo(BigDecimal.ONE) == 0)
                            .isPresent();
            if (alone) {
                exclusive.add(((XPath.Literal) ((XPath.Call) chosen).arguments().get(1)).text());
            }
            return alone;
        }
        // A number of options, or one that excludes all others.
        return isCall(either.right(), "selected") && (ofOptions(either.left()) || ownBound(either.left()));
    }
}
