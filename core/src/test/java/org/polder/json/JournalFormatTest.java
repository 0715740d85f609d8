package org.polder.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.polder.answer.Answer;
import org.polder.journal.Event;
import org.polder.name.ItemId;
import org.polder.problem.ProblemsException;

class JournalFormatTest {
    private static final Instant AT = Instant.parse("2026-04-17T08:00:00Z");
    private static final String STARTED =
            "{\"event\":\"started\",\"at\":\"2026-04-17T08:00:00Z\",\"questionnaire\":\"q\","
                    + "\"version\":\"1\",\"fingerprint\":\"ab\",\"language\":\"en\",\"seed\":\"7\",\"date\":\"2026-04-17\","
                    + "\"closedQuotas\":[]}";

    private static Event.Answered answered(Answer answer) {
        return new Event.Answered(AT, ItemId.of("q"), answer);
    }

    private static Event read(Event event) {
        return JournalFormat.read("test", List.of(STARTED, JournalFormat.line(event)))
                .events()
                .get(1);
    }

    @Test
    void an_event_is_one_line_that_says_what_happened() {
        assertThat(JournalFormat.line(answered(Answer.code(4, "other work"))))
                .isEqualTo("{\"event\":\"answered\",\"at\":\"2026-04-17T08:00:00Z\",\"item\":\"q\","
                        + "\"answer\":{\"single\":4,\"text\":\"other work\"}}");
        assertThat(JournalFormat.line(
                        JournalFormat.read("test", List.of(STARTED)).started()))
                .isEqualTo(STARTED);
    }

    @Test
    void half_a_surrogate_pair_is_written_as_an_escape_so_that_stores_take_it() {
        Event.Answered event = answered(Answer.text("a\ud83db \ud83d\ude00"));

        assertThat(JournalFormat.line(event)).contains("\"a\\ud83db \ud83d\ude00\"");
        assertThat(read(event)).isEqualTo(event);
    }

    @Test
    void the_longest_text_a_store_takes_is_read_again() {
        Event.Answered event = answered(Answer.text("x".repeat(1_000_000)));

        assertThat(read(event)).isEqualTo(event);
    }

    @Test
    void the_longest_numbers_are_read_again() {
        for (String number : List.of("1E+1000", "-1E-1000", "7".repeat(1_000), "0." + "3".repeat(999))) {
            Event.Answered event = answered(Answer.number(new BigDecimal(number)));
            assertThat(read(event)).isEqualTo(event);
        }
    }

    @Test
    void every_record_that_is_no_event_is_named_by_its_number() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class,
                () -> JournalFormat.read("test", List.of(STARTED, "{\"event\":", "{\"event\":\"a\"}", "[]")));

        assertThat(refused.problems())
                .extracting(
                        problem -> problem.code(),
                        problem -> problem.place().line().orElseThrow())
                .containsExactly(tuple("broken-json", 2L), tuple("malformed-event", 3L), tuple("broken-json", 4L));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'at':'x','event':'shown','item':'q' | could not be parsed",
                "'at':'2026-04-17T08:00:00Z','event':'shwn','item':'q' | the event 'shwn' does not exist",
                "'at':'2026-04-17T08:00:00Z','event':'shown' | it lacks the text 'item'",
                "'at':'2026-04-17T08:00:00Z','event':'shown','item':'q','to':1 | it has an unknown field 'to'",
                "'at':'2026-04-17T08:00:00Z','event':'answered','item':'q','answer':{'single':1,'txt':''} | unknown field 'txt'",
                "'at':'2026-04-17T08:00:00Z','event':'answered','item':'q','answer':{'sngle':1} | none of the forms",
                "'at':'2026-04-17T08:00:00Z','event':'answered','item':'q','answer':{'number':1E9999999999} | damaged or cut",
                "'at':'2026-04-17T08:00:00Z','event':'answered','item':'q','answer':{'number':1E99999999} | more than 1000 digits",
                "'at':'2026-04-17T08:00:00Z','event':'completed','policy':'drop' | its policy does not exist",
                "'at':'2026-04-17T08:00:00Z','event':'went-to','item':'a b' | 'a b' is not allowed",
                "'at':'2026-04-17T08:00:00Z','event':'quotas-closed','names':[1] | holds 1, which is no name"
            },
            quoteCharacter = '~')
    void a_record_that_is_no_event_is_refused_with_the_reason(String fields, String reason) {
        String record = "{" + fields.replace('\'', '"') + "}";

        assertThatThrownBy(() -> JournalFormat.read("test", List.of(STARTED, record)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void a_journal_without_its_start_is_refused() {
        String line = JournalFormat.line(answered(Answer.code(1)));

        assertThatThrownBy(() -> JournalFormat.read("test", List.of(line)))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("does not begin with the event 'started'");
        assertThatThrownBy(() -> JournalFormat.read("test", List.of()))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("found no event");
    }

    @Test
    void of_a_journal_that_is_wrong_throughout_the_first_thousand_problems_are_told() {
        ProblemsException refused = catchThrowableOfType(
                ProblemsException.class, () -> JournalFormat.read("test", Collections.nCopies(5_000, "x")));

        assertThat(refused.problems()).hasSize(1_000);
    }

    @Test
    void contact_data_are_an_object_by_item_and_stay_out_of_messages() {
        assertThat(JournalFormat.contactData(Map.of(ItemId.of("mail"), Answer.text("jan@example.org"))))
                .isEqualTo("{\"mail\":{\"text\":\"jan@example.org\"}}");

        assertThatThrownBy(() -> JournalFormat.readContactData("{\"mail\":{\"txt\":\"jan@example.org\"}}"))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("mail")
                .hasMessageNotContaining("jan@");
        assertThatThrownBy(() -> JournalFormat.readContactData("{\"mail\":\"jan@example.org\""))
                .isInstanceOf(ProblemsException.class)
                .hasMessageNotContaining("jan@");
    }
}
