package org.polder.tabulation.statistics;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How to mark, in each cell of a table, the columns it is significantly above.
 *
 * <p>Columns are named by letters. A cell bears the letter of each column of its row that its own value is above,
 * at the level asked, after correction. With two levels an upper-case letter tells of the stricter and a lower-case
 * one of the looser level; with one level all letters are upper-case. Columns of one break are compared; the total
 * and columns of other breaks are left to other tables, with {@link #lettersFrom(int)} going on with the letters.
 *
 * @param strict the level of significance for upper-case letters
 * @param loose the level for lower-case letters, above the strict one
 * @param correction how p-values are corrected
 * @param scope which tests are corrected together
 * @param leastBase the number of respondents a column needs in a row to be compared
 * @param firstLetter the first column's place among the letters, 0 for A
 */
public record ColumnLetters(
        double strict,
        OptionalDouble loose,
        Correction correction,
        FamilyScope scope,
        long leastBase,
        int firstLetter) {
    private static final int LETTERS = 26;

    /**
     * Holds the rules.
     *
     * @throws IllegalArgumentException when a level is not between 0 and 1, the loose one is not above the strict one
     *     or a count is negative
     */
    public ColumnLetters {
        Levels.significance(strict);
        loose.ifPresent(Levels::significance);
        if (loose.isPresent() && loose.getAsDouble() <= strict) {
            throw new IllegalArgumentException("The looser level is above the stricter; found " + loose.getAsDouble()
                    + " and " + strict + ". Give the stricter one first");
        }
        if (leastBase < 0 || firstLetter < 0) {
            throw new IllegalArgumentException(
                    "Counts start at 0; found a least base of " + leastBase + " and a first letter of " + firstLetter);
        }
    }

    /**
     * Marks at one level, without correction and whatever the bases.
     *
     * @param level the level of significance, such as 0.05
     * @return the rules
     */
    public static ColumnLetters at(double level) {
        return new ColumnLetters(level, OptionalDouble.empty(), Correction.NONE, FamilyScope.ROW, 0, 0);
    }

    /**
     * Marks at two levels, without correction and whatever the bases.
     *
     * @param strict the level for upper-case letters, such as 0.01
     * @param loose the level for lower-case letters, such as 0.05
     * @return the rules
     */
    public static ColumnLetters at(double strict, double loose) {
        return new ColumnLetters(strict, OptionalDouble.of(loose), Correction.NONE, FamilyScope.ROW, 0, 0);
    }

    /**
     * Corrects for the number of tests in a row.
     *
     * @param by how to correct
     * @return these rules with the correction
     */
    public ColumnLetters correctedBy(Correction by) {
        return new ColumnLetters(strict, loose, by, scope, leastBase, firstLetter);
    }

    /**
     * Says which tests are corrected together.
     *
     * @param over all tests of a row, which is the default, or of the table
     * @return these rules with the scope
     */
    public ColumnLetters over(FamilyScope over) {
        return new ColumnLetters(strict, loose, correction, over, leastBase, firstLetter);
    }

    /**
     * Leaves columns with a small base out of the comparison.
     *
     * @param respondents the least number of respondents
     * @return these rules with the least base
     */
    public ColumnLetters withLeastBase(long respondents) {
        return new ColumnLetters(strict, loose, correction, scope, respondents, firstLetter);
    }

    /**
     * Starts with a later letter.
     *
     * @param first the first column's place, 0 for A, 26 for AA
     * @return these rules with the letter
     */
    public ColumnLetters lettersFrom(int first) {
        return new ColumnLetters(strict, loose, correction, scope, leastBase, first);
    }

    /**
     * Names a column as spreadsheets do: A to Z, AA to AZ, BA and so on.
     *
     * @param place the column's place, from 0
     * @return its letters
     * @throws IllegalArgumentException when the place is negative
     */
    public static String letter(int place) {
        if (place < 0) {
            throw new IllegalArgumentException("Columns are counted from 0; found " + place);
        }
        String last = String.valueOf((char) ('A' + place % LETTERS));
        return place < LETTERS ? last : letter(place / LETTERS - 1) + last;
    }

    /**
     * Compares the columns of each row.
     *
     * @param table the table's name, for the families of tests
     * @param rows the rows, of the same columns
     * @return the letters, with the families
     * @throws IllegalArgumentException when rows have different numbers of columns
     */
    public LetteredTable mark(String table, List<? extends LetterRow<?>> rows) {
        ImmutableSet<Integer> widths =
                rows.stream().map(row -> row.columns().size()).collect(ImmutableSet.toImmutableSet());
        if (widths.size() > 1) {
            throw new IllegalArgumentException(
                    "The rows of table '" + table + "' have different numbers of columns: " + widths);
        }
        List<ComparedRow> compared = new ArrayList<>();
        for (LetterRow<?> row : rows) {
            compared.add(ComparedRow.of(row, leastBase));
        }
        ImmutableList.Builder<TestFamily> families = ImmutableList.builder();
        ImmutableList.Builder<LetteredTable.Row> lettered = ImmutableList.builder();
        if (scope == FamilyScope.TABLE) {
            double[] all = compared.stream()
                    .flatMapToDouble(row ->
                            row.pairs().stream().mapToDouble(pair -> pair.test().pValue()))
                    .toArray();
            TestFamily family = TestFamily.of("all pairs of columns in all rows of '" + table + "'", correction, all);
            families.add(family);
            int start = 0;
            for (ComparedRow row : compared) {
                lettered.add(row.lettered(this, family, start));
                start += row.pairs().size();
            }
        } else {
            for (ComparedRow row : compared) {
                TestFamily family = TestFamily.of(
                        "all pairs of columns in row '" + row.name() + "' of '" + table + "'",
                        correction,
                        row.pairs().stream()
                                .mapToDouble(pair -> pair.test().pValue())
                                .toArray());
                families.add(family);
                lettered.add(row.lettered(this, family, 0));
            }
        }
        return new LetteredTable(this, lettered.build(), families.build());
    }
}
