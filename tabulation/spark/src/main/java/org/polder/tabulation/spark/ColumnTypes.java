package org.polder.tabulation.spark;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.CharType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.sql.types.VarcharType;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Variable;

/** Checks that each column of a codebook is in the data once, and can hold what the codebook has it hold. */
final class ColumnTypes {
    private static final Predicate<DataType> TEXT =
            type -> type instanceof StringType || type instanceof CharType || type instanceof VarcharType;
    /** Of a column that nobody has anything in. */
    private static final Predicate<DataType> EMPTY = NullType.class::isInstance;

    private static final Predicate<DataType> NUMBER = NumericType.class::isInstance;
    private static final Predicate<DataType> DAY = DateType.class::isInstance;
    private static final Predicate<DataType> TRUTH = BooleanType.class::isInstance;

    private final String name;
    private final StructType found;
    private final List<Problem> problems = new ArrayList<>();

    private ColumnTypes(String name, StructType found) {
        this.name = name;
        this.found = found;
    }

    static void check(String name, StructType found, Codebook codebook) {
        List<String> columns = Arrays.asList(found.fieldNames());
        ColumnTypes types = new ColumnTypes(name, found);
        types.problems.addAll(codebook.missingColumns(name, columns));
        codebook.columns().stream()
                .filter(column -> Collections.frequency(columns, column) > 1)
                .forEach(types::twice);
        codebook.respondent().ifPresent(column -> types.text(column, "the names of respondents"));
        codebook.reached().ifPresent(column -> types.must(column, TEXT, "the names of items", "string"));
        for (Variable variable : codebook.schema().variables()) {
            codebook.place(variable.name()).accept(types.new OfVariable(variable));
        }
        if (!types.problems.isEmpty()) {
            throw new ProblemsException(name, ImmutableList.copyOf(types.problems));
        }
    }

    private void twice(String column) {
        problems.add(Problem.error(
                "column-twice",
                place(column),
                "There are several columns '" + column + "': drop or rename all but one of them"));
    }

    private void text(String column, String what) {
        must(column, TEXT.or(NUMBER).or(DAY), what, "string");
    }

    private void code(String column) {
        must(column, TEXT.or(NUMBER).or(TRUTH), "codes", "int or string");
    }

    private void must(String column, Predicate<DataType> fits, String what, String cast) {
        int index = Arrays.asList(found.fieldNames()).indexOf(column);
        if (index >= 0 && !fits.or(EMPTY).test(found.fields()[index].dataType())) {
            problems.add(Problem.error(
                    "column-type",
                    place(column),
                    "Column '" + column + "' is of type "
                            + found.fields()[index].dataType().simpleString() + ", which cannot hold " + what
                            + ": cast it to " + cast));
        }
    }

    private Place place(String column) {
        return Place.none().withSource(name).withItem(column);
    }

    /** Looks at the columns of one variable; gives nothing. */
    private final class OfVariable implements Stored.Visitor<Boolean> {
        private final Variable variable;

        OfVariable(Variable variable) {
            this.variable = variable;
        }

        @Override
        public Boolean code(Stored.Code stored) {
            return codes(stored.columns());
        }

        @Override
        public Boolean label(Stored.Label stored) {
            must(stored.column(), TEXT, "labels", "string");
            return true;
        }

        @Override
        public Boolean codeList(Stored.CodeList stored) {
            must(
                    stored.column(),
                    TEXT.or(NUMBER),
                    "lists of codes",
                    "string, an array by concat_ws('" + stored.separator() + "', …)");
            return true;
        }

        @Override
        public Boolean indicators(Stored.Indicators stored) {
            return codes(stored.columns());
        }

        @Override
        public Boolean plain(Stored.Plain stored) {
            stored.instead().ifPresent(ColumnTypes.this::code);
            switch (variable.kind()) {
                case NUMBER -> must(stored.column(), TEXT.or(NUMBER), "numbers", "double");
                case DATE -> must(stored.column(), TEXT.or(DAY), "days", "date");
                case TEXT, SINGLE, MULTIPLE -> text(stored.column(), "texts");
            }
            return true;
        }

        private Boolean codes(List<String> columns) {
            columns.forEach(ColumnTypes.this::code);
            return true;
        }
    }
}
