package org.polder.examples.benchmarks.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Hand-written: a bitmap for each category, made before, and a count of each pair's intersection; block by block. */
@State(Scope.Benchmark)
@NullUnmarked // JMH fills the fields after construction.
public class BitmapTables {
    /** Words of a bitmap in a block. */
    private static final int WORDS = 1024;

    /** Four counts of eight bits hold seven words. */
    private static final int PACKED_BLOCKS = 7;

    @Param({"1000000", "10000000"})
    int rows;

    /** By block, variable and category. */
    private int[][][][] variables;

    private int[][][][] breaks;

    /** Makes the bitmaps. */
    @Setup
    public void prepare() {
        prepare(SurveyData.of(rows));
    }

    void prepare(SurveyData data) {
        int blocks = (data.rows() + 32 * WORDS - 1) / (32 * WORDS);
        variables = new int[blocks][SurveyData.VARIABLES][][];
        breaks = new int[blocks][SurveyData.breakCount()][][];
        for (int block = 0; block < blocks; block++) {
            for (int i = 0; i < SurveyData.VARIABLES; i++) {
                variables[block][i] = bitmaps(data.variables()[i], block, SurveyData.codes(i));
            }
            for (int i = 0; i < SurveyData.breakCount(); i++) {
                breaks[block][i] = bitmaps(data.breaks()[i], block, SurveyData.breakCodes(i));
            }
        }
    }

    private static int[][] bitmaps(byte[] column, int block, int codes) {
        int[][] bitmaps = new int[codes][WORDS];
        int from = block * WORDS * 32;
        for (int row = from; row < Math.min(column.length, from + WORDS * 32); row++) {
            if (column[row] < codes) {
                bitmaps[column[row]][row - from >>> 5] |= 1 << row;
            }
        }
        return bitmaps;
    }

    /** The obvious loop: one sum over the intersection of two bitmaps. */
    Tables plain() {
        Tables tables = Tables.empty();
        for (int block = 0; block < variables.length; block++) {
            for (int i = 0; i < SurveyData.VARIABLES; i++) {
                for (int code = 0; code < SurveyData.codes(i); code++) {
                    int[] category = variables[block][i][code];
                    for (int number = 0; number < SurveyData.breakCount(); number++) {
                        for (int group = 0; group < SurveyData.breakCodes(number); group++) {
                            tables.n()[i][number][group][code] += both(category, breaks[block][number][group]);
                        }
                    }
                }
            }
        }
        return tables;
    }

    private static int both(int[] first, int[] second) {
        int count = 0;
        for (int i = 0; i < WORDS; i++) {
            count += Integer.bitCount(first[i] & second[i]);
        }
        return count;
    }

    /** The fastest loop found: two bitmaps by two at once, four counts of eight bits kept per position. */
    Tables packed() {
        Tables tables = Tables.empty();
        int[][] flatGroups = groups();
        int[][] flatCategories = categories();
        int[] packed = new int[WORDS];
        long[] counts = new long[4];
        for (int from = 0; from < variables.length; from += PACKED_BLOCKS) {
            int to = Math.min(variables.length, from + PACKED_BLOCKS);
            for (int c = 0; c < flatCategories.length; c += 2) {
                int[] one = flatCategories[c];
                int[] two = flatCategories[Math.min(c + 1, flatCategories.length - 1)];
                for (int g = 0; g < flatGroups.length; g += 2) {
                    int[] three = flatGroups[g];
                    int[] four = flatGroups[Math.min(g + 1, flatGroups.length - 1)];
                    Arrays.fill(packed, 0);
                    for (int block = from; block < to; block++) {
                        add(
                                variables[block][one[0]][one[1]],
                                variables[block][two[0]][two[1]],
                                breaks[block][three[0]][three[1]],
                                breaks[block][four[0]][four[1]],
                                packed);
                    }
                    unpack(packed, counts);
                    tables.n()[one[0]][three[0]][three[1]][one[1]] += counts[0];
                    if (four != three) {
                        tables.n()[one[0]][four[0]][four[1]][one[1]] += counts[1];
                    }
                    if (two != one) {
                        tables.n()[two[0]][three[0]][three[1]][two[1]] += counts[2];
                    }
                    if (two != one && four != three) {
                        tables.n()[two[0]][four[0]][four[1]][two[1]] += counts[3];
                    }
                }
            }
        }
        return tables;
    }

    private static void add(int[] a, int[] b, int[] c, int[] d, int[] packed) {
        for (int i = 0; i < WORDS; i++) {
            int x = a[i];
            int y = b[i];
            packed[i] += Integer.bitCount(x & c[i])
                    + (Integer.bitCount(x & d[i]) << 8)
                    + (Integer.bitCount(y & c[i]) << 16)
                    + (Integer.bitCount(y & d[i]) << 24);
        }
    }

    private static void unpack(int[] packed, long[] counts) {
        int first = 0;
        int second = 0;
        int third = 0;
        int fourth = 0;
        for (int one : packed) {
            first += one & 0xFF;
            second += one >>> 8 & 0xFF;
            third += one >>> 16 & 0xFF;
            fourth += one >>> 24;
        }
        counts[0] = first;
        counts[1] = second;
        counts[2] = third;
        counts[3] = fourth;
    }

    private static int[][] categories() {
        List<int[]> all = new ArrayList<>();
        for (int i = 0; i < SurveyData.VARIABLES; i++) {
            for (int code = 0; code < SurveyData.codes(i); code++) {
                all.add(new int[] {i, code});
            }
        }
        return all.toArray(int[][]::new);
    }

    private static int[][] groups() {
        List<int[]> all = new ArrayList<>();
        for (int number = 0; number < SurveyData.breakCount(); number++) {
            for (int group = 0; group < SurveyData.breakCodes(number); group++) {
                all.add(new int[] {number, group});
            }
        }
        return all.toArray(int[][]::new);
    }
}
