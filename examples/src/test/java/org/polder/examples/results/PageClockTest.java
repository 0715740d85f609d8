package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedSet;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.journal.Event;
import org.polder.journal.Journal;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;

class PageClockTest {
    private static final Instant BEGIN = Instant.parse("2026-03-02T09:00:00Z");
    private static final ItemId WORK = ItemId.of("work");
    private static final ItemId USE = ItemId.of("use");
    private static final ImmutableMap<ItemId, String> PAGES = ImmutableMap.of(WORK, "first", USE, "second");

    private static Instant at(int seconds) {
        return BEGIN.plusSeconds(seconds);
    }

    private static ImmutableMap<String, Duration> times(Event... events) {
        List<Event> all = new ArrayList<>();
        all.add(new Event.Started(
                BEGIN,
                "survey",
                "1",
                "print",
                new Start(Language.EN, 1, LocalDate.of(2026, 3, 2), ImmutableSortedSet.of())));
        all.addAll(List.of(events));
        return PageClock.times(Journal.of(all), PAGES);
    }

    @Test
    void the_time_up_to_an_answer_belongs_to_its_page() {
        assertThat(times(
                        new Event.Answered(at(20), WORK, Answer.code(1)),
                        new Event.Answered(at(50), USE, Answer.code(1))))
                .containsExactly(
                        Map.entry("first", Duration.ofSeconds(20)), Map.entry("second", Duration.ofSeconds(30)));
    }

    @Test
    void the_time_before_going_back_belongs_to_the_page_left() {
        assertThat(times(
                        new Event.Answered(at(10), WORK, Answer.code(1)),
                        new Event.Shown(at(10), USE),
                        new Event.WentBack(at(25), WORK),
                        new Event.Changed(at(30), WORK, Answer.code(2)),
                        new Event.WentForward(at(30)),
                        new Event.LeftOpen(at(70), USE)))
                .isEqualTo(ImmutableMap.of("first", Duration.ofSeconds(15), "second", Duration.ofSeconds(55)));
    }

    @Test
    void an_interruption_counts_nowhere() {
        assertThat(times(
                        new Event.Answered(at(10), WORK, Answer.code(1)),
                        new Event.Answered(at(10 + 1800), USE, Answer.code(1))))
                .isEqualTo(ImmutableMap.of("first", Duration.ofSeconds(10)));
        assertThat(times(new Event.Answered(at(1799), WORK, Answer.code(1))))
                .isEqualTo(ImmutableMap.of("first", Duration.ofSeconds(1799)));
    }

    @Test
    void a_clock_set_back_and_the_closing_page_count_nowhere() {
        assertThat(times(
                        new Event.Answered(at(10), WORK, Answer.code(1)),
                        new Event.Answered(at(5), USE, Answer.code(1)),
                        new Event.Completed(at(100), AsidePolicy.KEEP_APART)))
                .isEqualTo(ImmutableMap.of("first", Duration.ofSeconds(10)));
    }
}
