package org.polder.interchange.surveyjs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/**
 * Joins conditions by "and" where only "true" matters, without the checks for emptiness that SurveyJS needs and our
 * comparisons imply.
 */
final class Guards {
    private Guards() {}

    static Condition all(List<Condition> parts) {
        if (parts.contains(Condition.never())) {
            return Condition.never();
        }
        List<Condition> flat = parts.stream()
                .flatMap(part -> part instanceof Condition.And and ? and.parts().stream() : Stream.of(part))
                .distinct()
                .toList();
        List<Condition> plain =
                flat.stream().map(part -> unguarded(part, flat)).distinct().toList();
        List<Condition> left = new ArrayList<>();
        for (Condition part : plain) {
            if (!isImplied(part, plain)) {
                left.add(part);
            }
        }
        return left.isEmpty() ? Condition.always() : Condition.all(left);
    }

    /** Gives "is so" for "is not answered or is so" where it is answered. */
    private static Condition unguarded(Condition part, List<Condition> all) {
        if (!(part instanceof Condition.Or or)) {
            return part;
        }
        List<Condition> possible =
                or.parts().stream().filter(way -> !isRefuted(way, all)).toList();
        return possible.size() == or.parts().size() ? part : Condition.any(possible);
    }

    private static boolean isRefuted(Condition way, List<Condition> all) {
        if (way instanceof Condition.And and) {
            return and.parts().stream().anyMatch(part -> isRefuted(part, all));
        }
        return way instanceof Condition.Not not && all.contains(not.part());
    }

    private static boolean isImplied(Condition part, List<Condition> all) {
        if (part.equals(Condition.always())) {
            return true;
        }
        if (part instanceof Condition.Answered answered) {
            return all.stream().anyMatch(other -> needs(other, answered.item()));
        }
        return part instanceof Condition.Asked asked
                && all.stream()
                        .anyMatch(other -> needs(other, asked.item())
                                || other.equals(new Condition.Answered(asked.item()))
                                || isAboutAsked(other, asked.item()));
    }

    /** Tells whether a condition is unknown, and so not true, without an answer to an item. */
    private static boolean needs(Condition condition, ItemId item) {
        if (condition instanceof Condition.Not not) {
            return needs(not.part(), item);
        }
        if (condition instanceof Condition.And and) {
            return and.parts().stream().anyMatch(part -> needs(part, item));
        }
        if (condition instanceof Condition.Or or) {
            return !or.parts().isEmpty() && or.parts().stream().allMatch(part -> needs(part, item));
        }
        boolean compares = condition instanceof Condition.CodeIn
                || condition instanceof Condition.ContainsAny
                || condition instanceof Condition.CountBetween
                || condition instanceof Condition.RankBetween
                || condition instanceof Condition.NumberIs
                || condition instanceof Condition.DateIs
                || condition instanceof Condition.ItemsCompare
                || condition instanceof Condition.TextMatches
                || condition instanceof Condition.RowIn;
        return compares && condition.items().contains(item);
    }

    private static boolean isAboutAsked(Condition condition, ItemId item) {
        Condition inner = condition instanceof Condition.Not not ? not.part() : condition;
        return (inner instanceof Condition.RowNamed || inner instanceof Condition.TextBlank)
                && inner.items().contains(item);
    }
}
