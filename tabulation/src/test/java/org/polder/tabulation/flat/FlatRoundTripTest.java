package org.polder.tabulation.flat;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.polder.answer.Missing;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Respondent;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Value;
import org.polder.tabulation.source.Variable;

/** What is written by a codebook is read back by it, value for value. */
class FlatRoundTripTest {
    private static final List<String> TEXTS = List.of(
            "",
            "'",
            "''",
            "=1+1",
            "'=x",
            "''-",
            "@x",
            "+1",
            "-1",
            "\tx",
            "\r",
            "a,b;\"c\"\n",
            "'tis",
            " x ",
            "€𝄞",
            "-1");

    @Test
    void every_table_of_the_suite_counts_alike_from_a_file() {
        TestPeople people = TableSuite.people(7, 1_000);
        String text = CsvText.written(people, Codebook.of(TableSuite.SCHEMA));
        Csv csv = Csv.of(CsvText.file(text), Codebook.of(TableSuite.SCHEMA));

        SameCounts.assertSame(people.count(TableSuite.scan(), Run.here()), csv.count(TableSuite.scan(), Run.here()));
    }

    @Test
    void every_table_of_the_suite_counts_alike_by_labels_and_indicators() {
        TestPeople people = TableSuite.people(8, 1_000);
        TestPeople storable = new TestPeople(
                people.schema(),
                people.people().stream()
                        .map(person -> new TestPeople.Person(
                                person.name(),
                                ImmutableMap.<String, Value>builder()
                                        .putAll(person.values())
                                        .put("use", orNotAsked(person.values().get("use")))
                                        .put(
                                                "region",
                                                orNotAsked(person.values().get("region")))
                                        .buildKeepingLast(),
                                person.reached(),
                                person.items()))
                        .collect(ImmutableList.toImmutableList()));
        Codebook usual = Codebook.of(TableSuite.SCHEMA);
        ImmutableMap.Builder<Integer, String> why = ImmutableMap.builder();
        TableSuite.SCHEMA.variable("why").codes().forEach(code -> why.put(code, "why_" + code));
        Codebook codebook = new Codebook(
                TableSuite.SCHEMA,
                ImmutableMap.<String, Stored>builder()
                        .putAll(usual.stored())
                        .put("use", new Stored.Label("use"))
                        .put("region", new Stored.Label("region"))
                        .put("why", new Stored.Indicators(why.buildOrThrow(), Optional.of("why_missing")))
                        .buildKeepingLast(),
                usual.absences(),
                usual.blank(),
                usual.reached(),
                usual.respondent());
        Csv csv = Csv.of(CsvText.file(CsvText.written(storable, codebook)), codebook);

        SameCounts.assertSame(storable.count(TableSuite.scan(), Run.here()), csv.count(TableSuite.scan(), Run.here()));
    }

    private static Value orNotAsked(Value value) {
        return value.isAnswered() ? value : Value.notAsked();
    }

    @Property(tries = 200)
    void arbitrary_data_come_back_as_they_were(@ForAll("people") TestPeople people) {
        Codebook codebook = Codebook.of(people.schema());
        Csv csv = Csv.of(CsvText.file(CsvText.written(people, codebook)), codebook);

        assertThat(described(csv)).isEqualTo(described(people));
    }

    /** The fast way of reading and the plain one are two: they are held to one another. */
    @Property(tries = 200)
    void the_reader_of_single_rows_reads_the_same(@ForAll("people") TestPeople people) {
        Codebook codebook = Codebook.of(people.schema());
        FlatRows rows = FlatRows.of(codebook);
        FlatReader reader = new FlatReader(codebook);
        List<String> read = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        people.forEach(person -> {
            List<Optional<Object>> cells = rows.row(person, problems);
            FlatRow row = new FlatRow() {
                @Override
                public Optional<String> cell(String column) {
                    for (int i = 0; i < rows.columns().size(); i++) {
                        if (rows.columns().get(i).name().equals(column)) {
                            return cells.get(i).map(String::valueOf);
                        }
                    }
                    throw new IllegalArgumentException(column);
                }

                @Override
                public Place place() {
                    return Place.none();
                }
            };
            read.add(described(people.schema(), reader.read(row, problems)));
        });

        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(described(people));
    }

    private static List<String> described(ResponseSource source) {
        List<String> lines = new ArrayList<>();
        source.forEach(respondent -> lines.add(described(source.schema(), respondent)));
        return lines;
    }

    private static String described(Schema schema, Respondent respondent) {
        List<String> parts =
                new ArrayList<>(List.of(respondent.place().respondent().orElse("")));
        schema.variables().forEach(variable -> parts.add(String.valueOf(respondent.value(variable.name()))));
        schema.items().forEach(item -> parts.add(String.valueOf(respondent.hasReached(item))));
        return String.join("|", parts);
    }

    @Provide
    Arbitrary<TestPeople> people() {
        return Arbitraries.longs().map(seed -> people(new Random(seed)));
    }

    private static TestPeople people(Random random) {
        List<Variable> variables = new ArrayList<>();
        int count = 1 + random.nextInt(6);
        List<String> names = new ArrayList<>(
                List.of("reached", "respondent", "a", "a_missing", "g.1", "g.2", "=b", "c,d", " e", "f \"g\""));
        for (int i = 0; i < count; i++) {
            String name = names.remove(random.nextInt(names.size()));
            Variable.Kind kind = Variable.Kind.values()[random.nextInt(5)];
            ImmutableList.Builder<Category> categories = ImmutableList.builder();
            int least = random.nextInt(4) == 0 ? -12 : 0;
            for (int code = least; code < least + random.nextInt(3) * 6; code++) {
                categories.add(
                        kind.isCategorical()
                                ? Category.of(code, "option " + code)
                                : Category.missing(code, "none " + code, Missing.REFUSED));
            }
            variables.add(new Variable(name, name, kind, categories.build()));
        }
        Schema schema = Schema.of(variables);
        List<String> items = schema.items().asList();
        ImmutableList.Builder<TestPeople.Person> people = ImmutableList.builder();
        for (int i = 0; i < random.nextInt(8); i++) {
            ImmutableMap.Builder<String, Value> values = ImmutableMap.builder();
            variables.forEach(variable -> values.put(variable.name(), value(variable, random)));
            int reached = random.nextBoolean() ? Integer.MAX_VALUE : random.nextInt(items.size() + 1) - 1;
            people.add(new TestPeople.Person("=r" + i, values.buildOrThrow(), reached, items));
        }
        return new TestPeople(schema, people.build());
    }

    private static Value value(Variable variable, Random random) {
        List<Integer> codes = variable.codes();
        int chance = random.nextInt(6);
        if (chance < 3 || variable.kind().isCategorical() && codes.isEmpty()) {
            return List.of(Value.leftOpen(), Value.notAsked(), Value.notReached())
                    .get(chance % 3);
        }
        if (chance == 3 && !codes.isEmpty()) {
            return Value.of(codes.get(random.nextInt(codes.size())));
        }
        return switch (variable.kind()) {
            case SINGLE -> Value.of(codes.get(random.nextInt(codes.size())));
            case MULTIPLE ->
                Value.of(codes.stream()
                        .filter(code -> random.nextBoolean())
                        .collect(ImmutableSortedSet.toImmutableSortedSet(Integer::compare)));
            case NUMBER -> Value.number(number(random));
            case DATE -> Value.day(LocalDate.of(2000, 1, 1).plusDays(random.nextInt(20_000_000) - 10_000_000));
            case TEXT -> Value.text(TEXTS.get(random.nextInt(TEXTS.size())));
        };
    }

    private static double number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> random.nextInt(2_000) - 1_000;
            case 1 -> random.nextInt(1_000_000) / 1_000.0;
            case 2 -> random.nextGaussian();
            default -> {
                double any = Double.longBitsToDouble(random.nextLong());
                yield Double.isFinite(any) ? any : Double.MIN_VALUE;
            }
        };
    }
}
