package org.polder.interchange.xform;

import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.model.Computed;
import org.polder.model.DateQuestion;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenQuestion;
import org.polder.model.Ranking;
import org.polder.model.SingleChoice;

/** Reads what an expression says of the answer in one node: that there is one, which, and how much. */
final class AnswerConditions {
    private final KnownNodes nodes;

    AnswerConditions(KnownNodes nodes) {
        this.nodes = nodes;
    }

    /** Holds where a node has an answer. */
    Logic filled(XPath expression) {
        Optional<Meaning> found = nodes.node(expression);
        if (found.isEmpty()) {
            return nodes.unread(nodes.words(expression));
        }
        Meaning meaning = found.get();
        if (meaning instanceof Meaning.Own own) {
            boolean beside = own.item() instanceof NumberQuestion || own.item() instanceof DateQuestion;
            if (beside && !own.item().options().isEmpty()) {
                // The number itself, rather than an option in its place.
                return new Logic.Compared(
                        new Condition.CodeIn(own.item().id(), KnownNodes.all(own.item())).negate(),
                        new Condition.Answered(own.item().id()));
            }
            return Logic.answered(own.item().id());
        }
        if (meaning instanceof Meaning.Instead instead) {
            return new Logic.Compared(
                    new Condition.CodeIn(instead.item().id(), KnownNodes.all(instead.item())),
                    new Condition.Answered(instead.item().id()));
        }
        if (meaning instanceof Meaning.GridRow row) {
            return new Logic.Plain(nodes.rowAnswered(row));
        }
        if (meaning instanceof Meaning.GridRowName name) {
            return new Logic.Plain(new Condition.RowNamed(name.grid(), name.row()));
        }
        if (meaning instanceof Meaning.Open open) {
            return nodes.unread("the open part of option " + open.code() + " of '" + open.item() + "'");
        }
        return nodes.unread(nodes.words(expression));
    }

    Logic equal(XPath left, String text) {
        if (left instanceof XPath.Call call
                && call.name().equals("selected-at")
                && call.arguments().size() == 2
                && call.arguments().get(1) instanceof XPath.Number place) {
            return ranked(call.arguments().get(0), place.value(), text);
        }
        Optional<Meaning> found = nodes.node(left);
        if (found.isEmpty()) {
            return nodes.unread(nodes.words(left));
        }
        Meaning meaning = found.get();
        if (meaning instanceof Meaning.IsAsked asked) {
            return new Logic.Plain(new Condition.Asked(asked.item()));
        }
        if (meaning instanceof Meaning.IsAnswered answered) {
            return Logic.answered(answered.item());
        }
        if (meaning instanceof Meaning.IsShown) {
            return new Logic.Fixed(true);
        }
        if (meaning instanceof Meaning.GridRow row) {
            return nodes.code(
                            row.codes(),
                            text,
                            "row " + row.row() + " of '" + row.grid().id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.RowIn(row.grid().id(), row.row(), ImmutableSortedSet.of(code)),
                            nodes.rowAnswered(row)))
                    .orElse(new Logic.Fixed(false));
        }
        if (meaning instanceof Meaning.Instead instead) {
            return nodes.code(instead.codes(), text, "'" + instead.item().id() + "'")
                    .<Logic>map(code -> codeIn(instead.item(), List.of(code)))
                    .orElse(new Logic.Fixed(false));
        }
        return meaning instanceof Meaning.Own own ? equal(own, text) : nodes.unread(nodes.words(left));
    }

    private Logic equal(Meaning.Own own, String text) {
        Item item = own.item();
        if (item instanceof Ranking) {
            return nodes.code(own.codes(), text, "'" + item.id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.RankBetween(
                                    item.id(), code, 1, item.options().size()),
                            new Condition.Answered(item.id())))
                    .orElse(new Logic.Fixed(false));
        }
        if (item instanceof SingleChoice) {
            return nodes.code(own.codes(), text, "'" + item.id() + "'")
                    .<Logic>map(code -> codeIn(item, List.of(code)))
                    .orElse(new Logic.Fixed(false));
        }
        if (item instanceof MultipleChoice) {
            return nodes.code(own.codes(), text, "'" + item.id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.ContainsAny(item.id(), ImmutableSortedSet.of(code)),
                            new Condition.Answered(item.id())))
                    .orElse(new Logic.Fixed(false));
        }
        if (item instanceof NumberQuestion || item instanceof Computed) {
            Optional<BigDecimal> number = KnownNodes.value(new XPath.Literal(text));
            return number.isEmpty() ? new Logic.Fixed(false) : measured(own, Comparison.EQUAL, number.get());
        }
        if (item instanceof OpenQuestion && text.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == ' ')) {
            return new Logic.Compared(
                    new Condition.TextMatches(item.id(), "^" + text + "$"), new Condition.Answered(item.id()));
        }
        return item instanceof Notice && text.equals("OK")
                ? Logic.answered(item.id())
                : nodes.unread("'" + item.id() + "' = '" + text + "'");
    }

    private Logic ranked(XPath question, BigDecimal place, String text) {
        Optional<Meaning> found = nodes.node(question);
        if (found.isPresent()
                && found.get() instanceof Meaning.Own own
                && own.item() instanceof Ranking
                && place.signum() >= 0
                && place.compareTo(BigDecimal.valueOf(1_000)) < 0) {
            int first = place.intValue() + 1;
            return nodes.code(own.codes(), text, "'" + own.item().id() + "'")
                    .<Logic>map(code -> new Logic.Compared(
                            new Condition.RankBetween(own.item().id(), code, first, first),
                            new Condition.Answered(own.item().id())))
                    .orElse(new Logic.Fixed(false));
        }
        return nodes.unread("the function selected-at");
    }

    private static Logic codeIn(Item item, Collection<Integer> codes) {
        return codes.isEmpty()
                ? new Logic.Fixed(false)
                : new Logic.Compared(
                        new Condition.CodeIn(item.id(), KnownNodes.sorted(codes)), new Condition.Answered(item.id()));
    }

    Logic measured(XPath left, Comparison comparison, BigDecimal number) {
        Optional<Meaning> found = nodes.node(left);
        if (found.isPresent() && found.get() instanceof Meaning.Own own) {
            return measured(own, comparison, number);
        }
        return found.isPresent() && found.get() instanceof Meaning.GridRow row
                ? rowMeasured(row, comparison, number)
                : nodes.unread(nodes.words(left));
    }

    private Logic measured(Meaning.Own own, Comparison comparison, BigDecimal number) {
        Item item = own.item();
        if (item instanceof NumberQuestion || item instanceof Computed) {
            Condition answered = item.options().isEmpty()
                    ? new Condition.Answered(item.id())
                    : new Condition.CodeIn(item.id(), KnownNodes.all(item)).negate();
            return new Logic.Compared(new Condition.NumberIs(item.id(), comparison, number), answered);
        }
        return item instanceof SingleChoice
                ? codeIn(item, holding(own.codes(), comparison, number))
                : nodes.unread("'" + item.id() + "' as a number");
    }

    /** The codes whose values compare as numbers; a value that is no number compares to nothing. */
    private static List<Integer> holding(Map<String, Integer> codes, Comparison comparison, BigDecimal number) {
        return codes.entrySet().stream()
                .filter(entry -> KnownNodes.value(new XPath.Literal(entry.getKey()))
                        .filter(own -> comparison.holds(own.compareTo(number)))
                        .isPresent())
                .map(Map.Entry::getValue)
                .toList();
    }

    private Logic rowMeasured(Meaning.GridRow row, Comparison comparison, BigDecimal number) {
        List<Integer> codes = holding(row.codes(), comparison, number);
        return codes.isEmpty()
                ? new Logic.Fixed(false)
                : new Logic.Compared(
                        new Condition.RowIn(row.grid().id(), row.row(), KnownNodes.sorted(codes)),
                        nodes.rowAnswered(row));
    }

    Logic matches(XPath question, XPath pattern) {
        Optional<Meaning> found = nodes.node(question);
        if (found.isPresent()
                && found.get() instanceof Meaning.Own own
                && own.item() instanceof OpenQuestion
                && pattern instanceof XPath.Literal literal) {
            Optional<String> anywhere = Patterns.anywhere(literal.text());
            if (anywhere.isPresent()) {
                return new Logic.Compared(
                        new Condition.TextMatches(own.item().id(), anywhere.get()),
                        new Condition.Answered(own.item().id()));
            }
        }
        return nodes.unread("a pattern that other engines may read otherwise");
    }
}
