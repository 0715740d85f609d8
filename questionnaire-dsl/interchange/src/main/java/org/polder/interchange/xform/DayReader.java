package org.polder.interchange.xform;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Day;

/** Reads the days that dates are compared with, in the forms of other tools and in our own. */
final class DayReader {
    private final Map<String, Meaning> nodes;
    private final String self;

    DayReader(Map<String, Meaning> nodes, String self) {
        this.nodes = nodes;
        this.self = self;
    }

    /** A node by itself, where it is only made a number. */
    static XPath number(XPath expression) {
        return expression instanceof XPath.Call call
                        && call.name().equals("number")
                        && call.arguments().size() == 1
                ? call.arguments().get(0)
                : expression;
    }

    /** The node of which our own {@link Days#digits} are taken. */
    static Optional<XPath> digits(XPath expression) {
        return number(expression) instanceof XPath.Call call
                        && call.name().equals("format-date")
                        && call.arguments().size() == 2
                        && call.arguments().get(1).equals(new XPath.Literal("%Y%m%d"))
                ? Optional.of(call.arguments().get(0))
                : Optional.empty();
    }

    /** Our own {@link Days#yearsAfter} the start of the interview. */
    Optional<Day> years(XPath expression) {
        XPath at = expression;
        for (int step = 0; step < 3 && at instanceof XPath.Binary binary; step++) {
            at = binary.left();
        }
        if (!(at instanceof XPath.Binary year)
                || !(year.right() instanceof XPath.Number number)
                || number.value().precision() > 4
                || number.value().scale() > 0) {
            return Optional.empty();
        }
        int years = number.value().intValue() * (year.sign().equals("-") ? -1 : 1);
        String today = self.replaceFirst("^(/[^/]*).*", "$1/" + Nodes.TODAY);
        try {
            return XPathParser.parse(Days.yearsAfter(today, years)).equals(expression)
                            && nodes.get(today) instanceof Meaning.Today
                    ? Optional.of(Day.fromToday(Period.ofYears(years)))
                    : Optional.empty();
        } catch (XPathParser.Unreadable | IllegalArgumentException beyond) {
            return Optional.empty();
        }
    }

    /** Reads a comparison of a date with a day, of which a bound is made. */
    Optional<Day> bound(XPath left, XPath right) {
        return digits(left).isPresent() ? years(right) : isDay(right);
    }

    /** The node itself, of a date that is made a number. */
    static XPath dated(XPath expression) {
        return digits(expression).orElse(number(expression));
    }

    Optional<Day> isDay(XPath expression) {
        XPath plain = number(expression);
        boolean today = plain instanceof XPath.Call call && call.name().equals("today") || isToday(plain);
        if (today) {
            return Optional.of(Day.today());
        }
        String text = plain instanceof XPath.Call call
                        && call.name().equals("date")
                        && call.arguments().size() == 1
                        && call.arguments().get(0) instanceof XPath.Literal literal
                ? literal.text()
                : plain instanceof XPath.Literal literal && literal.text().length() == 10 ? literal.text() : "";
        try {
            if (!text.isEmpty()) {
                return Optional.of(Day.of(LocalDate.parse(text)));
            }
        } catch (DateTimeException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
        if (plain instanceof XPath.Binary binary
                && (binary.sign().equals("+") || binary.sign().equals("-"))
                && binary.right() instanceof XPath.Number days
                && days.value().stripTrailingZeros().scale() <= 0
                && days.value().abs().compareTo(BigDecimal.valueOf(36_600)) < 0) {
            int distance = days.value().intValue() * (binary.sign().equals("-") ? -1 : 1);
            return isDay(binary.left())
                    .filter(Day.today()::equals)
                    .map(start -> Day.fromToday(Period.ofDays(distance)));
        }
        return Optional.empty();
    }

    private boolean isToday(XPath expression) {
        return expression instanceof XPath.Path path
                && nodes.get(Paths.absolute(path.path(), self)) instanceof Meaning.Today;
    }
}
