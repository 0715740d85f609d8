package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import com.google.common.io.ByteStreams;
import io.javalin.http.Context;
import io.javalin.http.Header;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.polder.examples.web.Visit.VisitCookie;

/** Looks at every request before the pages do, and refuses what no page of this server would send. */
final class Guard {
    private static final String FORM = "application/x-www-form-urlencoded";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
    private static final long DISCARDED = 16L << 20;
    private static final String YEAR = "max-age=31536000; includeSubDomains";

    private final ServerSettings settings;
    private final Limits limits;
    private final ImmutableList<String> paths;
    private final RateLimit forms;

    Guard(ServerSettings settings) {
        this.settings = settings;
        this.limits = settings.limits();
        this.paths = settings.pages().stream()
                .map(Pages::path)
                .sorted(Comparator.comparingInt(String::length).reversed())
                .collect(ImmutableList.toImmutableList());
        this.forms = new RateLimit(limits.formsAMinute(), Duration.ofMinutes(1), settings.clock());
    }

    void before(Context context) {
        headers(context);
        String method = context.req().getMethod();
        if (context.header(Header.X_HTTP_METHOD_OVERRIDE) != null
                || !List.of("GET", "HEAD", "POST").contains(method)) {
            throw new Refusal(HttpStatus.METHOD_NOT_ALLOWED, "refused.method");
        }
        if (StaticFiles.isUnder(context.path()) || context.path().equals("/health")) {
            return;
        }
        Visit visit = Visit.in(context, cookie(context.path()));
        if (method.equals("POST")) {
            form(context, visit);
        } else if (!visit.isKnown()) {
            visit.send(context);
        }
    }

    private void headers(Context context) {
        context.header("Content-Security-Policy", POLICY);
        context.header("X-Content-Type-Options", "nosniff");
        context.header("X-Frame-Options", "DENY");
        // With no referrer at all, browsers leave out the origin of a form too, and that is looked at.
        context.header("Referrer-Policy", "same-origin");
        context.header("Cross-Origin-Opener-Policy", "same-origin");
        context.header("Cross-Origin-Resource-Policy", "same-origin");
        context.header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), browsing-topics=()");
        context.header("Cache-Control", "no-store");
        if (settings.secure()) {
            context.header("Strict-Transport-Security", YEAR);
        }
    }

    private VisitCookie cookie(String path) {
        String under = paths.stream()
                .filter(prefix -> path.equals(prefix) || path.startsWith(prefix + "/"))
                .findFirst()
                .orElse("");
        return VisitCookie.of(
                under, settings.secure(), (int) limits.sessionLife().toSeconds());
    }

    private void form(Context context, Visit visit) {
        if (!Optional.ofNullable(context.contentType())
                .orElse("")
                .toLowerCase(Locale.ROOT)
                .startsWith(FORM)) {
            throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "refused.form");
        }
        // A form of unknown length could be endless; browsers always say how long theirs is.
        if (context.contentLength() < 0) {
            throw new Refusal(HttpStatus.LENGTH_REQUIRED, "refused.form");
        }
        if (context.contentLength() > limits.bodyBytes()) {
            discard(context);
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "refused.long");
        }
        if (!isSameSite(context)) {
            throw new Refusal(HttpStatus.FORBIDDEN, "refused.origin");
        }
        if (!forms.allows(visit.isKnown() ? visit.id() : context.ip())) {
            throw new Refusal(HttpStatus.TOO_MANY_REQUESTS, "refused.often");
        }
        SubmittedForm form = read(context);
        if (form.fields().size() > limits.fields()) {
            throw new Refusal(HttpStatus.CONTENT_TOO_LARGE, "refused.long");
        }
        if (!visit.isKnown() || !visit.isOwn(form.value("csrf"))) {
            throw new Refusal(HttpStatus.FORBIDDEN, "refused.csrf");
        }
        form.keepIn(context);
    }

    /** A browser that is still sending would take an answer for a broken line; what is endless is cut off all the same. */
    private static void discard(Context context) {
        try {
            ByteStreams.exhaust(ByteStreams.limit(context.req().getInputStream(), DISCARDED));
        } catch (IOException gone) {
            // Nobody is left to be answered.
            return;
        }
    }

    private static SubmittedForm read(Context context) {
        Map<String, List<String>> fields;
        try {
            fields = context.formParamMap();
        } catch (IllegalArgumentException malformed) {
            throw new Refusal(HttpStatus.BAD_REQUEST, "refused.form");
        }
        return SubmittedForm.of(fields);
    }

    /** A browser tells where a form comes from; what says nothing at all still needs the word from the page. */
    private static boolean isSameSite(Context context) {
        String site = context.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = context.header("Origin");
        return origin == null || authority(origin).equals(Optional.ofNullable(context.host()));
    }

    private static Optional<String> authority(String origin) {
        try {
            return Optional.ofNullable(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
