package org.polder.interchange.xform;

import com.google.common.collect.ImmutableSet;
import com.google.common.collect.ImmutableSortedSet;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.polder.condition.Condition;
import org.polder.model.Item;
import org.polder.name.ItemId;

/** What the nodes that an expression names stand for, and what of it is not understood. */
final class KnownNodes {
    private final Map<String, Meaning> nodes;
    private final String self;
    private final Consumer<String> lost;

    /** What tells of the rows looked at that they were judged; unknown where they were not. */
    private final Set<Condition> rows = new LinkedHashSet<>();

    /**
     * Prepares to look.
     *
     * @param nodes what each node stands for, by path
     * @param self the path of the node whose expression is read
     * @param lost takes what is not understood, in words that follow "uses"
     */
    KnownNodes(Map<String, Meaning> nodes, String self, Consumer<String> lost) {
        this.nodes = nodes;
        this.self = self;
        this.lost = lost;
    }

    void lose(String what) {
        lost.accept(what);
    }

    /** Tells where a condition asks whether a row was left open, which no condition of ours can. */
    void checkRows(Condition condition) {
        for (Condition row : rows) {
            if (Blanks.contains(condition, row.negate())) {
                lost.accept("a row left open, which no condition can ask for: it is taken for not known");
            }
        }
    }

    Logic unread(String what) {
        lost.accept(what);
        return new Logic.Unread();
    }

    Optional<Meaning> node(XPath expression) {
        return expression instanceof XPath.Path path
                ? Optional.ofNullable(nodes.get(Paths.absolute(path.path(), self)))
                : Optional.empty();
    }

    String words(XPath expression) {
        if (expression instanceof XPath.Path path) {
            return "the node " + path.path() + ", which is no question that was read";
        }
        return expression instanceof XPath.Call call ? "the function " + call.name() : "arithmetic";
    }

    /** A value that no option has is chosen by nobody. */
    Optional<Integer> code(Map<String, Integer> codes, String text, String owner) {
        Integer code = codes.get(text);
        if (code == null) {
            lost.accept("the value '" + text + "', which " + owner + " does not have");
        }
        return Optional.ofNullable(code);
    }

    Condition rowAnswered(Meaning.GridRow row) {
        Condition answered = new Condition.RowIn(row.grid().id(), row.row(), all(row.grid()));
        rows.add(answered);
        return answered;
    }

    /** The codes of a question that was read. */
    Set<Integer> optionsOf(ItemId question) {
        return nodes.values().stream()
                .filter(meaning ->
                        meaning instanceof Meaning.Own own && own.item().id().equals(question))
                .map(meaning -> Ground.codes(((Meaning.Own) meaning).item()))
                .findFirst()
                .orElse(ImmutableSet.of());
    }

    static Optional<BigDecimal> value(XPath expression) {
        if (expression instanceof XPath.Number number) {
            return Optional.of(number.value());
        }
        if (expression instanceof XPath.Literal literal && literal.text().matches("-?\\d{1,18}(\\.\\d{1,18})?")) {
            return Optional.of(new BigDecimal(literal.text()));
        }
        return expression instanceof XPath.Binary binary
                        && binary.sign().equals("-")
                        && binary.left().equals(new XPath.Number(BigDecimal.ZERO))
                        && binary.right() instanceof XPath.Number number
                ? Optional.of(number.value().negate())
                : Optional.empty();
    }

    static ImmutableSortedSet<Integer> all(Item item) {
        return sorted(Ground.codes(item));
    }

    static ImmutableSortedSet<Integer> sorted(Collection<Integer> codes) {
        return ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), codes);
    }
}
