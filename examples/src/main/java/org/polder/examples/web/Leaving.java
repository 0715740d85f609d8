package org.polder.examples.web;

import com.google.common.collect.ImmutableMap;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Duration;
import java.util.Optional;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.interview.Prompt;

/** The ways out: a private link to go on later, and the closing page. */
final class Leaving {
    private final ServerSettings settings;
    private final Talks talks;
    private final Screen screen;
    private final RateLimit links;

    Leaving(ServerSettings settings, Talks talks, Screen screen) {
        this.settings = settings;
        this.talks = talks;
        this.screen = screen;
        this.links = new RateLimit(settings.limits().linksAMinute(), Duration.ofMinutes(1), settings.clock());
    }

    void addTo(JavalinConfig config) {
        config.routes.get(Turning.SAVED, this::saved);
        config.routes.post(Turning.SAVED + "/revoke", this::revoke);
        config.routes.get(Turning.DONE, this::done);
    }

    /** A link is made when the page that shows it is asked for after a form: it is never shown a second time. */
    private void saved(Context context) {
        Talk talk = Interviewing.talk(talks, context);
        Optional<Token> link = talk.alone(talk::takeLink);
        showSaved(context, talk, link, false);
    }

    private String address(Context context) {
        return (settings.secure() ? "https://" : "http://")
                + Optional.ofNullable(context.host()).orElse(settings.host());
    }

    /** Makes the link that the next page shows. */
    void makeLink(Context context, Talk talk) {
        if (!links.allows(Visit.of(context).id())) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "refused.often");
        }
        talk.show(talks.privateLink(talk.keys()));
    }

    private void revoke(Context context) {
        Talk talk = Interviewing.talk(talks, context);
        boolean revoked = talks.revoke(SubmittedForm.of(context).value("link"));
        showSaved(context, talk, Optional.empty(), revoked);
    }

    private void showSaved(Context context, Talk talk, Optional<Token> link, boolean revoked) {
        screen.show(
                context,
                talk.session().interview().language(),
                "saved",
                ImmutableMap.of(
                        "link",
                        link.map(token -> address(context) + "/resume/" + token.text()),
                        "id",
                        link.map(Token::hash).orElse(""),
                        "days",
                        settings.limits().linkLife().toDays(),
                        "revoked",
                        revoked));
    }

    private void done(Context context) {
        Talk talk = Interviewing.talk(talks, context);
        Interview interview = talk.session().interview();
        if (interview.completed().isEmpty()) {
            context.redirect(Turning.SURVEY, HttpStatus.SEE_OTHER);
            return;
        }
        screen.show(
                context,
                interview.language(),
                "done",
                ImmutableMap.of(
                        "screenOut", interview.screenOut().map(Prompt::text), "contact", hasContactData(interview)));
    }

    private static boolean hasContactData(Interview interview) {
        return interview.contactData().values().stream().anyMatch(answer -> !answer.equals(Answer.leftOpen()));
    }
}
