package org.polder.interchange.xform;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedSet;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.polder.condition.Comparison;
import org.polder.condition.Condition;
import org.polder.name.ItemId;

/**
 * An expression of a form on its way to a condition: negations stand at its leaves. A form takes a missing answer for an
 * empty one, so the negation of a comparison holds where there is no answer, and that is said.
 */
sealed interface Logic {
    /** The condition that is certainly true where the expression is true. */
    Condition condition();

    /** The expression that is true where this one is false. */
    Logic negated();

    /** True for everyone, or false. */
    record Fixed(boolean value) implements Logic {
        @Override
        public Condition condition() {
            return value ? Condition.always() : Condition.never();
        }

        @Override
        public Logic negated() {
            return new Fixed(!value);
        }
    }

    /** What could not be read: it and its negation are taken for true, so that nobody is left out. */
    record Unread() implements Logic {
        @Override
        public Condition condition() {
            return Condition.always();
        }

        @Override
        public Logic negated() {
            return this;
        }
    }

    /** A condition that is never unknown. */
    record Plain(Condition condition) implements Logic {
        @Override
        public Logic negated() {
            return new Plain(condition instanceof Condition.Not not ? not.part() : condition.negate());
        }
    }

    /** A comparison, which is unknown where there is no answer; {@code answered} tells whether there is one. */
    record Compared(Condition holds, Condition answered) implements Logic {
        @Override
        public Condition condition() {
            return holds;
        }

        @Override
        public Logic negated() {
            return new Refuted(holds, answered);
        }
    }

    /** The negation of a comparison: it holds where there is no answer too. */
    record Refuted(Condition holds, Condition answered) implements Logic {
        @Override
        public Condition condition() {
            return answered.negate().or(not(holds));
        }

        @Override
        public Logic negated() {
            return new Compared(holds, answered);
        }
    }

    /** What could be read, but not its negation. */
    record OneWay(Condition condition, Runnable lost) implements Logic {
        @Override
        public Logic negated() {
            lost.run();
            return new Unread();
        }
    }

    /** Holds when all parts do. */
    record All(ImmutableList<Logic> parts) implements Logic {
        @Override
        public Condition condition() {
            List<Logic> flat = new ArrayList<>();
            parts.forEach(part -> flatten(part, flat));
            Set<Condition> answered = new LinkedHashSet<>();
            flat.stream().filter(Plain.class::isInstance).forEach(part -> answered.add(part.condition()));
            Set<Condition> implied = new LinkedHashSet<>();
            List<Condition> wanted = new ArrayList<>();
            for (Logic part : flat) {
                if (part instanceof Refuted refuted && answered.containsAll(each(refuted.answered()))) {
                    wanted.add(not(refuted.holds()));
                    implied.addAll(each(refuted.answered()));
                } else {
                    wanted.add(part.condition());
                    if (part instanceof Compared compared) {
                        implied.addAll(each(compared.answered()));
                    }
                }
            }
            wanted.removeIf(implied::contains);
            wanted.removeIf(Condition.always()::equals);
            if (wanted.contains(Condition.never())) {
                return Condition.never();
            }
            return Condition.all(Merged.negations(blanks(wanted)));
        }

        private static List<Condition> each(Condition condition) {
            return condition instanceof Condition.And and ? and.parts() : List.of(condition);
        }

        private static void flatten(Logic part, List<Logic> flat) {
            if (part instanceof All all) {
                all.parts.forEach(inner -> flatten(inner, flat));
            } else {
                flat.add(part);
            }
        }

        /** A row without a name, in a grid that was asked, is what the negation of a named row means by itself. */
        private static List<Condition> blanks(List<Condition> parts) {
            List<Condition> left = new ArrayList<>(parts);
            parts.stream()
                    .filter(part -> part instanceof Condition.Not not && not.part() instanceof Condition.RowNamed)
                    .map(part -> ((Condition.RowNamed) ((Condition.Not) part).part()).grid())
                    .forEach(grid -> left.remove(new Condition.Asked(grid)));
            return left;
        }

        @Override
        public Logic negated() {
            return new Any(parts.stream().map(Logic::negated).collect(ImmutableList.toImmutableList()));
        }
    }

    /** Holds when a part does. */
    record Any(ImmutableList<Logic> parts) implements Logic {
        @Override
        public Condition condition() {
            List<Condition> wanted = new ArrayList<>();
            parts.forEach(part -> flatten(part.condition(), wanted));
            if (wanted.contains(Condition.always())) {
                return Condition.always();
            }
            wanted.removeIf(Condition.never()::equals);
            return Condition.any(Merged.choices(wanted));
        }

        private static void flatten(Condition part, List<Condition> flat) {
            if (part instanceof Condition.Or or) {
                or.parts().forEach(inner -> flatten(inner, flat));
            } else {
                flat.add(part);
            }
        }

        @Override
        public Logic negated() {
            return new All(parts.stream().map(Logic::negated).collect(ImmutableList.toImmutableList()));
        }
    }

    private static Condition not(Condition part) {
        if (part instanceof Condition.NumberIs is && is.comparison() == Comparison.EQUAL) {
            return new Condition.NumberIs(is.question(), Comparison.DIFFERENT, is.number());
        }
        return part instanceof Condition.Not not ? not.part() : part.negate();
    }

    /** Joins conditions on one question that differ in their codes only. */
    final class Merged {
        private Merged() {}

        static Collection<Condition> choices(Collection<Condition> parts) {
            Map<Object, Condition> merged = new LinkedHashMap<>();
            for (Condition part : parts) {
                merged.merge(key(part), part, Merged::union);
            }
            return merged.values();
        }

        static Collection<Condition> negations(Collection<Condition> parts) {
            Map<Object, Condition> merged = new LinkedHashMap<>();
            for (Condition part : parts) {
                Object key = part instanceof Condition.Not not ? List.of("not", key(not.part())) : part;
                merged.merge(
                        key,
                        part,
                        (one, other) -> one.equals(other)
                                ? one
                                : union(((Condition.Not) one).part(), ((Condition.Not) other).part())
                                        .negate());
            }
            return merged.values();
        }

        private static Object key(Condition part) {
            if (part instanceof Condition.CodeIn in) {
                return List.of("code", in.question());
            }
            if (part instanceof Condition.ContainsAny any) {
                return List.of("contains", any.question());
            }
            return part instanceof Condition.RowIn in ? List.of("row", in.grid(), in.row()) : part;
        }

        private static Condition union(Condition one, Condition other) {
            if (one instanceof Condition.CodeIn left && other instanceof Condition.CodeIn right) {
                return new Condition.CodeIn(left.question(), both(left.codes(), right.codes()));
            }
            if (one instanceof Condition.ContainsAny left && other instanceof Condition.ContainsAny right) {
                return new Condition.ContainsAny(left.question(), both(left.codes(), right.codes()));
            }
            if (one instanceof Condition.RowIn left && other instanceof Condition.RowIn right) {
                return new Condition.RowIn(left.grid(), left.row(), both(left.codes(), right.codes()));
            }
            return one;
        }

        private static ImmutableSortedSet<Integer> both(Collection<Integer> one, Collection<Integer> other) {
            Set<Integer> all = new TreeSet<>(one);
            all.addAll(other);
            return ImmutableSortedSet.copyOf(Comparator.<Integer>naturalOrder(), all);
        }
    }

    /** Tells whether a question was answered. */
    static Logic answered(ItemId item) {
        return new Plain(new Condition.Answered(item));
    }
}
