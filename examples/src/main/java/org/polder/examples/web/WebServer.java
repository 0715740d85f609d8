package org.polder.examples.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Optional;
import org.polder.fieldwork.Fieldwork;
import org.polder.interview.Routing;
import org.polder.message.Messages;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;

/**
 * A running survey on the web: every answer is stored before the next page shows, so it may be killed at any moment.
 *
 * <p>One server at a time should serve a store.
 */
public final class WebServer implements AutoCloseable {
    private final Javalin javalin;
    private final Stores stores;

    private WebServer(Javalin javalin, Stores stores) {
        this.javalin = javalin;
        this.stores = stores;
    }

    /**
     * Starts a server.
     *
     * @param settings what to field, where to keep it and where to listen
     * @return the server, ready for visitors
     * @throws ProblemsException when a database cannot be reached, the port is taken, or a language lacks messages
     */
    public static WebServer start(ServerSettings settings) {
        Messages.standard().covering(settings.questionnaire());
        Stores stores = Stores.open(settings);
        try {
            stores.links().clear(settings.clock().instant());
            Javalin javalin = Javalin.create(config -> configure(config, settings, stores));
            javalin.start();
            return new WebServer(javalin, stores);
        } catch (JavalinBindException taken) {
            stores.close();
            throw new ProblemsException(
                    "The server",
                    List.of(Problem.error(
                            "port-taken",
                            Place.none(),
                            "Nothing can listen at " + settings.host() + " port " + settings.port()
                                    + ": another program does, or it is not allowed; give another --port")));
        } catch (RuntimeException failure) {
            stores.close();
            throw failure;
        }
    }

    private static void configure(JavalinConfig config, ServerSettings settings, Stores stores) {
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.http.maxRequestSize = settings.limits().bodyBytes();
        config.http.strictContentTypes = true;
        config.startup.showJavalinBanner = false;
        config.startup.startupWatcherEnabled = false;
        if (settings.secure()) {
            // The proxy adds the address it saw at the end; what stands before may be made up.
            config.contextResolver.ip = context -> Optional.ofNullable(context.header("X-Forwarded-For"))
                    .map(list -> list.substring(list.lastIndexOf(',') + 1).strip())
                    .orElseGet(() -> context.req().getRemoteAddr());
        }
        Guard guard = new Guard(settings);
        config.routes.before(guard::before);
        config.routes.get("/health", context -> context.result("ok"));
        StaticFiles.addTo(config);

        Screen screen = new Screen(settings);
        Greeting greeting = new Greeting(settings);
        PageMap pages = new PageMap(settings.questionnaire());
        Routing routing = Routing.of(settings.questionnaire());
        Fieldwork fieldwork = Fieldwork.of(routing, stores.journals(), stores.contacts(), settings.clock());
        Admission admission = Admission.over(routing, fieldwork, stores.journals());
        Talks talks = new Talks(fieldwork, admission, stores.links(), settings.limits(), settings.clock());
        Leaving leaving = new Leaving(settings, talks, screen);
        new Mishaps(settings, screen, greeting).addTo(config);
        new Entrance(settings, talks, screen, greeting).addTo(config);
        new Interviewing(pages, new Turning(pages, stores.journals(), admission), talks, screen, greeting, leaving)
                .addTo(config);
        leaving.addTo(config);
        settings.pages().forEach(more -> more.addTo(config, stores.journals()));
    }

    /**
     * Tells where the server listens.
     *
     * @return the port
     */
    public int port() {
        return javalin.port();
    }

    /** Lets requests that are being answered finish, and closes the stores. */
    @Override
    public void close() {
        try {
            javalin.stop();
        } finally {
            stores.close();
        }
    }
}
