package org.polder.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BandTest {
    /** In mathematicians' writing: square brackets take the end in, round ones leave it out. */
    private static String said(Band band) {
        return (band.leastIn() ? "[" : "(")
                + band.least().map(BigDecimal::toPlainString).orElse("")
                + ".." + band.most().map(BigDecimal::toPlainString).orElse("")
                + (band.mostIn() ? "]" : ")") + " " + band.unit();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "0-10 medewerkers; [0..10] medewerkers",
                "10 - 24; [10..24] ",
                "500+; [500..] ",
                "500+ medewerkers; [500..] medewerkers",
                "0–20%; [0..20] %",
                "0% - 20 %; [0..20] %",
                "20 tot 40%; [20..40) %",
                "tussen 20 en 40 uur; [20..40] uur",
                "between 5 and 9 years; [5..9] years",
                "20 tot en met 39; [20..39] ",
                "20 to 39; [20..39] ",
                "20 to under 40; [20..40) ",
                "minder dan 10; [..10) ",
                "under 10 employees; [..10) employees",
                "< 10; [..10) ",
                "tot 10; [..10) ",
                "hoogstens 9; [..9] ",
                "10 of minder; [..10] ",
                "10 of meer; [10..] ",
                "10 or more hours; [10..] hours",
                "meer dan 10; (10..] ",
                "over €1.000; (1000..] ",
                "vanaf 65 jaar; [65..] jaar",
                "€ 1.000 - € 1.999; [1000..1999] ",
                "$10,000 to $19,999; [10000..19999] ",
                "10 000-19 999; [10000..19999] ",
                "0,5-0,9 ton; [0.5..0.9] ton",
                "3 children; [3..3] children",
                "18-24 (young); [18..24] "
            })
    void a_range_is_read(String label, String band) {
        assertThat(Band.read(label).map(BandTest::said).map(String::strip)).contains(band.strip());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Geen",
                "Overstap als activiteit 10% goedkoper wordt",
                "24-10",
                "",
                "-",
                "I have 2 or 3 of them",
                "1-2-3"
            })
    void what_is_no_range_is_not_read(String label) {
        assertThat(Band.read(label)).isEmpty();
    }
}
