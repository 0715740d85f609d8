package org.polder.publishing;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.polder.problem.Place;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;

/** Respondents in memory; who has no value of a variable was not asked. */
public record People(Schema schema, List<Map<String, Value>> people, boolean isNamed) implements ResponseSource {
    public People(Schema schema, List<Map<String, Value>> people) {
        this(schema, people, false);
    }

    @Override
    public void forEach(Consumer<? super Respondent> respondents) {
        for (int i = 0; i < people.size(); i++) {
            respondents.accept(
                    new Person(people.get(i), isNamed ? Place.none().withRespondent("r" + i) : Place.none()));
        }
    }

    private record Person(Map<String, Value> values, Place place) implements Respondent {
        @Override
        public Value value(String variable) {
            return values.getOrDefault(variable, Value.notAsked());
        }
    }
}
