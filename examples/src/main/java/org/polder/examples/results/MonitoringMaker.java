package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.polder.model.Item;
import org.polder.model.Page;
import org.polder.response.Status;

/**
 * Counts how the response goes.
 *
 * @param snapshot the interviews
 * @param names what pages and questions are called
 * @param zone where a day begins
 * @param now the moment
 */
record MonitoringMaker(Snapshot snapshot, PageNames names, ZoneId zone, Instant now) {

    Monitoring monitoring() {
        List<Interviewed> open = with(Status.PARTIAL);
        return new Monitoring(
                snapshot.interviews().size(),
                snapshot.count(Status.COMPLETE),
                snapshot.count(Status.SCREENED_OUT),
                open.size(),
                open.stream()
                        .filter(one -> one.last().isAfter(now.minus(PageClock.INTERRUPTION)))
                        .count(),
                median(with(Status.COMPLETE).stream().map(Interviewed::time).toList()),
                days(),
                names.pages().stream().map(this::atPage).collect(ImmutableList.toImmutableList()),
                items(),
                snapshot.leftOut());
    }

    private List<Interviewed> with(Status status) {
        return snapshot.interviews().stream()
                .filter(one -> one.status() == status)
                .toList();
    }

    private static Optional<Duration> median(List<Duration> times) {
        if (times.size() < Monitoring.LEAST_BASE) {
            return Optional.empty();
        }
        List<Duration> sorted = times.stream().sorted().toList();
        int half = sorted.size() / 2;
        return Optional.of(
                sorted.size() % 2 == 1
                        ? sorted.get(half)
                        : sorted.get(half - 1).plus(sorted.get(half)).dividedBy(2));
    }

    private ImmutableList<Monitoring.Day> days() {
        Map<LocalDate, Long> started = byDay(snapshot.interviews(), Interviewed::started);
        Map<LocalDate, Long> completed = byDay(with(Status.COMPLETE), Interviewed::last);
        if (started.isEmpty()) {
            return ImmutableList.of();
        }
        TreeMap<LocalDate, Long> all = new TreeMap<>(started);
        completed.forEach(all::putIfAbsent);
        return all.firstKey()
                .datesUntil(all.lastKey().plusDays(1))
                .map(day -> new Monitoring.Day(day, started.getOrDefault(day, 0L), completed.getOrDefault(day, 0L)))
                .collect(ImmutableList.toImmutableList());
    }

    private Map<LocalDate, Long> byDay(List<Interviewed> interviews, Function<Interviewed, Instant> when) {
        return interviews.stream()
                .collect(Collectors.groupingBy(
                        one -> LocalDate.ofInstant(when.apply(one), zone), Collectors.counting()));
    }

    private Monitoring.AtPage atPage(Page page) {
        List<Item> items = names.items(page);
        List<Interviewed> reached = snapshot.interviews().stream()
                .filter(one -> items.stream().anyMatch(item -> one.met().contains(item.id())))
                .toList();
        return new Monitoring.AtPage(
                names.of(page),
                reached.size(),
                reached.stream()
                        .filter(one -> one.waiting()
                                .filter(item -> items.stream()
                                        .anyMatch(here -> here.id().equals(item)))
                                .isPresent())
                        .count(),
                median(reached.stream()
                        .flatMap(one -> Optional.ofNullable(one.pages().get(page.name())).stream())
                        .toList()));
    }

    private ImmutableList<Monitoring.AtItem> items() {
        return names.pages().stream()
                .flatMap(page ->
                        names.items(page).stream().filter(names::isPut).map(item -> atItem(names.of(page), item)))
                .collect(ImmutableList.toImmutableList());
    }

    private Monitoring.AtItem atItem(String page, Item item) {
        List<Interviewed> asked = snapshot.interviews().stream()
                .filter(one -> one.met().contains(item.id()))
                .toList();
        return new Monitoring.AtItem(
                item.id().value(),
                names.text(item),
                page,
                asked.size(),
                asked.stream().filter(one -> one.answered().contains(item.id())).count(),
                asked.stream()
                        .filter(one -> one.waiting().filter(item.id()::equals).isPresent())
                        .count());
    }
}
