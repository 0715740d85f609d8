package org.polder.interchange.xform;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.polder.condition.Condition;
import org.polder.text.Fill;

/** Reads expressions that a text puts in as words with blanks, and what fills the blanks. */
final class WordReader {
    private final Form form;
    private final Map<String, Meaning> nodes;
    private final Map<String, Fill> fills = new LinkedHashMap<>();

    WordReader(Form form, Map<String, Meaning> nodes) {
        this.form = form;
        this.nodes = nodes;
    }

    /** What fills the blanks of all words read so far. */
    ImmutableMap<String, Fill> fills() {
        return ImmutableMap.copyOf(fills);
    }

    /** Words as they stand in a pattern: braces, which would open a blank, are doubled. */
    static String literal(String words) {
        return words.replace("{", "{{").replace("}", "}}");
    }

    Optional<String> words(XPath expression) {
        if (expression instanceof XPath.Literal literal) {
            return Optional.of(literal(literal.text()));
        }
        Optional<String> judged = judged(expression);
        if (judged.isPresent()) {
            return judged;
        }
        if (expression instanceof XPath.Call call && call.name().equals("concat")) {
            StringBuilder all = new StringBuilder();
            for (XPath part : call.arguments()) {
                Optional<String> words = words(part);
                if (words.isEmpty()) {
                    return words;
                }
                all.append(words.get());
            }
            return Optional.of(all.toString());
        }
        return fill(expression).map(fill -> {
            String name = fill.source().value().replaceAll("[^A-Za-z0-9_-]", "-");
            String blank = fill instanceof Fill.RowName row ? name + "-" + row.row() : name;
            fills.put(blank, fill);
            return "{" + blank + "}";
        });
    }

    /** The words that a node without a question is computed of, such as the name of a choice. */
    Optional<String> computed(XPath expression) {
        try {
            Optional<String> formula = expression instanceof XPath.Path path
                    ? form.bind(Paths.absolute(path.path(), form.rootPath()), "calculate")
                    : Optional.empty();
            return formula.isPresent() ? words(XPathParser.parse(formula.get())) : Optional.empty();
        } catch (XPathParser.Unreadable unreadable) {
            return Optional.empty();
        }
    }

    /** Our own form of the rows that were judged so: concat(if(judged so, label, ''), …). */
    private Optional<String> judged(XPath expression) {
        List<XPath> parts = expression instanceof XPath.Call call && call.name().equals("concat")
                ? call.arguments()
                : List.of(expression);
        List<Condition.RowIn> rows = new ArrayList<>();
        for (XPath part : parts) {
            if (part instanceof XPath.Call choice
                    && choice.name().equals("if")
                    && choice.arguments().size() == 3
                    && choice.arguments().get(2).equals(new XPath.Literal(""))
                    && new ConditionReader(nodes, form.rootPath(), what -> {})
                                    .logic(choice.arguments().get(0))
                                    .condition()
                            instanceof Condition.RowIn row) {
                rows.add(row);
            }
        }
        boolean one = rows.stream()
                        .map(row -> List.of(row.grid(), row.codes()))
                        .distinct()
                        .count()
                == 1;
        if (rows.size() != parts.size() || !one) {
            return Optional.empty();
        }
        ImmutableSortedSet<Integer> codes = rows.stream()
                .map(Condition.RowIn::row)
                .collect(ImmutableSortedSet.toImmutableSortedSet(Comparator.naturalOrder()));
        Fill fill = new Fill.RowsJudged(rows.get(0).grid(), codes, rows.get(0).codes());
        for (int number = 1; ; number++) {
            String blank = "judged-" + number;
            if (fills.getOrDefault(blank, fill).equals(fill)) {
                fills.put(blank, fill);
                return Optional.of("{" + blank + "}");
            }
        }
    }

    private Optional<Fill> fill(XPath expression) {
        if (expression instanceof XPath.Call call
                && call.name().equals("jr:choice-name")
                && call.arguments().size() == 2) {
            return node(call.arguments().get(0))
                    .filter(Meaning.Own.class::isInstance)
                    .map(own -> new Fill.AnswerWords(((Meaning.Own) own).item().id()));
        }
        // Our own form of an answer whose option is open-ended.
        if (expression instanceof XPath.Call call
                && call.name().equals("if")
                && call.arguments().size() == 3) {
            return node(call.arguments().get(1))
                    .filter(Meaning.Open.class::isInstance)
                    .flatMap(open -> fill(call.arguments().get(2)));
        }
        return node(expression).flatMap(WordReader::fill);
    }

    private Optional<Meaning> node(XPath expression) {
        return expression instanceof XPath.Path path
                ? Optional.ofNullable(nodes.get(Paths.absolute(path.path(), form.rootPath())))
                : Optional.empty();
    }

    private static Optional<Fill> fill(Meaning meaning) {
        if (meaning instanceof Meaning.Own own) {
            return Optional.of(new Fill.AnswerWords(own.item().id()));
        }
        return meaning instanceof Meaning.GridRowName name
                ? Optional.of(new Fill.RowName(name.grid(), name.row()))
                : Optional.empty();
    }
}
