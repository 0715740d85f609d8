package org.polder.tabulation.flat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.polder.problem.ProblemsException;
import org.polder.tabulation.SameCounts;
import org.polder.tabulation.TableSuite;
import org.polder.tabulation.TestPeople;
import org.polder.tabulation.columns.Columns;
import org.polder.tabulation.source.ResponseSource;
import org.polder.tabulation.source.Run;
import org.polder.tabulation.source.Skipped;

/** Columns filled from a file hold what going row by row gives. */
class CsvColumnsTest {
    private static final Codebook CODEBOOK = Codebook.of(TableSuite.SCHEMA);

    private static List<String> described(ResponseSource source) {
        List<String> lines = new ArrayList<>();
        source.forEach(respondent -> {
            StringBuilder line = new StringBuilder(respondent.place().toString());
            source.schema().variables().forEach(variable -> line.append('|').append(respondent.value(variable.name())));
            source.schema().items().forEach(item -> line.append('|').append(respondent.hasReached(item)));
            lines.add(line.toString());
        });
        return lines;
    }

    @Test
    void columns_hold_every_row_of_a_file_and_its_place() {
        TestPeople people = TableSuite.people(3, 1_500);
        Csv csv = Csv.of(CsvText.file(CsvText.written(people, CODEBOOK)), CODEBOOK);
        long[] told = new long[1];
        Columns columns = Columns.of(csv, Run.here().progress(rows -> told[0] += rows));

        assertThat(columns.size()).isEqualTo(1_500);
        assertThat(told[0]).isEqualTo(1_500);
        assertThat(described(columns)).isEqualTo(described(csv));
        SameCounts.assertSame(
                people.count(TableSuite.scan(), Run.here()), columns.count(TableSuite.scan(), Run.here()));
    }

    /** A bad row among good ones takes none of them with it. */
    @Property(tries = 60)
    void a_spoilt_file_gives_the_same_rows_and_problems_either_way(
            @ForAll long seed,
            @ForAll @IntRange(min = 0, max = 200) int size,
            @ForAll @IntRange(min = 1, max = 40) int spoilt) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder(CsvText.written(TableSuite.people(seed, size), CODEBOOK));
        for (int i = 0; i < spoilt; i++) {
            int at = random.nextInt(text.length());
            if (at > text.indexOf("\r\n") && text.charAt(at) != '"') {
                text.setCharAt(at, "9x,;-\n".charAt(random.nextInt(6)));
            }
        }
        Csv csv = Csv.of(CsvText.file(text.toString()), CODEBOOK);

        List<String> rows = new ArrayList<>();
        try {
            Skipped skipped = csv.forEach(
                    respondent -> rows.add(respondent.place().toString()),
                    Run.here().skipBadRows());
            Columns columns = Columns.of(csv, Run.here().skipBadRows());
            columns.forEach(
                    respondent -> assertThat(respondent.place().toString()).isEqualTo(rows.remove(0)));
            assertThat(rows).isEmpty();
            assertThat(columns.skipped()).isEqualTo(skipped);
        } catch (ProblemsException refused) {
            assertThatThrownBy(() -> Columns.of(csv, Run.here().skipBadRows()))
                    .isInstanceOf(ProblemsException.class)
                    .hasMessage(refused.getMessage());
        }
    }

    @Property(tries = 2_000)
    void days_are_read_as_the_calendar_has_them(
            @ForAll @IntRange(min = -1, max = 10_001) int year,
            @ForAll @IntRange(min = 0, max = 13) int month,
            @ForAll @IntRange(min = 0, max = 32) int day) {
        char[] text = String.format("%04d-%02d-%02d", year, month, day).toCharArray();
        int expected;
        try {
            expected = (int) LocalDate.of(year, month, day).toEpochDay();
        } catch (DateTimeException noDay) {
            expected = ShortDay.NOT_SHORT;
        }
        boolean usual = text.length == 10 && year > 0;

        assertThat(ShortDay.epochDay(text, 0, text.length)).isEqualTo(usual ? expected : ShortDay.NOT_SHORT);
    }

    @Property(tries = 2_000)
    void short_numbers_are_read_as_long_ones_are(@ForAll @IntRange(min = 0, max = 15) int point, @ForAll long digits) {
        String whole = String.valueOf(Math.abs(digits % 1_000_000_000_000_000L));
        String text = point == 0 || point >= whole.length()
                ? whole
                : whole.substring(0, whole.length() - point) + "." + whole.substring(whole.length() - point);
        String signed = digits < 0 ? "-" + text : text;

        assertThat(ShortNumber.decimal(signed.toCharArray(), 0, signed.length()))
                .isEqualTo(Double.parseDouble(signed));
    }
}
