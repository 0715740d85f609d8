package org.polder.examples.benchmarks.tables;

import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Hand-written: block by block the three breaks become one number, each variable is added up by that number and its
 * code, and the tables are the marginals.
 */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills the fields after construction.
public class JointTables {
    private static final int BLOCK = 1 << 15;

    /** A variable has 11 codes at most, the three for a missing answer included. */
    private static final int STRIDE = 11;

    private static final int JOINT = 11 * 6 * 5;

    @Param({"1000000", "10000000"})
    int rows;

    private SurveyData data;
    private byte[] copy;

    /** Makes the data. */
    @Setup
    public void prepare() {
        prepare(SurveyData.of(rows));
    }

    void prepare(SurveyData survey) {
        data = survey;
        copy = data.variables()[3].clone();
    }

    byte[] column(int variable) {
        return data.variables()[variable];
    }

    /** A column equal to that of variable 3. */
    byte[] copy() {
        return copy;
    }

    byte[] breakColumn(int number) {
        return data.breaks()[number];
    }

    private void number(int from, int count, char[] joint) {
        byte[] first = data.breaks()[0];
        byte[] second = data.breaks()[1];
        byte[] third = data.breaks()[2];
        for (int i = 0; i < count; i++) {
            int a = Math.min(first[from + i], 10);
            int b = Math.min(second[from + i], 5);
            int c = Math.min(third[from + i], 4);
            joint[i] = (char) (((a * 6 + b) * 5 + c) * STRIDE);
        }
    }

    /** Numbers of respondents only. */
    Tables unweighted() {
        int[][] sums = new int[SurveyData.VARIABLES][JOINT * STRIDE];
        char[] joint = new char[BLOCK];
        for (int from = 0; from < data.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, data.rows() - from);
            number(from, count, joint);
            for (int i = 0; i < SurveyData.VARIABLES; i++) {
                count(data.variables()[i], from, count, joint, sums[i]);
            }
        }
        Tables tables = Tables.empty();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int at = 0; at < sums[i].length; at++) {
                put(tables, i, at, sums[i][at], 0, 0);
            }
        }
        return tables;
    }

    private static void count(byte[] codes, int from, int count, char[] joint, int[] sums) {
        for (int i = 0; i < count; i++) {
            sums[joint[i] + codes[from + i]]++;
        }
    }

    /** Sums of weights only. */
    Tables weighted() {
        double[][] sums = new double[SurveyData.VARIABLES][JOINT * STRIDE];
        char[] joint = new char[BLOCK];
        for (int from = 0; from < data.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, data.rows() - from);
            number(from, count, joint);
            for (int i = 0; i < SurveyData.VARIABLES; i++) {
                weigh(data.variables()[i], data.weights(), from, count, joint, sums[i]);
            }
        }
        Tables tables = Tables.empty();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int at = 0; at < sums[i].length; at++) {
                put(tables, i, at, 0, sums[i][at], 0);
            }
        }
        return tables;
    }

    private static void weigh(byte[] codes, double[] weights, int from, int count, char[] joint, double[] sums) {
        for (int i = 0; i < count; i++) {
            sums[joint[i] + codes[from + i]] += weights[from + i];
        }
    }

    /** What Polder gives: numbers of respondents, sums of weights and of their squares. */
    Tables weightedWhole() {
        int[][] n = new int[SurveyData.VARIABLES][JOINT * STRIDE];
        double[][] sums = new double[SurveyData.VARIABLES][2 * JOINT * STRIDE];
        char[] joint = new char[BLOCK];
        for (int from = 0; from < data.rows(); from += BLOCK) {
            int count = Math.min(BLOCK, data.rows() - from);
            number(from, count, joint);
            for (int i = 0; i < SurveyData.VARIABLES; i++) {
                weighWhole(data.variables()[i], data.weights(), from, count, joint, n[i], sums[i]);
            }
        }
        Tables tables = Tables.empty();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int at = 0; at < n[i].length; at++) {
                put(tables, i, at, n[i][at], sums[i][2 * at], sums[i][2 * at + 1]);
            }
        }
        return tables;
    }

    private static void weighWhole(
            byte[] codes, double[] weights, int from, int count, char[] joint, int[] n, double[] sums) {
        for (int i = 0; i < count; i++) {
            int at = joint[i] + codes[from + i];
            double weight = weights[from + i];
            n[at]++;
            sums[2 * at] += weight;
            sums[2 * at + 1] += weight * weight;
        }
    }

    private static void put(Tables tables, int variable, int at, long n, double weight, double squares) {
        int code = at % STRIDE;
        if (code >= SurveyData.codes(variable)) {
            return;
        }
        int third = at / STRIDE % 5;
        int second = at / STRIDE / 5 % 6;
        int first = at / STRIDE / 5 / 6;
        if (first < 10) {
            tables.add(variable, 0, first, code, n, weight, squares);
        }
        if (second < 5) {
            tables.add(variable, 1, second, code, n, weight, squares);
        }
        if (third < 4) {
            tables.add(variable, 2, third, code, n, weight, squares);
        }
    }
}
