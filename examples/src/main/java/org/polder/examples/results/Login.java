package org.polder.examples.results;

import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.polder.examples.web.RateLimit;
import org.polder.examples.web.SubmittedForm;
import org.polder.examples.web.Visit;
import org.polder.name.Language;

/** Lets researchers in and out, and shows a page to nobody else. */
final class Login {
    private static final String ADDRESS = "/results/login";
    private static final String EVERYBODY = "everybody";
    private static final int TRIES = 10;
    private static final int TRIES_OF_ALL = 60;
    private static final Duration SPAN = Duration.ofMinutes(15);

    private final PasswordHash password;
    private final Researchers researchers;
    private final PageMaker pages;
    private final Language first;
    private final RateLimit byAddress;
    private final RateLimit ofAll;

    /** A slow hash is work: one at a time leaves the respondents the rest of the machine. */
    private final Semaphore hashing = new Semaphore(1, true);

    Login(PasswordHash password, Researchers researchers, PageMaker pages, Clock clock, Language first) {
        this.password = password;
        this.researchers = researchers;
        this.pages = pages;
        this.first = first;
        this.byAddress = new RateLimit(TRIES, SPAN, clock);
        this.ofAll = new RateLimit(TRIES_OF_ALL, SPAN, clock);
    }

    void addTo(JavalinConfig config) {
        config.routes.get(ADDRESS, this::show);
        config.routes.post(ADDRESS, this::enter);
        config.routes.post("/results/logout", this::leave);
        config.routes.get(ResultsStyle.address(), context -> {
            context.header("Cache-Control", "private, max-age=31536000, immutable");
            context.contentType("text/css; charset=utf-8");
            context.result(ResultsStyle.text());
        });
    }

    /** What a page does for who is logged in. */
    interface Page {
        void show(Context context, PageMaker.Reader reader) throws Exception;
    }

    /** Shows a page to who is logged in, and sends anybody else to the door. */
    Handler behind(Page page) {
        return context -> {
            String browser = Visit.of(context).id();
            Optional<Language> language = researchers.seen(browser);
            if (language.isEmpty()) {
                context.redirect(ADDRESS, HttpStatus.SEE_OTHER);
                return;
            }
            Optional<Language> asked = asked(context.queryParam("lang"));
            asked.ifPresent(changed -> researchers.read(browser, changed));
            page.show(context, reader(context, asked.or(() -> language).orElse(first)));
        };
    }

    private static PageMaker.Reader reader(Context context, Language language) {
        return new PageMaker.Reader(ResultsWords.in(language), Visit.of(context).csrf());
    }

    private static Optional<Language> asked(@Nullable String tag) {
        return ResultsWords.LANGUAGES.stream()
                .filter(language -> language.tag().equals(tag))
                .findFirst();
    }

    private void show(Context context) {
        if (researchers.seen(Visit.of(context).id()).isPresent()) {
            context.redirect("/results", HttpStatus.SEE_OTHER);
            return;
        }
        context.html(
                pages.login(reader(context, asked(context.queryParam("lang")).orElse(first)), ""));
    }

    private void enter(Context context) throws InterruptedException {
        SubmittedForm form = SubmittedForm.of(context);
        Language language = asked(form.value("lang")).orElse(first);
        // Both are counted, whatever the other says.
        boolean few = byAddress.allows(String.valueOf(context.ip())) & ofAll.allows(EVERYBODY);
        if (!few) {
            refuse(context, HttpStatus.TOO_MANY_REQUESTS, language, "login.often");
        } else if (matches(form.value("password"))) {
            researchers.leave(Visit.of(context).id());
            researchers.enter(Visit.renew(context).id(), language);
            context.redirect("/results", HttpStatus.SEE_OTHER);
        } else {
            refuse(context, HttpStatus.UNAUTHORIZED, language, "login.wrong");
        }
    }

    private boolean matches(String typed) throws InterruptedException {
        hashing.acquire();
        try {
            return password.matches(typed);
        } finally {
            hashing.release();
        }
    }

    private void refuse(Context context, HttpStatus status, Language language, String key) {
        PageMaker.Reader reader = reader(context, language);
        context.status(status);
        context.html(pages.login(reader, reader.words().of(key)));
    }

    private void leave(Context context) {
        researchers.leave(Visit.of(context).id());
        Visit.renew(context);
        context.redirect(ADDRESS, HttpStatus.SEE_OTHER);
    }
}
