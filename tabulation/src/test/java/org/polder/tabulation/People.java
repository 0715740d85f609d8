package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Makes the respondents of a test from codes: 0 stands for left open, -1 for not asked. */
public final class People {
    private People() {}

    /**
     * Makes respondents.
     *
     * @param variables single choices
     * @param codes one row a respondent, one code a variable
     * @return the respondents, who all reached the end
     */
    public static TestPeople of(List<Variable> variables, int[]... codes) {
        Schema schema = Schema.of(variables);
        ImmutableList.Builder<TestPeople.Person> people = ImmutableList.builder();
        for (int[] row : codes) {
            ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
            IntStream.range(0, row.length)
                    .forEach(i -> values.put(
                            variables.get(i).name(),
                            row[i] > 0 ? Value.of(row[i]) : row[i] == 0 ? Value.leftOpen() : Value.notAsked()));
            people.add(new TestPeople.Person(
                    "r",
                    values.buildOrThrow(),
                    Integer.MAX_VALUE,
                    schema.items().asList()));
        }
        return new TestPeople(schema, people.build());
    }

    /**
     * Repeats rows.
     *
     * @param times how often
     * @param row the row
     * @return the rows
     */
    public static int[][] times(int times, int... row) {
        return IntStream.range(0, times).mapToObj(i -> row).toArray(int[][]::new);
    }

    /**
     * Joins rows.
     *
     * @param parts the parts
     * @return the rows of all parts
     */
    public static int[][] all(int[][]... parts) {
        return Stream.of(parts).flatMap(Stream::of).toArray(int[][]::new);
    }
}
