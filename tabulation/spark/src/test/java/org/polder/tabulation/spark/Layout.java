package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableMap;
import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.polder.answer.Missing;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Value;

/** A way to lay the respondents of the table suite out in a DataFrame. */
record Layout(Codebook codebook, StructType types) {

    /** As in Polder's own flat files: everything is text. */
    static Layout texts() {
        Codebook codebook = Codebook.of(TableSuite.SCHEMA);
        StructType types = new StructType();
        for (String column : codebook.columns()) {
            types = types.add(column, DataTypes.StringType);
        }
        return new Layout(codebook, types);
    }

    /** As a database would have it: every type of number, days, truth values and labels. */
    static Layout typed() {
        Map<String, Stored> stored =
                new HashMap<>(Codebook.of(TableSuite.SCHEMA).stored());
        Map<String, DataType> types = new HashMap<>(Map.of(
                "region", DataTypes.DoubleType,
                "sex", DataTypes.ByteType,
                "use", DataTypes.IntegerType,
                "town", DataTypes.ShortType,
                "judge.1", DataTypes.LongType,
                "judge.2", DataTypes.FloatType,
                "age", DataTypes.IntegerType,
                "age_missing", DataTypes.IntegerType,
                "pay", DataTypes.DoubleType,
                "since", DataTypes.DateType));
        types.put("w", DataTypes.createDecimalType(12, 4));
        types.put("school", DataTypes.LongType);
        stored.put("stratum", new Stored.Label("stratum label"));
        ImmutableMap.Builder<Integer, String> options = ImmutableMap.builder();
        for (int code : TableSuite.SCHEMA.variable("why").codes()) {
            options.put(code, "why." + code);
            types.put("why." + code, code % 2 == 0 ? DataTypes.BooleanType : DataTypes.ByteType);
        }
        stored.put("why", new Stored.Indicators(options.buildOrThrow(), Optional.of("why none")));
        types.put("why none", DataTypes.IntegerType);
        Codebook codebook = new Codebook(
                TableSuite.SCHEMA,
                ImmutableMap.copyOf(stored),
                Codebook.ABSENCES,
                Missing.NOT_ASKED,
                Optional.of("last item"),
                Optional.of("name"));
        StructType all = new StructType().add("looked at by nobody", DataTypes.BinaryType);
        for (String column : codebook.columns()) {
            all = all.add(column, types.getOrDefault(column, DataTypes.StringType));
        }
        return new Layout(codebook, all);
    }

    Dataset<Row> data(TestPeople people) {
        List<Row> rows = new ArrayList<>();
        for (TestPeople.Person person : people.people()) {
            Map<String, String> cells = cells(person);
            Object[] row = new Object[types.size()];
            for (int i = 0; i < row.length; i++) {
                String text = cells.get(types.fieldNames()[i]);
                row[i] = text == null ? null : typed(text, types.fields()[i].dataType());
            }
            rows.add(RowFactory.create(row));
        }
        return LocalSpark.session().createDataFrame(rows, types);
    }

    private Map<String, String> cells(TestPeople.Person person) {
        Map<String, String> cells = new HashMap<>();
        cells.put(codebook.respondent().orElseThrow(), person.name());
        if (person.reached() < person.items().size()) {
            cells.put(codebook.reached().orElseThrow(), person.items().get(person.reached()));
        }
        person.values()
                .forEach((variable, value) -> codebook.place(variable).accept(new Writer(variable, value, cells)));
        return cells;
    }

    private static Object typed(String text, DataType type) {
        BigDecimal number = type.equals(DataTypes.StringType) || type.equals(DataTypes.DateType)
                ? BigDecimal.ZERO
                : new BigDecimal(text);
        return Map.<String, Object>of(
                        "string", text,
                        "date", type.equals(DataTypes.DateType) ? Date.valueOf(LocalDate.parse(text)) : "",
                        "boolean", number.signum() != 0,
                        "tinyint", number.byteValue(),
                        "smallint", number.shortValue(),
                        "int", number.intValue(),
                        "bigint", number.longValue(),
                        "float", number.floatValue(),
                        "double", number.doubleValue())
                .getOrDefault(type.simpleString(), number);
    }

    /** Writes a value into the cells it takes. */
    private record Writer(String variable, Value value, Map<String, String> cells) implements Stored.Visitor<Boolean> {
        @Override
        public Boolean code(Stored.Code stored) {
            return put(stored.column(), instead().orElse(value.key()));
        }

        @Override
        public Boolean label(Stored.Label stored) {
            return put(
                    stored.column(),
                    TableSuite.SCHEMA
                            .variable(variable)
                            .category(value.codes().first())
                            .orElseThrow()
                            .label());
        }

        @Override
        public Boolean codeList(Stored.CodeList stored) {
            return put(
                    stored.column(),
                    value.isAnswered()
                            ? value.codes().stream()
                                    .map(String::valueOf)
                                    .collect(Collectors.joining(stored.separator()))
                            : instead().orElseThrow());
        }

        @Override
        public Boolean indicators(Stored.Indicators stored) {
            if (!value.isAnswered()) {
                return put(stored.absence().orElseThrow(), instead().orElseThrow());
            }
            stored.byCode().forEach((code, column) -> put(column, value.codes().contains(code) ? "1" : "0"));
            return true;
        }

        @Override
        public Boolean plain(Stored.Plain stored) {
            boolean given = value.isAnswered() && value.codes().isEmpty();
            return given
                    ? put(stored.column(), value.key())
                    : put(stored.instead().orElseThrow(), instead().orElse(value.key()));
        }

        private Optional<String> instead() {
            return value.absence()
                    .map(kind -> String.valueOf(Codebook.ABSENCES.entrySet().stream()
                            .filter(absence -> absence.getValue() == kind)
                            .findFirst()
                            .orElseThrow()
                            .getKey()));
        }

        private Boolean put(String column, String text) {
            cells.put(column, text);
            return true;
        }
    }
}
