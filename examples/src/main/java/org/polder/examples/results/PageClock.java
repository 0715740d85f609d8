package org.polder.examples.results;

import com.google.common.collect.ImmutableMap;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.polder.journal.Event;
import org.polder.journal.Journal;
import org.polder.name.ItemId;

/**
 * Tells from a journal how long a respondent was at each page.
 *
 * <p>The time up to an answer belongs to the page of that answer; the time up to another step, to the page the
 * respondent was at. A long pause is an interruption and counts nowhere.
 */
final class PageClock implements Event.Visitor<Boolean> {
    /** Who answers nothing for this long is taken to have been away. */
    static final Duration INTERRUPTION = Duration.ofMinutes(30);

    private final ImmutableMap<ItemId, String> pages;
    private final Map<String, Duration> times = new LinkedHashMap<>();
    private Instant before;
    private Optional<String> here = Optional.empty();

    private PageClock(ImmutableMap<ItemId, String> pages, Instant start) {
        this.pages = pages;
        this.before = start;
    }

    static ImmutableMap<String, Duration> times(Journal journal, ImmutableMap<ItemId, String> pages) {
        PageClock clock = new PageClock(pages, journal.started().at());
        journal.events().forEach(event -> event.accept(clock));
        return ImmutableMap.copyOf(clock.times);
    }

    private Boolean answer(ItemId item, Instant at) {
        Optional<String> page = Optional.ofNullable(pages.get(item));
        spent(page, at);
        here = page;
        return true;
    }

    private Boolean step(Optional<ItemId> to, Instant at) {
        Optional<String> page = to.map(pages::get);
        spent(here.or(() -> page), at);
        here = page.or(() -> here);
        return true;
    }

    private void spent(Optional<String> page, Instant at) {
        Duration passed = Duration.between(before, at);
        before = at;
        // A clock that was set back says nothing.
        if (!passed.isNegative() && passed.compareTo(INTERRUPTION) < 0) {
            page.ifPresent(name -> times.merge(name, passed, Duration::plus));
        }
    }

    @Override
    public Boolean started(Event.Started event) {
        return step(Optional.empty(), event.at());
    }

    /** Between two versions lies no page. */
    @Override
    public Boolean resumed(Event.Resumed event) {
        before = event.at();
        return true;
    }

    @Override
    public Boolean shown(Event.Shown event) {
        return step(Optional.of(event.item()), event.at());
    }

    @Override
    public Boolean answered(Event.Answered event) {
        return answer(event.item(), event.at());
    }

    @Override
    public Boolean changed(Event.Changed event) {
        return answer(event.item(), event.at());
    }

    /** Carried over by the program, not answered by the respondent. */
    @Override
    public Boolean carried(Event.Carried event) {
        before = event.at();
        return true;
    }

    @Override
    public Boolean leftOpen(Event.LeftOpen event) {
        return answer(event.item(), event.at());
    }

    @Override
    public Boolean wentBack(Event.WentBack event) {
        return step(Optional.of(event.item()), event.at());
    }

    @Override
    public Boolean wentForward(Event.WentForward event) {
        return step(Optional.empty(), event.at());
    }

    @Override
    public Boolean wentTo(Event.WentTo event) {
        return step(Optional.of(event.item()), event.at());
    }

    @Override
    public Boolean switched(Event.Switched event) {
        return step(Optional.empty(), event.at());
    }

    @Override
    public Boolean quotasClosed(Event.QuotasClosed event) {
        return step(Optional.empty(), event.at());
    }

    /** From the last answer to the end the respondent reads no page of the questionnaire. */
    @Override
    public Boolean completed(Event.Completed event) {
        before = event.at();
        return true;
    }
}
