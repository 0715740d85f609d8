package org.polder.tabulation.columns;

import java.util.Arrays;
import org.polder.tabulation.source.Banded;
import org.polder.tabulation.source.ByFilter;
import org.polder.tabulation.source.DerivedVariable;
import org.polder.tabulation.source.Recoded;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;
import org.polder.tabulation.source.Weighting;

/**
 * Derives the numbers of a whole block; what is no number where a respondent has none.
 *
 * @param block the block
 */
record DerivedNumbers(BlockView block) implements DerivedVariable.Visitor<double[]> {
    @Override
    public double[] weighting(Weighting derived) {
        double[] product = block.scratch().numbers();
        if (derived.start().isPresent()) {
            double[] start = block.numbers(derived.start().get());
            System.arraycopy(start, 0, product, 0, block.rows());
        } else {
            Arrays.fill(product, 0, block.rows(), 1);
        }
        derived.factors().forEach((name, byCode) -> {
            Variable variable = block.variable(name);
            double[] factors = new double[States.of(variable).count()];
            Arrays.fill(factors, Double.NaN);
            for (int place = 0; place < variable.categories().size(); place++) {
                Double factor = byCode.get(variable.categories().get(place).code());
                if (factor != null) {
                    factors[place] = factor;
                }
            }
            int[] states = block.states(name);
            for (int row = 0; row < block.rows(); row++) {
                product[row] *= factors[states[row]];
            }
        });
        for (int row = 0; row < block.rows(); row++) {
            if (Double.isInfinite(product[row])) {
                // Refuses it with a message.
                Value.number(product[row]);
            }
            // There is one zero: -0 + 0 is 0.
            product[row] += 0.0;
        }
        return product;
    }

    @Override
    public double[] recoded(Recoded derived) {
        return none();
    }

    @Override
    public double[] banded(Banded derived) {
        return none();
    }

    @Override
    public double[] byFilter(ByFilter derived) {
        return none();
    }

    private double[] none() {
        double[] numbers = block.scratch().numbers();
        Arrays.fill(numbers, 0, block.rows(), Double.NaN);
        return numbers;
    }
}
