package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One person's browser, with a cookie jar of its own. Closing it checks what holds for every page: the console stays
 * empty, nothing is asked of another host, no page fails, and no address holds an answer.
 */
final class Visit implements AutoCloseable {
    private static final double PATIENCE = 30_000;

    private final String address;
    private final BrowserContext context;
    private final boolean script;
    private final Screen screen;
    private final List<String> told = new ArrayList<>();
    private final List<Request> asked = new ArrayList<>();
    private final Page page;

    private Visit(String address, BrowserContext context, Screen screen, boolean script) {
        this.address = address;
        this.context = context;
        this.screen = screen;
        this.script = script;
        context.setDefaultTimeout(PATIENCE);
        context.onRequest(asked::add);
        context.onResponse(response -> {
            if (response.status() >= 500) {
                told.add(response.status() + " " + response.url());
            }
        });
        context.onWebError(error -> told.add("error: " + error.error()));
        context.onConsoleMessage(message -> {
            // A page that says that it is not there is told to the console too; what is verbose is a hint to
            // developers.
            if (!message.type().equals("verbose")
                    && !message.text().contains("the server responded with a status of 4")) {
                told.add(message.type() + ": " + message.text());
            }
        });
        this.page = context.newPage();
    }

    private Visit(Visit first) {
        this.address = first.address;
        this.context = first.context;
        this.screen = first.screen;
        this.script = first.script;
        this.page = context.newPage();
    }

    static Visit to(Site site, Chromium chromium, Screen screen, boolean script) {
        BrowserContext context = chromium.browser().newContext(screen.options().setJavaScriptEnabled(script));
        return new Visit(site.address(), context, screen, script);
    }

    /** Another tab of the same browser. */
    Visit tab() {
        return new Visit(this);
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    boolean script() {
        return script;
    }

    Screen screen() {
        return screen;
    }

    /** Goes to a path of the site. */
    void go(String path) {
        page.navigate(address + path);
    }

    /** The path of the page that is shown. */
    String path() {
        return URI.create(page.url()).getPath();
    }

    List<Request> asked() {
        return asked;
    }

    @Override
    public void close() {
        try (context) {
            assertThat(told)
                    .as("What the console was told, and pages that failed")
                    .isEmpty();
            assertThat(asked).allSatisfy(request -> {
                assertThat(request.url()).startsWith(this.address);
                URI address = URI.create(request.url());
                if (!address.getPath().startsWith("/results")) {
                    assertThat(Optional.ofNullable(address.getQuery()).orElse(""))
                            .as("query of %s: no answer, a language at most", address)
                            .matches("(language=[a-z]+)?");
                }
            });
        }
    }
}
