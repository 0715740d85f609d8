package org.polder.examples.benchmarks.tables;

import java.util.SplittableRandom;

/**
 * Respondents as no engine in particular knows them: 60 single choices of 2 to 8 codes and three breaks of 10, 5 and 4
 * codes, 5 % of the answers missing for three different reasons, and a weight.
 *
 * <p>A code from 0 to {@code codes - 1} is a category; the three behind it are left open, not asked and not reached.
 *
 * @param variables by variable and row, the code
 * @param breaks by break and row, the code
 * @param weights by row, the weight
 */
record SurveyData(byte[][] variables, byte[][] breaks, double[] weights) {
    static final int VARIABLES = 60;

    private static final int[] BREAK_CODES = {10, 5, 4};
    private static final double MISSING = 0.05;

    static SurveyData of(int rows) {
        SplittableRandom random = new SplittableRandom(7);
        byte[][] variables = new byte[VARIABLES][];
        for (int i = 0; i < VARIABLES; i++) {
            variables[i] = column(rows, codes(i), random.split());
        }
        byte[][] breaks = new byte[BREAK_CODES.length][];
        for (int i = 0; i < breaks.length; i++) {
            breaks[i] = column(rows, BREAK_CODES[i], random.split());
        }
        SplittableRandom weight = random.split();
        double[] weights = new double[rows];
        for (int row = 0; row < rows; row++) {
            weights[row] = 0.2 + 2 * weight.nextDouble();
        }
        return new SurveyData(variables, breaks, weights);
    }

    private static byte[] column(int rows, int codes, SplittableRandom random) {
        byte[] column = new byte[rows];
        for (int row = 0; row < rows; row++) {
            column[row] = (byte) (random.nextDouble() < MISSING ? codes + random.nextInt(3) : random.nextInt(codes));
        }
        return column;
    }

    static int codes(int variable) {
        return 2 + variable % 7;
    }

    static int breakCodes(int number) {
        return BREAK_CODES[number];
    }

    static int breakCount() {
        return BREAK_CODES.length;
    }

    int rows() {
        return weights.length;
    }
}
