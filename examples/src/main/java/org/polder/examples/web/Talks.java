package org.polder.examples.web;

import com.google.common.cache.Cache;
import com.google.common.cache.CacheBuilder;
import com.google.common.util.concurrent.UncheckedExecutionException;
import io.javalin.http.HttpStatus;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;
import org.polder.response.Start;
import org.polder.store.InterviewKey;
import org.polder.store.StoreException;

/**
 * Finds a respondent's interview by the secret they hold; what is in memory is bounded, and all of it can be read
 * again.
 */
final class Talks {
    private static final int MOST = 5_000;
    private static final Duration IDLE = Duration.ofMinutes(30);
    private static final Duration TRUSTED = Duration.ofMinutes(1);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Fieldwork fieldwork;
    private final Admission admission;
    private final LinkStore links;
    private final Limits limits;
    private final Clock clock;
    private final Cache<InterviewKey, Talk> open =
            CacheBuilder.newBuilder().maximumSize(MOST).expireAfterAccess(IDLE).build();

    /** Whose session it is, kept for a moment, so that a deleted row closes a session soon. */
    private final Cache<String, RespondentKeys> sessions = CacheBuilder.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(TRUSTED)
            .build();

    Talks(Fieldwork fieldwork, Admission admission, LinkStore links, Limits limits, Clock clock) {
        this.fieldwork = fieldwork;
        this.admission = admission;
        this.links = links;
        this.limits = limits;
        this.clock = clock;
    }

    /** Begins an interview; orders are drawn anew for each respondent. */
    RespondentKeys begin(Language language) {
        Start start = Start.in(language)
                .seed(RANDOM.nextLong())
                .on(LocalDate.now(clock))
                .closed(admission.closed());
        Session session = fieldwork.begin(start);
        RespondentKeys keys = new RespondentKeys(session.key(), session.contactKey());
        open.put(keys.interview(), new Talk(session, keys));
        return keys;
    }

    /** Lets a browser go on with an interview. */
    void admit(Token browser, RespondentKeys keys) {
        links.add(browser, LinkKind.SESSION, keys, clock.instant().plus(limits.sessionLife()));
    }

    /** Makes a private link, to be shown once. */
    Token privateLink(RespondentKeys keys) {
        Token token = Token.random();
        links.add(token, LinkKind.PRIVATE, keys, clock.instant().plus(limits.linkLife()));
        return token;
    }

    boolean revoke(String link) {
        return links.revoke(link, LinkKind.PRIVATE);
    }

    Optional<RespondentKeys> byLink(Token link) {
        return links.find(link, LinkKind.PRIVATE, clock.instant());
    }

    /**
     * Finds the interview of a browser.
     *
     * @throws StoreException when it cannot be read
     * @throws ProblemsException when it was given to another version of the questionnaire
     */
    Optional<Talk> of(Visit visit) {
        RespondentKeys known = sessions.getIfPresent(visit.id());
        if (known != null) {
            return Optional.of(open(known));
        }
        Optional<RespondentKeys> keys = links.find(visit.token(), LinkKind.SESSION, clock.instant());
        keys.ifPresent(found -> sessions.put(visit.id(), found));
        return keys.map(this::open);
    }

    private Talk open(RespondentKeys keys) {
        try {
            return open.get(
                    keys.interview(),
                    () -> new Talk(
                            fieldwork
                                    .resume(keys.interview(), keys.contact())
                                    .orElseThrow(() -> new Refusal(HttpStatus.GONE, "refused.gone")),
                            keys));
        } catch (ExecutionException | UncheckedExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException own) {
                throw own;
            }
            throw new IllegalStateException("The interview could not be opened", failure);
        }
    }
}
