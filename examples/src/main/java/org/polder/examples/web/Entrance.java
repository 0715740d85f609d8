package org.polder.examples.web;

import com.google.common.collect.ImmutableMap;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.polder.name.Language;
import org.polder.problem.ProblemsException;

/** The way in: the welcome, beginning, and coming back by a private link. */
final class Entrance {
    private final ServerSettings settings;
    private final Talks talks;
    private final Screen screen;
    private final Greeting greeting;
    private final RateLimit starts;
    private final RateLimit links;

    Entrance(ServerSettings settings, Talks talks, Screen screen, Greeting greeting) {
        this.settings = settings;
        this.talks = talks;
        this.screen = screen;
        this.greeting = greeting;
        Duration minute = Duration.ofMinutes(1);
        this.starts = new RateLimit(settings.limits().startsAMinute(), minute, settings.clock());
        this.links = new RateLimit(settings.limits().linksAMinute(), minute, settings.clock());
    }

    void addTo(JavalinConfig config) {
        config.routes.get("/", this::welcome);
        config.routes.post("/start", this::start);
        config.routes.get("/resume/{token}", context -> resume(context, context.pathParam("token")));
        config.routes.post("/resume", context -> resume(context, typedLink(context)));
    }

    private void welcome(Context context) {
        Optional<Talk> talk = going(context);
        Language language = greeting.of(context);
        screen.show(
                context,
                language,
                "welcome",
                ImmutableMap.of(
                        "languages",
                        settings.questionnaire().languages(),
                        "going",
                        talk.filter(going ->
                                        going.session().interview().completed().isEmpty())
                                .isPresent()));
    }

    /** An interview that cannot be gone on with is no reason not to begin another one. */
    private Optional<Talk> going(Context context) {
        try {
            return talks.of(Visit.of(context));
        } catch (Refusal | ProblemsException over) {
            return Optional.empty();
        }
    }

    private void start(Context context) {
        if (!starts.allows(context.ip())) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "refused.often");
        }
        Language language =
                greeting.named(SubmittedForm.of(context).value("language")).orElseGet(() -> greeting.of(context));
        admit(context, talks.begin(language));
    }

    /** A browser that goes on gets a secret of its own, whatever it brought. */
    private void admit(Context context, RespondentKeys keys) {
        talks.admit(Visit.renew(context).token(), keys);
        context.redirect(Turning.SURVEY, HttpStatus.SEE_OTHER);
    }

    /** People paste the whole link, or what comes after its last slash. */
    private static String typedLink(Context context) {
        String typed = SubmittedForm.of(context).value("link").strip();
        return typed.substring(typed.lastIndexOf('/') + 1);
    }

    private void resume(Context context, String text) {
        context.header("Referrer-Policy", "no-referrer");
        if (!links.allows(context.ip())) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "refused.often");
        }
        RespondentKeys keys = Token.in(text)
                .flatMap(talks::byLink)
                .orElseThrow(() -> new Refusal(HttpStatus.NOT_FOUND, "refused.link"));
        admit(context, keys);
    }
}
