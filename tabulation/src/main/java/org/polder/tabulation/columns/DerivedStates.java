package org.polder.tabulation.columns;

import java.util.Arrays;
import org.polder.tabulation.source.Banded;
import org.polder.tabulation.source.ByFilter;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.source.Weighting;

/**
 * Derives the states of a whole block.
 *
 * @param block the block
 * @param target takes the states
 */
record DerivedStates(BlockView block, int[] target) implements DerivedVariable.Visitor<int[]> {
    @Override
    public int[] recoded(Recoded derived) {
        Variable original = block.variable(derived.from());
        States from = States.of(original);
        States to = new States(derived.groups().size());
        int[] states = new int[from.count()];
        for (int place = 0; place < from.categories(); place++) {
            states[place] = to.notAsked();
            for (int group = 0; group < to.categories(); group++) {
                if (derived.groups()
                        .get(group)
                        .codes()
                        .contains(original.categories().get(place).code())) {
                    states[place] = group;
                }
            }
        }
        states[from.leftOpen()] = to.leftOpen();
        states[from.notAsked()] = to.notAsked();
        states[from.notReached()] = to.notReached();
        int[] source = block.states(derived.from());
        for (int row = 0; row < block.rows(); row++) {
            target[row] = states[source[row]];
        }
        return target;
    }

    @Override
    public int[] banded(Banded derived) {
        States from = States.of(block.variable(derived.from()));
        States to = new States(derived.bands().size());
        int[] source = block.states(derived.from());
        double[] numbers = block.numbers(derived.from());
        for (int row = 0; row < block.rows(); row++) {
            target[row] = source[row] == from.leftOpen()
                    ? to.leftOpen()
                    : source[row] == from.notReached()
                            ? to.notReached()
                            : source[row] == from.given() ? band(derived, numbers[row]) : to.notAsked();
        }
        return target;
    }

    private static int band(Banded derived, double number) {
        int bands = derived.bands().size();
        for (int i = 0; i < bands; i++) {
            Banded.Band band = derived.bands().get(i);
            if (number >= band.least() && number < band.below()) {
                return i;
            }
        }
        return new States(bands).notAsked();
    }

    /** The first case that holds wins, so the last is written first. */
    @Override
    public int[] byFilter(ByFilter derived) {
        States to = new States(derived.cases().size());
        Arrays.fill(target, 0, block.rows(), to.notAsked());
        for (int i = to.categories() - 1; i >= 0; i--) {
            int[] yes = block.filter(derived.cases().get(i).filter()).yes();
            for (int row = 0; row < block.rows(); row++) {
                if ((yes[row >>> 5] & 1 << row) != 0) {
                    target[row] = i;
                }
            }
        }
        return target;
    }

    @Override
    public int[] weighting(Weighting derived) {
        States to = new States(0);
        double[] weights = block.numbers(derived.name());
        for (int row = 0; row < block.rows(); row++) {
            target[row] = Double.isNaN(weights[row]) ? to.notAsked() : to.given();
        }
        return target;
    }
}
