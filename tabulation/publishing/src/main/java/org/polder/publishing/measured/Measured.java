package org.polder.publishing.measured;

import java.util.LinkedHashMap;
import java.util.Map;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** How many respondents a source has and how large their values are, learned in one pass. */
public final class Measured {
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private long rows;
    private final Measure names = new Measure();

    private Measured(Schema schema) {
        schema.variables().forEach(variable -> measures.put(variable.name(), new Measure()));
    }

    /**
     * Makes the pass.
     *
     * @param source the respondents
     * @return what it learned
     * @throws org.polder.problem.ProblemsException when rows cannot be read
     */
    public static Measured of(ResponseSource source) {
        Measured measured = new Measured(source.schema());
        source.forEach(respondent -> {
            measured.rows++;
            measured.measures.forEach((name, measure) -> measure.add(respondent.value(name)));
            respondent.place().respondent().ifPresent(name -> measured.names.add(Value.text(name)));
        });
        return measured;
    }

    /**
     * Counts the respondents.
     *
     * @return how many
     */
    public long rows() {
        return rows;
    }

    /**
     * Gives what was learned of a variable.
     *
     * @param variable a variable of the source
     * @return its measure
     */
    public Measure of(Variable variable) {
        Measure measure = measures.get(variable.name());
        if (measure == null) {
            throw new IllegalArgumentException("Variable '" + variable.name() + "' is not of the measured source");
        }
        return measure;
    }

    /**
     * Gives what was learned of the respondents' names.
     *
     * @return their measure as texts; without characters when they have no names
     */
    public Measure names() {
        return names;
    }
}
