package org.polder.tabulation.columns;

import java.util.function.DoublePredicate;
import java.util.function.IntPredicate;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Filter.And;
import org.polder.tabulation.source.Filter.Answered;
import org.polder.tabulation.source.Filter.Between;
import org.polder.tabulation.source.Filter.Everyone;
import org.polder.tabulation.source.Filter.In;
import org.polder.tabulation.source.Filter.Not;
import org.polder.tabulation.source.Filter.Or;
import org.polder.tabulation.source.Variable;

/**
 * Tells for whom in a block a filter is true, and for whom it is false.
 *
 * @param block the block
 */
record FilterBits(BlockView block) implements Filter.Visitor<Kleene> {
    @Override
    public Kleene everyone(Everyone filter) {
        return new Kleene(block.everyone(), block.scratch().bitmap());
    }

    @Override
    public Kleene reached(Filter.Reached filter) {
        Reached reached = block.columns().reached();
        int position = reached.position(filter.item());
        return bits(row -> position < reached.at(block.block(), row), row -> true);
    }

    @Override
    public Kleene in(In filter) {
        Variable variable = block.variable(filter.variable());
        States states = States.of(variable);
        if (variable.kind() == Variable.Kind.MULTIPLE) {
            int[] yes = block.scratch().bitmap();
            for (int place = 0; place < states.categories(); place++) {
                if (filter.codes().contains(variable.categories().get(place).code())) {
                    BlockView.or(yes, block.plane(variable.name(), place));
                }
            }
            return new Kleene(yes, without(block.chosen(variable.name(), false), yes));
        }
        boolean[] wanted = new boolean[states.count()];
        for (int place = 0; place < states.categories(); place++) {
            wanted[place] =
                    filter.codes().contains(variable.categories().get(place).code());
        }
        int[] of = block.states(variable.name());
        return bits(row -> wanted[of[row]], row -> states.isAnswered(of[row]));
    }

    @Override
    public Kleene answered(Answered filter) {
        Variable variable = block.variable(filter.variable());
        if (variable.kind() == Variable.Kind.MULTIPLE) {
            int[] yes = block.chosen(variable.name(), false);
            return new Kleene(yes, without(block.everyone(), yes));
        }
        States states = States.of(variable);
        int[] of = block.states(variable.name());
        return bits(row -> states.isAnswered(of[row]), row -> true);
    }

    @Override
    public Kleene between(Between filter) {
        double least = filter.least().orElse(Double.NEGATIVE_INFINITY);
        double most = filter.most().orElse(Double.POSITIVE_INFINITY);
        double[] numbers = block.numbers(filter.variable());
        // A comparison with what is no number is false, so that it is unknown.
        DoublePredicate within = number -> number >= least && number <= most;
        return bits(row -> within.test(numbers[row]), row -> !Double.isNaN(numbers[row]));
    }

    @Override
    public Kleene and(And filter) {
        int[] yes = block.everyone();
        int[] no = block.scratch().bitmap();
        filter.parts().forEach(part -> {
            Kleene one = block.filter(part);
            and(yes, one.yes());
            BlockView.or(no, one.no());
        });
        return new Kleene(yes, no);
    }

    @Override
    public Kleene or(Or filter) {
        int[] yes = block.scratch().bitmap();
        int[] no = block.everyone();
        filter.parts().forEach(part -> {
            Kleene one = block.filter(part);
            BlockView.or(yes, one.yes());
            and(no, one.no());
        });
        return new Kleene(yes, no);
    }

    @Override
    public Kleene not(Not filter) {
        return block.filter(filter.part()).not();
    }

    private Kleene bits(IntPredicate holds, IntPredicate isKnown) {
        int[] yes = block.scratch().bitmap();
        int[] no = block.scratch().bitmap();
        for (int row = 0; row < block.rows(); row++) {
            if (holds.test(row)) {
                yes[row >>> 5] |= 1 << row;
            } else if (isKnown.test(row)) {
                no[row >>> 5] |= 1 << row;
            }
        }
        return new Kleene(yes, no);
    }

    private static void and(int[] target, int[] other) {
        for (int i = 0; i < target.length; i++) {
            target[i] &= other[i];
        }
    }

    private int[] without(int[] all, int[] some) {
        int[] rest = block.scratch().bitmap();
        for (int i = 0; i < rest.length; i++) {
            rest[i] = all[i] & ~some[i];
        }
        return rest;
    }
}
