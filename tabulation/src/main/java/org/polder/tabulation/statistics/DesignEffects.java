package org.polder.tabulation.statistics;

import java.util.Optional;

/**
 * The generalised design effects of a table's interaction, by their number, sum and sum of squares.
 *
 * <p>With C a basis of the contrasts that are free of row and column effects, D the diagonal matrix of the estimated
 * shares and V their covariance, they are the eigenvalues of Δ = (C'D⁻¹C/n)⁻¹ C'D⁻¹VD⁻¹C. Only traces of Δ and Δ² are
 * needed, and those do not depend on the basis.
 */
record DesignEffects(int size, double trace, double traceOfSquare) {
    static final double NOTHING = 1e-20;
    private static final double SINGULAR = 1e-12;
    private static final int[] SIGNS = {1, -1, -1, 1};

    /** Computes them, unless empty cells leave a contrast without information. */
    static Optional<DesignEffects> of(CrossTab filled, Covariance covariance, int[] kept, double n) {
        int rows = filled.rows();
        int columns = filled.columns();
        double total = filled.total();
        double[] inverse = new double[kept.length];
        for (int i = 0; i < kept.length; i++) {
            // An empty cell has no variance to be weighed either.
            inverse[i] = filled.cells().get(i) == 0 ? 0 : total / filled.cells().get(i);
        }
        int size = (rows - 1) * (columns - 1);
        double[][] simple = new double[size][size];
        double[][] design = new double[size][size];
        for (int i = 0; i < size; i++) {
            int[] first = contrast(i, rows, columns);
            for (int j = 0; j < size; j++) {
                int[] second = contrast(j, rows, columns);
                for (int a = 0; a < first.length; a++) {
                    for (int b = 0; b < second.length; b++) {
                        double sign = SIGNS[a] * SIGNS[b];
                        int x = first[a];
                        int y = second[b];
                        simple[i][j] += x == y ? sign * inverse[x] / n : 0;
                        design[i][j] += sign * inverse[x] * covariance.get(kept[x], kept[y]) * inverse[y];
                    }
                }
            }
        }
        return cholesky(simple).map(root -> traces(root, design));
    }

    // One cell, less its row's last, less its column's last, plus the last of all.
    private static int[] contrast(int place, int rows, int columns) {
        int row = place / (columns - 1);
        int column = place % (columns - 1);
        int last = (rows - 1) * columns;
        return new int[] {row * columns + column, row * columns + columns - 1, last + column, last + columns - 1};
    }

    private static DesignEffects traces(double[][] root, double[][] design) {
        double[][] half = solved(root, design);
        double[][] whole = solved(root, transposed(half));
        double trace = 0;
        double squares = 0;
        for (int i = 0; i < whole.length; i++) {
            trace += whole[i][i];
            for (int j = 0; j < whole.length; j++) {
                squares += whole[i][j] * whole[j][i];
            }
        }
        return new DesignEffects(whole.length, trace, squares);
    }

    private static Optional<double[][]> cholesky(double[][] matrix) {
        int size = matrix.length;
        double[][] root = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double rest = matrix[i][j];
                for (int k = 0; k < j; k++) {
                    rest -= root[i][k] * root[j][k];
                }
                if (i == j && !(rest > SINGULAR * matrix[i][i])) {
                    return Optional.empty();
                }
                root[i][j] = i == j ? Math.sqrt(rest) : rest / root[j][j];
            }
        }
        return Optional.of(root);
    }

    private static double[][] solved(double[][] root, double[][] right) {
        int size = root.length;
        double[][] result = new double[size][size];
        for (int column = 0; column < size; column++) {
            for (int i = 0; i < size; i++) {
                double rest = right[i][column];
                for (int k = 0; k < i; k++) {
                    rest -= root[i][k] * result[k][column];
                }
                result[i][column] = rest / root[i][i];
            }
        }
        return result;
    }

    private static double[][] transposed(double[][] matrix) {
        double[][] result = new double[matrix.length][matrix.length];
        for (int i = 0; i < matrix.length; i++) {
            for (int j = 0; j < matrix.length; j++) {
                result[j][i] = matrix[i][j];
            }
        }
        return result;
    }
}
