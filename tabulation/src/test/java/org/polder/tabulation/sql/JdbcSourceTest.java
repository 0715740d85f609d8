package org.polder.tabulation.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.flat.Codebook;
import org.polder.tabulation.flat.Stored;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Filter;
import org.polder.tabulation.source.Progress;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Variable;

class JdbcSourceTest {
    private static final Variable SEX = Variable.single("sex", "Sex", Category.of(1, "woman"), Category.of(2, "man"));
    private static final Variable SAID = Variable.single(
            "said",
            "Said",
            Category.of(1, "it's"),
            Category.of(2, "\\"),
            Category.of(3, "x'); DROP TABLE people; --"),
            Category.of(4, "a  b"));
    private static final Variable WEIGHT = Variable.number("w", "Weight");

    private static Codebook codebook(Variable... variables) {
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (Variable variable : variables) {
            stored.put(
                    variable.name(),
                    variable == SAID
                            ? new Stored.Label("said")
                            : variable == WEIGHT
                                    ? new Stored.Plain("w", Optional.empty())
                                    : new Stored.Code(variable.name()));
        }
        return new Codebook(
                Schema.of(List.of(variables)),
                stored.buildOrThrow(),
                ImmutableMap.of(-1, Missing.LEFT_OPEN),
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
    }

    private static Engine[] engines() throws Exception {
        return new Engine[] {Engine.sqlite(), Engine.h2(), Engine.duckDb()};
    }

    private static Engine people(Engine engine) throws SQLException {
        engine.run(
                "CREATE TABLE \"people\" (\"sex\" INTEGER, \"said\" VARCHAR(50), \"w\" DOUBLE PRECISION)",
                "INSERT INTO \"people\" VALUES (1, 'it''s', 1.5), (2, 'x''); DROP TABLE people; --', 0.5),"
                        + " (-1, 'a  b', 1), (NULL, NULL, 2), (2, '', 1)");
        return engine;
    }

    private static ImmutableList<Problem> problems(Engine engine, Codebook codebook, Run run, Crosstab... crosstabs) {
        JdbcSource source = JdbcSource.table(engine.source(), codebook, "people");
        return catchThrowableOfType(ProblemsException.class, () -> source.count(Scan.of(List.of(crosstabs)), run))
                .problems();
    }

    @Example
    void a_small_table_is_counted_as_by_hand() throws Exception {
        for (Engine engine : engines()) {
            JdbcSource source = JdbcSource.table(people(engine).source(), codebook(SEX, SAID, WEIGHT), "people");
            Scan scan = Scan.of(List.of(Crosstab.of("sex").weight("w"), Crosstab.of("said", "sex")));
            Counts counts = source.count(scan, Run.here());

            assertThat(source.statements(scan)).hasSize(1);
            assertThat(counts.rows()).isEqualTo(5);
            assertThat(counts.crosstabs().get(0).category(0, 0).weight()).isEqualTo(1.5);
            assertThat(counts.crosstabs().get(0).category(0, 1).n()).isEqualTo(2);
            assertThat(counts.crosstabs().get(0).category(0, 1).squares()).isEqualTo(1.25);
            assertThat(counts.crosstabs().get(0).leftOpen(0).n()).isEqualTo(1);
            assertThat(counts.crosstabs().get(0).everyone(0).weight()).isEqualTo(6);
            assertThat(counts.crosstabs().get(1).category(1, 2).n()).isEqualTo(1);
            assertThat(counts.crosstabs().get(1).everyone(1).n()).isEqualTo(2);
            assertThat(counts.crosstabs().get(1).answered(1).n()).isEqualTo(1);
        }
    }

    @Example
    void names_of_tables_columns_and_labels_are_never_taken_for_sql() throws Exception {
        for (Engine engine : engines()) {
            String odd = "a\"b'; DROP TABLE \"people\"; --";
            people(engine)
                    .run(
                            "CREATE TABLE " + Dialect.name(odd) + " (" + Dialect.name(odd) + " INTEGER)",
                            "INSERT INTO " + Dialect.name(odd) + " VALUES (1), (2), (2)");
            Variable variable = Variable.single(odd, odd, Category.of(1, odd), Category.of(2, "'"));
            JdbcSource source = JdbcSource.table(engine.source(), codebook(variable), odd);

            Counts counts = source.count(Scan.of(List.of(Crosstab.of(odd))), Run.here());

            assertThat(counts.crosstabs().get(0).category(0, 1).n()).isEqualTo(2);
            assertThat(JdbcSource.table(engine.source(), codebook(SEX), "people")
                            .count(Scan.of(List.of()), Run.here())
                            .rows())
                    .isEqualTo(5);
        }
    }

    @Example
    void a_query_is_counted_as_a_table_is() throws Exception {
        for (Engine engine : engines()) {
            JdbcSource source = JdbcSource.query(
                    people(engine).source(),
                    codebook(SEX),
                    "SELECT \"sex\" FROM \"people\" WHERE \"w\" >= 1; -- the heavy ones".replace("; --", " --"));

            assertThat(source.count(Scan.of(List.of(Crosstab.of("sex"))), Run.here())
                            .rows())
                    .isEqualTo(4);
        }
    }

    @Example
    void a_bad_cell_is_told_with_how_many_rows_have_it_whichever_variable_is_counted() throws Exception {
        for (Engine engine : engines()) {
            people(engine)
                    .run("INSERT INTO \"people\" VALUES (7, 'it''s', 1), (7, 'no', 1), (1, 'it''s', 1), (8, NULL, 1)");
            Codebook codebook = codebook(SEX, SAID, WEIGHT);

            assertThat(problems(engine, codebook, Run.here(), Crosstab.of("w")))
                    .extracting(Problem::message)
                    .containsExactlyInAnyOrder(
                            "Column 'sex' has code 7, which does not exist; codes are 1, 2, and -1 for no answer"
                                    + " (in 2 rows)",
                            "Column 'sex' has code 8, which does not exist; codes are 1, 2, and -1 for no answer"
                                    + " (in 1 row)",
                            "Column 'said' has 'no', which is no category; there are [it's, \\,"
                                    + " x'); DROP TABLE people; --, a  b] (in 1 row)");
            Counts skipped = JdbcSource.table(engine.source(), codebook, "people")
                    .count(Scan.of(List.of(Crosstab.of("w"))), Run.here().skipBadRows());
            assertThat(skipped.rows()).isEqualTo(6);
            assertThat(skipped.skipped().rows()).isEqualTo(3);
            assertThat(skipped.skipped().first()).hasSize(3);
        }
    }

    @Example
    void white_space_that_is_no_space_makes_a_number_bad_as_row_by_row() throws Exception {
        for (Engine engine : engines()) {
            engine.run(
                    "CREATE TABLE \"people\" (\"sex\" VARCHAR(9), \"w\" VARCHAR(9))",
                    "INSERT INTO \"people\" VALUES (' 1', '1 '), ('1', '1\u00a0'), ('1\u2003', '1')");
            JdbcSource source = JdbcSource.table(engine.source(), codebook(SEX, WEIGHT), "people");
            Scan scan = Scan.of(List.of(Crosstab.of("sex")));
            Run run = Run.here().skipBadRows();

            Counts expected = new JdbcCountingTest.OneByOne(source).count(scan, run);

            assertThat(source.count(scan, run).rows()).as(engine.name()).isEqualTo(expected.rows());
            assertThat(source.count(scan, run).skipped().rows())
                    .as(engine.name())
                    .isEqualTo(expected.skipped().rows())
                    .isPositive();
        }
    }

    @Example
    void a_weight_that_cannot_be_used_is_refused_for_those_who_count_only() throws Exception {
        for (Engine engine : engines()) {
            people(engine).run("INSERT INTO \"people\" VALUES (1, NULL, -1), (1, NULL, NULL), (2, NULL, -2)");
            Codebook codebook = codebook(SEX, WEIGHT);
            Crosstab women = Crosstab.of("sex").filter(Filter.in("sex", 1)).weight("w");

            assertThat(problems(engine, codebook, Run.here(), women))
                    .extracting(Problem::message)
                    .containsExactly(
                            "'w' is missing, below 0 or no number in 2 rows of those who count (sex is 1): give"
                                    + " a number from 0 up");
            Counts skipped = JdbcSource.table(engine.source(), codebook, "people")
                    .count(
                            Scan.of(List.of(women, Crosstab.of("sex"))),
                            Run.here().skipBadRows());
            assertThat(skipped.skipped().rows()).isEqualTo(2);
            assertThat(skipped.crosstabs().get(0).everyone(0).n()).isEqualTo(1);
            assertThat(skipped.crosstabs().get(1).everyone(0).n()).isEqualTo(8);
        }
    }

    @Example
    void a_missing_table_and_all_missing_columns_are_named_with_what_was_probably_meant() throws Exception {
        for (Engine engine : engines()) {
            JdbcSource wrong = JdbcSource.table(people(engine).source(), codebook(SEX), "peple");
            assertThatThrownBy(() -> wrong.count(Scan.of(List.of()), Run.here()))
                    .hasMessageContaining("The database has no table 'peple' that can be read. Did you mean 'people'?");
            assertThatThrownBy(() -> wrong.forEach(respondent -> {})).hasMessageContaining("'people'");

            Variable sax = Variable.single("sax", "", Category.of(1, "a"));
            Variable ww = Variable.single("ww", "", Category.of(1, "a"));
            assertThat(problems(engine, codebook(sax, ww), Run.here()))
                    .extracting(Problem::message)
                    .containsExactly(
                            "There is no column 'sax', which the codebook names. Did you mean 'sex'?",
                            "There is no column 'ww', which the codebook names. Did you mean 'w'?");
        }
    }

    @Example
    void a_column_that_can_hold_no_such_values_is_refused_before_anything_is_counted() throws Exception {
        for (Engine engine : new Engine[] {Engine.h2(), Engine.duckDb()}) {
            engine.run("CREATE TABLE \"people\" (\"sex\" DATE, \"said\" DOUBLE PRECISION, \"w\" BLOB)");

            assertThat(problems(engine, codebook(SEX, SAID, WEIGHT), Run.here()))
                    .extracting(problem -> problem.place().item().orElse("") + ": " + problem.code())
                    .containsExactlyInAnyOrder("w: column-type", "sex: column-type", "said: column-type");
        }
    }

    @Example
    void a_query_that_is_none_is_told_without_a_trace() throws Exception {
        for (Engine engine : engines()) {
            JdbcSource source = JdbcSource.query(engine.source(), codebook(SEX), "SELEC nothing");
            assertThatThrownBy(() -> source.count(Scan.of(List.of()), Run.here()))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessageContaining("It cannot be read: ")
                    .hasNoCause();
        }
    }

    @Example
    void a_password_in_what_a_driver_says_is_not_passed_on() {
        JdbcSource source = JdbcSource.table(
                Engine.source(() -> {
                    throw new SQLException(
                            "No suitable driver found for jdbc:no://root:hunter2@host/db?user=me&password=hunter3"
                                    + " or password: hunter4\n at line 2",
                            "08001",
                            7);
                }),
                codebook(SEX),
                "people");

        ProblemsException refused =
                catchThrowableOfType(ProblemsException.class, () -> source.count(Scan.of(List.of()), Run.here()));

        assertThat(refused).hasMessageContaining("No suitable driver found");
        assertThat(refused.getMessage()).doesNotContain("hunter");
        assertThat(refused).hasNoCause();
        assertThat(refused.problems().get(0).details()).containsEntry("state", "08001");
    }

    @Example
    void a_connection_that_breaks_midway_is_told() throws Exception {
        Engine engine = people(Engine.h2());
        JdbcSource source = JdbcSource.table(
                Engine.source(() -> breaking(engine.source().getConnection())), codebook(SEX), "people");

        assertThatThrownBy(() -> source.count(Scan.of(List.of(Crosstab.of("sex"))), Run.here()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("people: The rows cannot be counted: the line went dead");
    }

    private static Connection breaking(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                JdbcSourceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (method.getName().equals("createStatement")) {
                        throw new SQLException("the line went dead");
                    }
                    return passed(connection, method, given);
                });
    }

    private static Object passed(Object object, java.lang.reflect.Method method, Object[] given) throws Throwable {
        try {
            return method.invoke(object, given);
        } catch (InvocationTargetException failure) {
            throw failure.getCause();
        }
    }

    @Example
    void a_database_that_is_not_known_has_its_rows_read() throws Exception {
        Engine engine = people(Engine.h2());
        JdbcSource source = JdbcSource.table(
                Engine.source(() -> renamed(engine.source().getConnection())), codebook(SEX, SAID), "people");
        Scan scan = Scan.of(List.of(Crosstab.of("said", "sex")));

        assertThat(source.statements(scan)).isEmpty();
        assertThat(source.count(scan, Run.here())
                        .crosstabs()
                        .get(0)
                        .category(1, 2)
                        .n())
                .isEqualTo(1);
    }

    private static Connection renamed(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                JdbcSourceTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    Object result = passed(connection, method, given);
                    if (!(result instanceof DatabaseMetaData data)) {
                        return result;
                    }
                    return Proxy.newProxyInstance(
                            JdbcSourceTest.class.getClassLoader(),
                            new Class<?>[] {DatabaseMetaData.class},
                            (inner, asked, with) -> asked.getName().equals("getDatabaseProductName")
                                    ? "Other"
                                    : passed(data, asked, with));
                });
    }

    @Example
    void a_scan_that_is_told_to_stop_ends_though_its_statement_runs() throws Exception {
        for (Engine engine : engines()) {
            String digits = IntStream.range(0, 10)
                    .mapToObj(i -> "SELECT " + i + " AS i")
                    .collect(java.util.stream.Collectors.joining(" UNION ALL "));
            engine.run("CREATE TABLE \"digits\" AS " + digits);
            // Ten thousand million rows would keep it busy for minutes.
            String endless =
                    "SELECT CASE WHEN d.i % 2 = 0 THEN 1 ELSE 2 END AS \"sex\" FROM \"digits\" a, \"digits\" b,"
                            + " \"digits\" c, \"digits\" d, \"digits\" e, \"digits\" f, \"digits\" g, \"digits\" h,"
                            + " \"digits\" j, \"digits\" k";
            AtomicBoolean asked = new AtomicBoolean();
            long start = System.nanoTime();
            Progress soon = new Progress() {
                @Override
                public void read(long rows) {}

                @Override
                public boolean isCancelled() {
                    return asked.getAndSet(true) && System.nanoTime() - start > 300_000_000L;
                }
            };

            JdbcSource source = JdbcSource.query(engine.source(), codebook(SEX), endless);
            assertThatThrownBy(() -> source.count(
                            Scan.of(List.of(Crosstab.of("sex"))), Run.here().progress(soon)))
                    .isInstanceOf(CancellationException.class);
        }
    }

    @Example
    void a_codebook_is_inferred_from_types_and_values() throws Exception {
        for (Engine engine : engines()) {
            List<String> rows = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                rows.add("(" + (i % 2 + 1) + ", '" + (i % 3 == 0 ? "yes" : "no") + "', " + i + ".25, " + i % 2 + ", "
                        + (i / 2 % 2) + ", '2026-03-" + (10 + i % 20) + "')");
            }
            String date = engine.name().equals("SQLite") ? "TEXT" : "DATE";
            engine.run(
                    "CREATE TABLE \"p\" (\"sex\" INTEGER, \"use\" VARCHAR(9), \"pay\" DOUBLE PRECISION, \"why_1\""
                            + " INTEGER, \"why_2\" INTEGER, \"since\" " + date + ")",
                    "INSERT INTO \"p\" VALUES " + String.join(", ", rows));

            Codebook codebook = JdbcSource.infer(engine.source(), "p").codebook();

            assertThat(codebook.schema().variables())
                    .extracting(variable -> variable.name() + " " + variable.kind())
                    .containsExactlyInAnyOrder("sex SINGLE", "use SINGLE", "pay NUMBER", "why MULTIPLE", "since DATE");
            Counts counts = JdbcSource.table(engine.source(), codebook, "p")
                    .count(Scan.of(List.of(Crosstab.of("why"))), Run.here());
            assertThat(counts.crosstabs().get(0).category(0, 0).n()).isEqualTo(20);
        }
    }

    @Example
    void a_scan_of_very_many_groupings_is_cut_into_several_statements() throws Exception {
        Engine engine = Engine.sqlite();
        Variable[] variables = IntStream.range(0, 400)
                .mapToObj(i -> Variable.number("n" + i, ""))
                .toArray(Variable[]::new);
        ImmutableMap.Builder<String, Stored> stored = ImmutableMap.builder();
        for (Variable variable : variables) {
            stored.put(variable.name(), new Stored.Plain(variable.name(), Optional.empty()));
        }
        Codebook codebook = new Codebook(
                Schema.of(List.of(variables)),
                stored.buildOrThrow(),
                ImmutableMap.of(),
                Missing.NOT_ASKED,
                Optional.empty(),
                Optional.empty());
        String columns = IntStream.range(0, 400)
                .mapToObj(i -> "n" + i + " REAL")
                .collect(java.util.stream.Collectors.joining(", "));
        String values =
                IntStream.range(0, 400).mapToObj(String::valueOf).collect(java.util.stream.Collectors.joining(", "));
        engine.run("CREATE TABLE people (" + columns + ")", "INSERT INTO people VALUES (" + values + ")");
        JdbcSource source = JdbcSource.table(engine.source(), codebook, "people");
        Scan scan = Scan.of(
                IntStream.range(0, 400).mapToObj(i -> Crosstab.of("n" + i)).toList());

        Counts counts = source.count(scan, Run.here());

        assertThat(source.statements(scan)).hasSizeBetween(2, 9);
        assertThat(counts.rows()).isEqualTo(1);
        for (int i = 0; i < 400; i++) {
            assertThat(counts.crosstabs().get(i).numbers(0).keySet()).containsExactly((double) i);
        }
    }
}
