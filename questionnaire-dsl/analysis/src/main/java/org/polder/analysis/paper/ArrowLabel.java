package org.polder.analysis.paper;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;

/** Says in few words what one item must be for a condition to hold; other items are passed over. */
final class ArrowLabel implements ConditionVisitor<Stream<String>> {
    private static final int LONGEST = 22;
    private static final double WIDEST = 17;

    private final RoutingWords words;
    private final ItemId source;
    private final boolean denied;

    ArrowLabel(RoutingWords words, ItemId source) {
        this(words, source, false);
    }

    private ArrowLabel(RoutingWords words, ItemId source, boolean denied) {
        this.words = words;
        this.source = source;
        this.denied = denied;
    }

    String of(Condition condition) {
        List<String> all = condition.accept(this).distinct().toList();
        String said = all.size() > 2 ? all.get(0) + "; …" : String.join("; ", all);
        return Lettering.lines(said, 1, WIDEST, 1).get(0);
    }

    private Stream<String> about(ItemId item, String said) {
        return item.equals(source) ? Stream.of(said) : Stream.empty();
    }

    private Stream<String> said(ItemId item, String said) {
        return about(item, (denied ? words.phrases().say("arrow.not") + " " : "") + said);
    }

    /** The label of a single option when it is short, else codes, with ranges: "2–6". */
    private String codes(ItemId item, Collection<Integer> codes) {
        if (codes.size() <= 2) {
            String labels = words.phrases()
                    .list(codes.stream().map(code -> words.option(item, code)).toList(), "or");
            if (labels.length() <= LONGEST) {
                return labels;
            }
        }
        return ranges(codes);
    }

    private static String ranges(Collection<Integer> codes) {
        List<String> ranges = new ArrayList<>();
        List<Integer> sorted = codes.stream().sorted().toList();
        for (int start = 0; start < sorted.size(); ) {
            int end = start;
            while (end + 1 < sorted.size() && sorted.get(end + 1) == sorted.get(end) + 1) {
                end++;
            }
            ranges.add(
                    end == start
                            ? String.valueOf(sorted.get(start))
                            : sorted.get(start) + (end == start + 1 ? ", " : "–") + sorted.get(end));
            start = end + 1;
        }
        return String.join(", ", ranges);
    }

    @Override
    public Stream<String> constant(Condition.Constant condition) {
        return Stream.empty();
    }

    @Override
    public Stream<String> codeIn(Condition.CodeIn condition) {
        ItemId question = condition.question();
        if (!question.equals(source)) {
            return Stream.empty();
        }
        Set<Integer> all = words.names().codes(question).collect(Collectors.toSet());
        Set<Integer> wanted = denied ? Sets.difference(all, condition.codes()) : condition.codes();
        boolean single = words.names().book().item(question) instanceof SingleChoice;
        if (single && all.size() - wanted.size() == 1 && wanted.size() > 2) {
            Set<Integer> left = ImmutableSortedSet.copyOf(Sets.difference(all, wanted));
            return Stream.of(words.phrases().say("arrow.not") + " " + codes(question, left));
        }
        return single ? Stream.of(codes(question, wanted)) : said(question, codes(question, condition.codes()));
    }

    @Override
    public Stream<String> containsAny(Condition.ContainsAny condition) {
        return said(condition.question(), codes(condition.question(), condition.codes()));
    }

    @Override
    public Stream<String> countBetween(Condition.CountBetween condition) {
        int all = (int) words.names().codes(condition.question()).count();
        return said(condition.question(), "n " + between(condition.least(), condition.most(), all));
    }

    private static String between(int least, int most, int all) {
        return least == most
                ? "= " + least
                : most >= all ? "≥ " + least : least == 0 ? "≤ " + most : least + "–" + most;
    }

    @Override
    public Stream<String> rankBetween(Condition.RankBetween condition) {
        return said(
                condition.question(),
                codes(condition.question(), List.of(condition.code())) + ": "
                        + (condition.from() == condition.to() ? "" : condition.from() + "–") + condition.to());
    }

    private static String sign(Comparison comparison) {
        return switch (comparison) {
            case LESS -> "< ";
            case AT_MOST -> "≤ ";
            case EQUAL -> "= ";
            case DIFFERENT -> "≠ ";
            case AT_LEAST -> "≥ ";
            case GREATER -> "> ";
        };
    }

    @Override
    public Stream<String> numberIs(Condition.NumberIs condition) {
        return said(
                condition.question(),
                sign(condition.comparison()) + words.phrases().number(condition.number()));
    }

    @Override
    public Stream<String> dateIs(Condition.DateIs condition) {
        return said(condition.question(), sign(condition.comparison()) + DayWords.of(condition.day(), words.phrases()));
    }

    @Override
    public Stream<String> itemsCompare(Condition.ItemsCompare condition) {
        String said = sign(condition.comparison());
        return condition.left().equals(source)
                ? said(source, said + words.item(condition.right()))
                : said(condition.right(), words.item(condition.left()) + " " + said.strip() + " …");
    }

    @Override
    public Stream<String> textMatches(Condition.TextMatches condition) {
        return said(condition.question(), words.phrases().quoted(Names.cut(condition.pattern())));
    }

    @Override
    public Stream<String> quotaFull(Condition.QuotaFull condition) {
        return Stream.empty();
    }

    @Override
    public Stream<String> rowIn(Condition.RowIn condition) {
        return said(condition.grid(), row(condition.row()) + ": " + codes(condition.grid(), condition.codes()));
    }

    private String row(Object row) {
        return words.phrases().say("arrow.row", Map.of("row", String.valueOf(row)));
    }

    @Override
    public Stream<String> rowsBetween(Condition.RowsBetween condition) {
        return said(
                condition.grid(),
                codes(condition.grid(), condition.codes()) + ", n "
                        + between(
                                condition.least(),
                                condition.most(),
                                condition.rows().size()));
    }

    @Override
    public Stream<String> rowNamed(Condition.RowNamed condition) {
        return said(condition.grid(), row(condition.row()));
    }

    @Override
    public Stream<String> textBlank(Condition.TextBlank condition) {
        return about(condition.question(), words.phrases().say(denied ? "arrow.answered" : "arrow.open"));
    }

    @Override
    public Stream<String> asked(Condition.Asked condition) {
        return said(condition.item(), words.phrases().say("arrow.asked"));
    }

    @Override
    public Stream<String> answered(Condition.Answered condition) {
        return said(condition.item(), words.phrases().say("arrow.answered"));
    }

    @Override
    public Stream<String> and(Condition.And condition) {
        return condition.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<String> or(Condition.Or condition) {
        return condition.parts().stream().flatMap(part -> part.accept(this));
    }

    @Override
    public Stream<String> not(Condition.Not condition) {
        return condition.part().accept(new ArrowLabel(words, source, !denied));
    }
}
