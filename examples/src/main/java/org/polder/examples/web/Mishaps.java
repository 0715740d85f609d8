package org.polder.examples.web;

import com.google.common.collect.ImmutableList;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpResponseException;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import org.polder.problem.ProblemsException;
import org.polder.store.StoreException;

/** What a visitor reads when something is refused or fails, and what is noted of it: never what they sent. */
final class Mishaps {
    private static final int ID_DIGITS = 8;
    private static final int FRAMES = 6;

    private final ServerSettings settings;
    private final Screen screen;
    private final Greeting greeting;

    Mishaps(ServerSettings settings, Screen screen, Greeting greeting) {
        this.settings = settings;
        this.screen = screen;
        this.greeting = greeting;
    }

    void addTo(JavalinConfig config) {
        config.routes.exception(
                Refusal.class, (refusal, context) -> show(context, refusal.status(), refusal.key(), ""));
        config.routes.exception(
                HttpResponseException.class,
                (failure, context) -> show(
                        context,
                        HttpStatus.forStatus(failure.getStatus()),
                        failure.getStatus() == HttpStatus.NOT_FOUND.getCode() ? "refused.page" : "refused.form",
                        ""));
        config.routes.exception(
                StoreException.class,
                (failure, context) -> fail(context, failure, HttpStatus.SERVICE_UNAVAILABLE, "failed.store"));
        config.routes.exception(
                ProblemsException.class,
                (failure, context) -> fail(context, failure, HttpStatus.CONFLICT, "failed.version"));
        config.routes.exception(
                Exception.class,
                (failure, context) -> fail(context, failure, HttpStatus.INTERNAL_SERVER_ERROR, "failed.other"));
    }

    private void show(Context context, HttpStatus status, String key, String id) {
        context.status(status);
        if (status == HttpStatus.TOO_MANY_REQUESTS) {
            context.header("Retry-After", "60");
        }
        screen.say(context, greeting.of(context), key, id);
    }

    private void fail(Context context, Exception failure, HttpStatus status, String key) {
        String id = UUID.randomUUID().toString().substring(0, ID_DIGITS);
        // Neither the address, which may hold a private link, nor a message, which may hold an answer.
        settings.log()
                .accept(settings.clock().instant() + " " + id + " "
                        + context.req().getMethod() + " " + status.getCode() + " " + trace(failure));
        show(context, status, key, id);
    }

    private static String trace(Throwable failure) {
        ImmutableList.Builder<String> kinds = ImmutableList.builder();
        Throwable deepest = failure;
        kinds.add(failure.getClass().getName());
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
            kinds.add(deepest.getClass().getName());
        }
        String frames = Arrays.stream(deepest.getStackTrace())
                .limit(FRAMES)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
        return String.join(" by ", kinds.build()) + " at " + frames;
    }
}
