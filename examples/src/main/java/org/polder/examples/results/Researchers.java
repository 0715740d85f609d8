package org.polder.examples.results;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.polder.name.Language;

/**
 * Who is logged in, by the browser that did; a restart of the server logs everybody out.
 *
 * <p>Whoever does nothing for a while is out, and after a day's work everybody is.
 */
final class Researchers {
    static final Duration IDLE = Duration.ofMinutes(30);
    static final Duration DAY = Duration.ofHours(12);

    private final Clock clock;
    private final Map<String, LoggedIn> all = new ConcurrentHashMap<>();

    /** A browser that somebody logged in with. */
    private record LoggedIn(Instant since, Instant last, Language language) {
        boolean isOver(Instant now) {
            return !now.isBefore(last.plus(IDLE)) || !now.isBefore(since.plus(DAY));
        }
    }

    Researchers(Clock clock) {
        this.clock = clock;
    }

    void enter(String browser, Language language) {
        Instant now = clock.instant();
        all.values().removeIf(one -> one.isOver(now));
        all.put(browser, new LoggedIn(now, now, language));
    }

    void leave(String browser) {
        all.remove(browser);
    }

    /** Gives the language of who is logged in, and counts as activity. */
    Optional<Language> seen(String browser) {
        Instant now = clock.instant();
        Optional<LoggedIn> found = Optional.ofNullable(all.get(browser)).filter(one -> !one.isOver(now));
        // Who logs out meanwhile stays out: only what was found is replaced.
        found.ifPresentOrElse(
                one -> all.replace(browser, one, new LoggedIn(one.since(), now, one.language())),
                () -> all.remove(browser));
        return found.map(LoggedIn::language);
    }

    void read(String browser, Language language) {
        all.computeIfPresent(browser, (same, one) -> new LoggedIn(one.since(), one.last(), language));
    }
}
