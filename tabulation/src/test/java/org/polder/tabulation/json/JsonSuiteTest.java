package org.polder.tabulation.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** Every table of the suite, from lines of JSON. */
class JsonSuiteTest {
    /** Weight and design come first: whoever has them has reached them. */
    private static final Schema SCHEMA = Schema.of(Stream.concat(
                    Stream.of("w", "stratum", "school").map(TableSuite.SCHEMA::variable),
                    TableSuite.SCHEMA.variables().stream()
                            .filter(variable ->
                                    !List.of("w", "stratum", "school").contains(variable.name())))
            .toList());

    private static final List<String> ITEMS = SCHEMA.items().asList();
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void every_table_of_the_suite_counts_alike_from_lines_of_json() {
        TestPeople people = sayable(TableSuite.people(12, 1_000));
        JsonRecords records = JsonRecords.of("people.jsonl", ByteSource.wrap(lines(people)), SCHEMA);

        SameCounts.assertSame(
                people.count(TableSuite.scan(), Run.here()), records.count(TableSuite.scan(), Run.here()));
        SameCounts.assertSame(
                people.count(TableSuite.scan(), Run.here()),
                Columns.of(records, Run.here()).count(TableSuite.scan(), Run.here()));
    }

    /** The same people, without what the form cannot say: that a row alone was not asked, or an item not reached. */
    private static TestPeople sayable(TestPeople people) {
        ImmutableList.Builder<TestPeople.Person> all = ImmutableList.builder();
        for (TestPeople.Person person : people.people()) {
            int reached = person.reached() == Integer.MAX_VALUE ? Integer.MAX_VALUE : person.reached() % ITEMS.size();
            reached = Math.max(reached, ITEMS.indexOf("school"));
            ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
            for (Variable variable : SCHEMA.variables()) {
                Value value = person.values().get(variable.name());
                boolean judged = variable.name().startsWith("judge");
                if (ITEMS.indexOf(judged ? "judge" : variable.name()) > reached) {
                    value = Value.notReached();
                } else if (judged && !asked(person)) {
                    value = Value.notAsked();
                } else if (isAbsent(value)) {
                    value = judged ? Value.leftOpen() : Value.notAsked();
                }
                values.put(variable.name(), value);
            }
            all.add(new TestPeople.Person(person.name(), values.buildOrThrow(), reached, ITEMS));
        }
        return new TestPeople(SCHEMA, all.build());
    }

    private static boolean asked(TestPeople.Person person) {
        return !isAbsent(person.value("judge.1")) || !isAbsent(person.value("judge.2"));
    }

    private static boolean isAbsent(Value value) {
        return value.absence()
                .filter(absence -> absence == Missing.NOT_ASKED || absence == Missing.NOT_REACHED)
                .isPresent();
    }

    private static byte[] lines(TestPeople people) {
        List<String> lines = new ArrayList<>();
        for (TestPeople.Person person : people.people()) {
            ObjectNode line = MAPPER.createObjectNode().put("respondent", person.name());
            if (person.reached() < ITEMS.size()) {
                line.put("status", "partial").put("reached", ITEMS.get(person.reached()));
            }
            ObjectNode answers = line.putObject("answers");
            for (Variable variable : SCHEMA.variables()) {
                Value value = person.value(variable.name());
                int stop = variable.name().indexOf('.');
                if (stop < 0) {
                    answer(answers, variable.name(), variable, value);
                } else if (!isAbsent(value)) {
                    answer(
                            answers.withObjectProperty(variable.name().substring(0, stop)),
                            variable.name().substring(stop + 1),
                            variable,
                            value);
                }
            }
            lines.add(line.toString());
        }
        return lines.stream().collect(Collectors.joining("\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static void answer(ObjectNode answers, String name, Variable variable, Value value) {
        if (value.absence().filter(absence -> absence == Missing.LEFT_OPEN).isPresent()) {
            answers.putNull(name);
        } else if (value.isAnswered() && variable.kind() == Variable.Kind.MULTIPLE) {
            value.codes().forEach(answers.withArrayProperty(name)::add);
        } else if (value.isAnswered() && !value.codes().isEmpty()) {
            int code = value.codes().first();
            if (variable.kind() == Variable.Kind.SINGLE) {
                answers.put(name, code);
            } else {
                answers.putObject(name).put("code", code);
            }
        } else if (value.isAnswered()) {
            if (variable.kind() == Variable.Kind.NUMBER) {
                answers.put(name, value.number().orElseThrow());
            } else {
                answers.put(name, value.key());
            }
        }
    }
}
