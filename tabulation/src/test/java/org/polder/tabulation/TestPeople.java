package org.polder.tabulation;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import java.util.function.Consumer;
import org.polder.problem.Place;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;

/**
 * Respondents made for a test, as a source that counts row by row.
 *
 * @param schema the variables
 * @param people the respondents
 */
public record TestPeople(Schema schema, ImmutableList<Person> people) implements ResponseSource {

    /** One respondent: a value a variable, and the last item reached, by its place among the items. */
    public record Person(String name, ImmutableMap<String, Value> values, int reached, List<String> items)
            implements Respondent {
        @Override
        public Value value(String variable) {
            Value value = values.get(variable);
            if (value == null) {
                throw new IllegalArgumentException("There is no '" + variable + "' in the test's data");
            }
            return value;
        }

        @Override
        public boolean hasReached(String item) {
            return items.indexOf(item) <= reached;
        }

        @Override
        public Place place() {
            return Place.none().withRespondent(name);
        }
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        people.forEach(respondents);
    }
}
