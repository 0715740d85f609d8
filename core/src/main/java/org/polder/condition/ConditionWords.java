package org.polder.condition;

import com.google.common.collect.ImmutableSortedSet;
import java.util.List;
import java.util.stream.Collectors;

/** Says a condition in words, for messages: {@code Q6 is 1 or 2 and not Q9 is 1}. */
public final class ConditionWords implements ConditionVisitor<String> {
    private static final ConditionWords INSTANCE = new ConditionWords();

    private ConditionWords() {}

    /**
     * Says a condition in words.
     *
     * @param condition the condition
     * @return a phrase that can follow "asked if"
     */
    public static String of(Condition condition) {
        return condition.accept(INSTANCE);
    }

    @Override
    public String constant(Condition.Constant condition) {
        return condition.value() ? "always" : "never";
    }

    @Override
    public String codeIn(Condition.CodeIn condition) {
        return condition.question() + " is " + listed(condition.codes());
    }

    @Override
    public String containsAny(Condition.ContainsAny condition) {
        return condition.question() + " includes " + listed(condition.codes());
    }

    @Override
    public String countBetween(Condition.CountBetween condition) {
        return condition.question() + " has " + condition.least() + " to " + condition.most() + " options chosen";
    }

    @Override
    public String rankBetween(Condition.RankBetween condition) {
        return condition.question() + " ranks " + condition.code() + " from place " + condition.from() + " to "
                + condition.to();
    }

    @Override
    public String numberIs(Condition.NumberIs condition) {
        return condition.question() + " " + condition.comparison().words() + " "
                + condition.number().toPlainString();
    }

    @Override
    public String dateIs(Condition.DateIs condition) {
        return condition.question() + " " + condition.comparison().words() + " " + condition.day();
    }

    @Override
    public String itemsCompare(Condition.ItemsCompare condition) {
        return condition.left() + " " + condition.comparison().words() + " " + condition.right();
    }

    @Override
    public String textMatches(Condition.TextMatches condition) {
        return condition.question() + " matches /" + condition.pattern() + "/";
    }

    @Override
    public String quotaFull(Condition.QuotaFull condition) {
        return "quota '" + condition.quota() + "' is full";
    }

    @Override
    public String rowIn(Condition.RowIn condition) {
        return condition.grid() + " row " + condition.row() + " is " + listed(condition.codes());
    }

    @Override
    public String rowsBetween(Condition.RowsBetween condition) {
        return condition.least() + " to " + condition.most() + " of " + condition.grid() + " rows "
                + listed(condition.rows()).replace(" or ", " and ") + " are " + listed(condition.codes());
    }

    @Override
    public String rowNamed(Condition.RowNamed condition) {
        return condition.grid() + " row " + condition.row() + " was named";
    }

    @Override
    public String textBlank(Condition.TextBlank condition) {
        return condition.question() + " is blank";
    }

    @Override
    public String asked(Condition.Asked condition) {
        return condition.item() + " is asked";
    }

    @Override
    public String answered(Condition.Answered condition) {
        return condition.item() + " is answered";
    }

    @Override
    public String and(Condition.And condition) {
        return joined(condition.parts(), " and ", "always");
    }

    @Override
    public String or(Condition.Or condition) {
        return joined(condition.parts(), " or ", "never");
    }

    @Override
    public String not(Condition.Not condition) {
        return "not " + bracketed(condition.part());
    }

    private String joined(List<Condition> parts, String word, String none) {
        return parts.isEmpty() ? none : parts.stream().map(this::bracketed).collect(Collectors.joining(word));
    }

    private String bracketed(Condition part) {
        boolean compound = part instanceof Condition.And || part instanceof Condition.Or;
        return compound ? "(" + part.accept(this) + ")" : part.accept(this);
    }

    private static String listed(ImmutableSortedSet<Integer> codes) {
        String all = codes.stream().map(String::valueOf).collect(Collectors.joining(", "));
        int last = all.lastIndexOf(", ");
        return last < 0 ? all : all.substring(0, last) + " or " + all.substring(last + 2);
    }
}
