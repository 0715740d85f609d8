package org.polder.examples.benchmarks.tables;

/**
 * The cells of the 180 tables: by variable, break, group and category.
 *
 * @param n how many respondents
 * @param weight the sum of their weights
 * @param squares the sum of the squares of their weights
 */
record Tables(long[][][][] n, double[][][][] weight, double[][][][] squares) {
    static Tables empty() {
        int breaks = SurveyData.breakCount();
        long[][][][] n = new long[SurveyData.VARIABLES][breaks][][];
        double[][][][] weight = new double[SurveyData.VARIABLES][breaks][][];
        double[][][][] squares = new double[SurveyData.VARIABLES][breaks][][];
        for (int variable = 0; variable < SurveyData.VARIABLES; variable++) {
            for (int number = 0; number < breaks; number++) {
                int groups = SurveyData.breakCodes(number);
                n[variable][number] = new long[groups][SurveyData.codes(variable)];
                weight[variable][number] = new double[groups][SurveyData.codes(variable)];
                squares[variable][number] = new double[groups][SurveyData.codes(variable)];
            }
        }
        return new Tables(n, weight, squares);
    }

    void add(int variable, int number, int group, int code, long count, double sum, double sumOfSquares) {
        n[variable][number][group][code] += count;
        weight[variable][number][group][code] += sum;
        squares[variable][number][group][code] += sumOfSquares;
    }
}
