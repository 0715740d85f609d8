package org.polder.tabulation.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.list;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.io.ByteSource;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.answer.Missing;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.source.Category;
import org.polder.tabulation.source.Counts;
import org.polder.tabulation.source.Crosstab;
import org.polder.tabulation.source.Progress;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Scan;
import org.polder.tabulation.source.Schema;
import org.polder.tabulation.source.Skipped;
import org.polder.tabulation.source.Variable;

/** CSV files are read row by row, and what is wrong with them is said in full. */
class CsvTest {
    private static final Schema SCHEMA = Schema.of(List.of(
            Variable.single("sex", "Sex", Category.of(1, "woman"), Category.of(2, "man")),
            Variable.multiple("why", "Why", Category.of(1, "fun"), Category.of(3, "work"), Category.of(7, "other")),
            Variable.number("pay", "Pay"),
            new Variable("since", "Since", Variable.Kind.DATE, ImmutableList.of()),
            new Variable("said", "Said", Variable.Kind.TEXT, ImmutableList.of())));
    private static final Codebook CODEBOOK = new Codebook(
            SCHEMA,
            ImmutableMap.of(
                    "sex", new Stored.Code("sex"),
                    "why", new Stored.CodeList("why", ";"),
                    "pay", new Stored.Plain("pay", Optional.empty()),
                    "since", new Stored.Plain("since", Optional.empty()),
                    "said", new Stored.Plain("said", Optional.empty())),
            Codebook.ABSENCES,
            Missing.NOT_ASKED,
            Optional.empty(),
            Optional.of("who"));

    private static Csv csv(String text) {
        return Csv.of(CsvText.file(text), CODEBOOK);
    }

    private static List<Problem> problems(Csv csv) {
        try {
            csv.forEach(respondent -> {});
            return List.of();
        } catch (ProblemsException refused) {
            return refused.problems();
        }
    }

    @Test
    void each_kind_of_cell_becomes_its_value() {
        Csv csv = csv("who,sex,why,pay,since,said\n"
                + "r1,1,1;3,12.5,2026-03-31,fine\n"
                + "r2,-1,,-3,,\"a \"\"b\"\",\nc\"\n"
                + "r3,-3,-1,1e3,,'=1+1\n");

        assertThat(CsvText.values(csv))
                .containsExactly(
                        "sex=1 why=[1, 3] pay=12.5 since=2026-03-31 said=fine",
                        "sex=LEFT_OPEN why=NOT_ASKED pay=-3 since=NOT_ASKED said=a \"b\",\nc",
                        "sex=NOT_REACHED why=LEFT_OPEN pay=1000 since=NOT_ASKED said==1+1");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void the_header_tells_what_stands_between_cells(String separator) {
        String text = "who,sex,\"why,;\t|\",pay\nr1,2,x,3.5\n".replace("\",;\t|\"", "\"");
        Csv csv = Csv.of(
                CsvText.file(text.replace(",", separator)),
                new Codebook(
                        Schema.of(List.of(SCHEMA.variable("sex"), SCHEMA.variable("pay"))),
                        ImmutableMap.of(
                                "sex", new Stored.Code("sex"), "pay", new Stored.Plain("pay", Optional.empty())),
                        Codebook.ABSENCES,
                        Missing.NOT_ASKED,
                        Optional.empty(),
                        Optional.empty()));

        assertThat(CsvText.values(csv)).containsExactly("sex=2 pay=3.5");
    }

    @Test
    void a_bad_cell_is_told_with_its_line_respondent_and_column() {
        assertThat(problems(csv("who,sex,why,pay,since,said\n"
                        + "r1,9,1,1,,\n"
                        + "r2,1,2;x,\"1,5\",31-3-2026,\"two\nlines\"\n"
                        + "r3,1,1,1d,,\n"
                        + "r4,1,,,\n")))
                .extracting(Problem::toString)
                .containsExactly(
                        "people.csv, line 2, respondent r1, sex: Column 'sex' has code 9, which does not exist; codes"
                                + " are 1, 2, and -3 to -1 for no answer",
                        "people.csv, line 3, respondent r2, why: Column 'why' has code 2, which does not exist; codes"
                                + " are 1, 3, 7, and -3 to -1 for no answer",
                        "people.csv, line 3, respondent r2, pay: Column 'pay' has '1,5', which is no number: write"
                                + " digits with a decimal point, not a comma",
                        "people.csv, line 3, respondent r2, since: Column 'since' has '31-3-2026', which is no day:"
                                + " write it as 2026-03-31",
                        "people.csv, line 5, respondent r3, pay: Column 'pay' has '1d', which is no number: write"
                                + " digits",
                        "people.csv, line 6: The row has 5 cells, and the header has 6: give each column a cell, empty"
                                + " ones too, and put a cell that holds the separator between quotation marks");
    }

    @Test
    void bad_rows_are_left_out_counted_and_listed_on_request() {
        List<String> read = new ArrayList<>();
        Skipped skipped = csv("who,sex,why,pay,since,said\nr1,9,,x,,\nr2,1,,,,\nr3,8,,,,\n")
                .forEach(
                        respondent -> read.add(respondent.place().respondent().orElseThrow()),
                        Run.here().skipBadRows());

        assertThat(read).containsExactly("r2");
        assertThat(skipped.rows()).isEqualTo(2);
        assertThat(skipped.first()).hasSize(3);
    }

    @Test
    void of_many_bad_rows_a_hundred_problems_are_told_and_the_rest_counted() {
        List<Problem> problems = problems(csv("who,sex,why,pay,since,said\n" + "r,9,,,,\n".repeat(250)));

        assertThat(problems).hasSize(101);
        assertThat(problems.get(100).message())
                .isEqualTo("There are 150 more problems; 250 rows cannot be read in all");
    }

    @Test
    void missing_and_repeated_columns_are_told_at_once() {
        assertThat(problems(csv("who,sex,pay,sex,sinse,said\n")))
                .extracting(Problem::message)
                .containsExactly(
                        "There is no column 'why', which the codebook names. Did you mean 'who'?",
                        "There is no column 'since', which the codebook names. Did you mean 'sinse'?",
                        "There are two columns 'sex', number 2 and number 4: give one of them another name");
        assertThat(problems(csv("who,sex,why,pay,since,said,extra,extra,\n"))).isEmpty();
        assertThat(problems(csv(""))).extracting(Problem::code).containsExactly("empty-file");
    }

    @Test
    void bytes_that_are_no_utf_8_are_told_with_place_and_likely_encoding() {
        byte[] bytes =
                "who,sex,why,pay,since,said\nr1,1,,,,ok\nr2,1,,,,café\n".getBytes(Charset.forName("windows-1252"));
        Csv csv = Csv.of(CsvText.file(ByteSource.wrap(bytes)), CODEBOOK);

        assertThat(problems(csv))
                .extracting(Problem::toString)
                .containsExactly("people.csv, line 3: The byte E9 at position 49 is not UTF-8. The file was probably"
                        + " saved in windows-1252, where it reads 'é': give that encoding, or save the file as UTF-8");
        assertThat(CsvText.values(Csv.of(
                        CsvText.file(ByteSource.wrap(bytes))
                                .format(CsvFormat.detected().charset(Charset.forName("windows-1252"))),
                        CODEBOOK)))
                .last()
                .asString()
                .endsWith("said=café");
    }

    @Test
    void a_byte_order_mark_tells_the_encoding() {
        String text = "\uFEFFwho,sex,why,pay,since,said\nr1,1,,,,€ 𝄞\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(CsvText.values(Csv.of(CsvText.file(ByteSource.wrap(text.getBytes(charset))), CODEBOOK)))
                    .as(charset.name())
                    .containsExactly("sex=1 why=NOT_ASKED pay=NOT_ASKED since=NOT_ASKED said=€ 𝄞");
        }
    }

    @Test
    void a_quotation_mark_that_is_not_closed_swallows_nothing_silently() {
        assertThat(problems(csv("who,sex,why,pay,since,said\nr1,1,,,,\"open\nr2,1,,,,x\nr3,1,,,,y\n")))
                .extracting(Problem::toString)
                .singleElement()
                .asString()
                .startsWith("people.csv, line 2: The last cell of the row that begins here has a quotation mark");
        assertThat(problems(csv("who,sex,why,pay,since,said\nr1,1,,,,\"a\"b\n")))
                .extracting(Problem::code)
                .containsExactly("csv");
        assertThat(problems(csv("who,sex,why,pay,since,said\nr1,1,,,,\"closed\"\n\n")))
                .isEmpty();
    }

    @Test
    void bounds_stop_what_is_too_long_or_wide() {
        CsvFormat small = CsvFormat.detected().bounds(10, 30, 7);
        String header = "who,sex,why,pay,since,said\n";

        assertThat(problems(Csv.of(CsvText.file(header + "r,1,,,,12345678901\n").format(small), CODEBOOK)))
                .extracting(Problem::message)
                .containsExactly("The row has a cell of 11 characters; the most is 10");
        assertThat(problems(Csv.of(CsvText.file(header + "r,1,,,,1,2,3\n").format(small), CODEBOOK)))
                .extracting(Problem::message)
                .containsExactly("The row has 8 cells; the most is 7");
        assertThat(problems(Csv.of(
                        CsvText.file(header + "1234567890,1234567890,1234567890,1,,\n")
                                .format(small),
                        CODEBOOK)))
                .extracting(Problem::message)
                .containsExactly("The row is longer than 30 characters");
        assertThat(problems(Csv.of(CsvText.file("a,".repeat(50) + "\n").format(small), CODEBOOK)))
                .extracting(Problem::message)
                .containsExactly("The header has 51 cells; the most is 7");
        assertThat(problems(Csv.of(
                        CsvText.file(header + "r,1,,,,\"" + "x".repeat(100_000)).format(small), CODEBOOK)))
                .extracting(Problem::message)
                .singleElement()
                .asString()
                .contains("a cell is longer than 10 characters. Perhaps a quotation mark before it is not closed");
    }

    @Test
    void a_file_that_fails_midway_tells_how_far_it_was_read() {
        String start = "who,sex,why,pay,since,said\n" + "r,1,,,,\n".repeat(20_000);
        ByteSource failing = new ByteSource() {
            @Override
            public InputStream openStream() {
                return new SequenceInputStream(
                        new ByteArrayInputStream(start.getBytes(StandardCharsets.UTF_8)), new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the disk is gone");
                            }
                        });
            }
        };

        List<String> read = new ArrayList<>();
        assertThatThrownBy(() -> Csv.of(CsvText.file(failing), CODEBOOK).forEach(respondent -> read.add("")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageMatching("Reading people.csv failed after [0-9]+ rows, at byte 160027: the disk is gone");
        assertThat(read).hasSizeGreaterThan(10_000);
    }

    @Test
    void a_scan_tells_rows_and_bytes_and_can_be_stopped() {
        Csv csv = csv("who,sex,why,pay,since,said\n" + "r,1,,,,\n".repeat(25_000));
        long[] rows = new long[1];
        List<Double> behind = new ArrayList<>();
        Progress hears = new Progress() {
            @Override
            public void read(long more) {
                rows[0] += more;
            }

            @Override
            public void behind(double share) {
                behind.add(share);
            }
        };
        Counts counts =
                csv.count(Scan.of(List.of(Crosstab.of("sex"))), Run.here().progress(hears));

        assertThat(rows[0]).isEqualTo(25_000);
        assertThat(counts.rows()).isEqualTo(25_000);
        assertThat(behind).isSorted().hasSize(3).last().isEqualTo(1.0);
        Progress stops = new Progress() {
            @Override
            public void read(long more) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> csv.forEach(respondent -> {}, Run.here().progress(stops)))
                .isInstanceOf(CancellationException.class)
                .hasMessageContaining("after 10000 rows");
    }

    @Test
    void a_file_larger_than_what_is_held_is_read_without_holding_it() {
        // Made as it is read, so that nothing but the reader could hold it.
        byte[] chunk = "r,1,1;3,12.5,2026-03-31,some words that fill the line\n"
                .repeat(4_000)
                .getBytes(StandardCharsets.UTF_8);
        byte[] header = "who,sex,why,pay,since,said\n".getBytes(StandardCharsets.UTF_8);
        int chunks = 100;
        ByteSource large = new ByteSource() {
            @Override
            public InputStream openStream() throws IOException {
                List<ByteSource> parts = new ArrayList<>(List.of(ByteSource.wrap(header)));
                for (int i = 0; i < chunks; i++) {
                    parts.add(ByteSource.wrap(chunk));
                }
                return ByteSource.concat(parts).openStream();
            }
        };
        Counts counts =
                Csv.of(CsvText.file(large), CODEBOOK).count(Scan.of(List.of(Crosstab.of("why", "sex"))), Run.here());

        assertThat(counts.crosstabs().get(0).category(0, 1).n()).isEqualTo(4_000L * chunks);
    }

    @Test
    void how_far_an_interview_got_is_read_from_its_column() {
        Codebook codebook = Codebook.of(SCHEMA);
        Csv csv = Csv.of(
                CsvText.file(String.join(",", codebook.columns()) + "\n"
                        + "r1,why,1,-3,,-3,,-3,,-3\n"
                        + "r2,,1,1,,-1,,-1,,-1\n"
                        + "r3,-3,,,,,,,,\n"),
                codebook);
        List<String> reached = new ArrayList<>();
        csv.forEach(respondent -> reached.add(respondent.hasReached("sex") + " " + respondent.hasReached("why") + " "
                + respondent.hasReached("pay") + " " + respondent.hasReached("said")));

        assertThat(reached).containsExactly("true true false false", "true true true true", "false false false false");
        assertThat(problems(Csv.of(
                        CsvText.file(String.join(",", codebook.columns()) + "\nr1,wy,1,-3,,-3,,-3,,-3\n"), codebook)))
                .extracting(Problem::message)
                .containsExactly("'wy' is no item that could be reached last. Did you mean 'why'?");
    }

    @Test
    void a_codebook_tells_all_that_is_wrong_with_it() {
        assertThatThrownBy(() -> new Codebook(
                        SCHEMA,
                        ImmutableMap.of(
                                "sex", new Stored.CodeList("sex", ";"),
                                "why", new Stored.CodeList("why", "1"),
                                "pay", new Stored.Plain("pay", Optional.of("sex")),
                                "since", new Stored.Plain(" since", Optional.empty()),
                                "sadi", new Stored.Plain("said", Optional.empty())),
                        ImmutableMap.of(-1, Missing.REFUSED),
                        Missing.DONT_KNOW,
                        Optional.empty(),
                        Optional.empty()))
                .asInstanceOf(type(ProblemsException.class))
                .extracting(ProblemsException::problems)
                .asInstanceOf(list(Problem.class))
                .hasSize(8);
    }
}
