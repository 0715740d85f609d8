package org.polder.examples.web;

import com.google.common.collect.ImmutableMap;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Optional;
import org.polder.interview.Interview;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.store.StoreException;

/** The pages with questions. */
final class Interviewing {
    private final PageMap pages;
    private final Turning turning;
    private final Talks talks;
    private final Screen screen;
    private final Greeting greeting;
    private final Leaving leaving;

    Interviewing(PageMap pages, Turning turning, Talks talks, Screen screen, Greeting greeting, Leaving leaving) {
        this.pages = pages;
        this.turning = turning;
        this.talks = talks;
        this.screen = screen;
        this.greeting = greeting;
        this.leaving = leaving;
    }

    void addTo(JavalinConfig config) {
        config.routes.get(Turning.SURVEY, this::show);
        config.routes.post(Turning.SURVEY, this::take);
        config.routes.post(Turning.SURVEY + "/refresh", this::refresh);
        config.routes.post("/language", this::language);
    }

    /** Finds the interview of the browser, or says that there is none. */
    static Talk talk(Talks talks, Context context) {
        Talk talk =
                talks.of(Visit.of(context)).orElseThrow(() -> new Refusal(HttpStatus.UNAUTHORIZED, "refused.session"));
        Greeting.speak(context, talk.session().interview().language());
        return talk;
    }

    private static void go(Context context, String where) {
        context.redirect(where, HttpStatus.SEE_OTHER);
    }

    private void show(Context context) {
        Talk talk = talk(talks, context);
        String elsewhere = talk.alone(() -> {
            Optional<Integer> page = pages.current(talk.session().interview());
            if (talk.session().interview().completed().isPresent()) {
                return Turning.DONE;
            }
            if (page.isEmpty()) {
                return turning.complete(talk);
            }
            noteShown(talk, page.get());
            Screen.html(context, page(context, talk, page.get(), "page"));
            return "";
        });
        if (!elsewhere.isEmpty()) {
            go(context, elsewhere);
        }
    }

    /** When a page was put on the screen is part of the journal: how long people take is counted from it. */
    private void noteShown(Talk talk, int page) {
        if (talk.turnsTo(pages.name(page))) {
            Interview now = talk.session().interview();
            Optional<ItemId> next = now.next().map(item -> item.id()).filter(item -> pages.page(item) == page);
            next.or(() -> pages.on(now, page).stream().findFirst())
                    .ifPresent(item -> talk.session().shown(item));
        }
    }

    private String page(Context context, Talk talk, int page, String template) {
        Interview now = talk.session().interview();
        Language language = now.language();
        return screen.text(
                context,
                language,
                template,
                ImmutableMap.of(
                        "page",
                        SurveyPage.of(now, pages, page, turning.step(talk), talk.draft()),
                        "fields",
                        screen.fields(language)));
    }

    private void take(Context context) {
        Talk talk = talk(talks, context);
        SubmittedForm form = SubmittedForm.of(context);
        String next = talk.alone(() -> {
            try {
                return turning.take(talk, form);
            } catch (StoreException failure) {
                // What could not be stored is at least not typed in vain.
                talk.keep(Draft.of(
                        form.value("page"), form, talk.session().interview().language()));
                throw failure;
            }
        });
        if (next.equals(Turning.SAVED)) {
            leaving.makeLink(context, talk);
        }
        go(context, next);
    }

    /** Gives the inside of the form anew, after an answer on which the rest of the page hangs. */
    private void refresh(Context context) {
        Talk talk = talk(talks, context);
        SubmittedForm form = SubmittedForm.of(context);
        talk.alone(() -> {
            boolean here = turning.pass(talk, form);
            Optional<Integer> page = pages.named(form.value("page"));
            if (here && page.isPresent()) {
                Screen.html(context, page(context, talk, page.get(), "inside"));
            } else {
                // The page is not where the respondent is any more: the browser asks for the one that is.
                context.status(HttpStatus.CONFLICT);
            }
            return here;
        });
    }

    private void language(Context context) {
        SubmittedForm form = SubmittedForm.of(context);
        Optional<Language> wanted = greeting.named(form.value("language"));
        Optional<Talk> going = talks.of(Visit.of(context));
        if (going.isEmpty()) {
            go(context, wanted.map(language -> "/?language=" + language).orElse("/"));
            return;
        }
        Talk talk = going.get();
        talk.alone(() -> {
            turning.pass(talk, form);
            return wanted.filter(
                            language -> talk.session().interview().completed().isEmpty())
                    .map(talk.session()::in);
        });
        go(context, Turning.SURVEY);
    }
}
