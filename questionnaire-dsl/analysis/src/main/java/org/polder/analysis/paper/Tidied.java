package org.polder.analysis.paper;

import com.google.common.collect.ImmutableSortedSet;
import com.google.common.collect.Sets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.polder.condition.Condition;
import org.polder.condition.ConditionVisitor;

/**
 * The same condition in the form that reads best: "not" only before what has no parts, no "and" directly within an
 * "and", nothing said twice, and the options named for one question together. Every step holds for unknown too.
 */
final class Tidied implements ConditionVisitor<Condition> {
    private static final Tidied AS_IS = new Tidied(false);
    private static final Tidied DENIED = new Tidied(true);

    private final boolean denied;

    private Tidied(boolean denied) {
        this.denied = denied;
    }

    static Condition of(Condition condition) {
        return condition.accept(AS_IS);
    }

    private Condition leaf(Condition condition) {
        return denied ? condition.negate() : condition;
    }

    private Condition joined(List<Condition> parts, boolean all) {
        Set<Condition> kept = new LinkedHashSet<>();
        for (Condition part : parts) {
            Condition tidy = part.accept(this);
            if (tidy instanceof Condition.Constant constant) {
                if (constant.value() != all) {
                    return constant;
                }
            } else if (all && tidy instanceof Condition.And inner) {
                kept.addAll(inner.parts());
            } else if (!all && tidy instanceof Condition.Or inner) {
                kept.addAll(inner.parts());
            } else {
                kept.add(tidy);
            }
        }
        List<Condition> merged = merged(kept, all);
        if (merged.isEmpty()) {
            return all ? Condition.always() : Condition.never();
        }
        return all ? Condition.all(merged) : Condition.any(merged);
    }

    private static List<Condition> merged(Collection<Condition> parts, boolean all) {
        List<Condition> merged = new ArrayList<>();
        for (Condition part : parts) {
            boolean taken = false;
            for (int i = 0; i < merged.size() && !taken; i++) {
                Optional<Condition> both = together(merged.get(i), part, all);
                if (both.isPresent()) {
                    merged.set(i, both.get());
                    taken = true;
                }
            }
            if (!taken) {
                merged.add(part);
            }
        }
        return merged;
    }

    /** Two conditions on one question as one, where that can be said. */
    private static Optional<Condition> together(Condition one, Condition other, boolean all) {
        Optional<Codes> left = Codes.of(one);
        Optional<Codes> right = Codes.of(other);
        return left.isEmpty() || right.isEmpty() ? Optional.empty() : left.get().with(right.get(), all);
    }

    /** What a condition says of the option chosen in a question. */
    private record Codes(Condition.CodeIn named, boolean denied) {
        static Optional<Codes> of(Condition condition) {
            if (condition instanceof Condition.CodeIn named) {
                return Optional.of(new Codes(named, false));
            }
            return condition instanceof Condition.Not not && not.part() instanceof Condition.CodeIn named
                    ? Optional.of(new Codes(named, true))
                    : Optional.empty();
        }

        Optional<Condition> with(Codes other, boolean all) {
            if (!named.question().equals(other.named.question())) {
                return Optional.empty();
            }
            ImmutableSortedSet<Integer> mine = named.codes();
            ImmutableSortedSet<Integer> theirs = other.named.codes();
            // "Or" of what is denied is what "and" is of what is not.
            if (denied == other.denied) {
                return Optional.of(all == denied ? Sets.union(mine, theirs) : Sets.intersection(mine, theirs))
                        .filter(codes -> !codes.isEmpty())
                        .map(codes -> made(ImmutableSortedSet.copyOf(codes), denied));
            }
            if (!all) {
                return Optional.empty();
            }
            return Optional.of(denied ? Sets.difference(theirs, mine) : Sets.difference(mine, theirs))
                    .filter(codes -> !codes.isEmpty())
                    .map(codes -> made(ImmutableSortedSet.copyOf(codes), false));
        }

        private Condition made(ImmutableSortedSet<Integer> codes, boolean deny) {
            Condition positive = new Condition.CodeIn(named.question(), codes);
            return deny ? positive.negate() : positive;
        }
    }

    @Override
    public Condition constant(Condition.Constant condition) {
        return condition.value() == denied ? Condition.never() : Condition.always();
    }

    @Override
    public Condition codeIn(Condition.CodeIn condition) {
        return leaf(condition);
    }

    @Override
    public Condition containsAny(Condition.ContainsAny condition) {
        return leaf(condition);
    }

    @Override
    public Condition countBetween(Condition.CountBetween condition) {
        return leaf(condition);
    }

    @Override
    public Condition rankBetween(Condition.RankBetween condition) {
        return leaf(condition);
    }

    @Override
    public Condition numberIs(Condition.NumberIs condition) {
        return leaf(condition);
    }

    @Override
    public Condition dateIs(Condition.DateIs condition) {
        return leaf(condition);
    }

    @Override
    public Condition itemsCompare(Condition.ItemsCompare condition) {
        return leaf(condition);
    }

    @Override
    public Condition textMatches(Condition.TextMatches condition) {
        return leaf(condition);
    }

    @Override
    public Condition quotaFull(Condition.QuotaFull condition) {
        return leaf(condition);
    }

    @Override
    public Condition rowIn(Condition.RowIn condition) {
        return leaf(condition);
    }

    @Override
    public Condition rowsBetween(Condition.RowsBetween condition) {
        return leaf(condition);
    }

    @Override
    public Condition rowNamed(Condition.RowNamed condition) {
        return leaf(condition);
    }

    @Override
    public Condition textBlank(Condition.TextBlank condition) {
        return leaf(condition);
    }

    @Override
    public Condition asked(Condition.Asked condition) {
        return leaf(condition);
    }

    @Override
    public Condition answered(Condition.Answered condition) {
        return leaf(condition);
    }

    @Override
    public Condition and(Condition.And condition) {
        return joined(condition.parts(), !denied);
    }

    @Override
    public Condition or(Condition.Or condition) {
        return joined(condition.parts(), denied);
    }

    @Override
    public Condition not(Condition.Not condition) {
        return condition.part().accept(denied ? AS_IS : DENIED);
    }
}
