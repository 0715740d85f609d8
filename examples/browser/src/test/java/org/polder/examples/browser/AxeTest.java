package org.polder.examples.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class AxeTest {
    private static Chromium chromium;

    @BeforeAll
    static void start() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @Test
    void a_page_that_is_accessible_has_no_violations_even_under_a_strict_policy() {
        assertThat(violations("<label>Name <input name=n></label><fieldset><legend>Work</legend>"
                        + "<label><input type=radio name=q value=1> Yes</label></fieldset>"))
                .isEmpty();
    }

    @Test
    void an_input_without_a_label_is_found() {
        assertThat(violations("<input name=n>")).singleElement().asString().startsWith("critical label:");
    }

    private static List<String> violations(String body) {
        try (Page page = chromium.browser().newPage()) {
            page.route(
                    "**",
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setHeaders(Map.of(
                                    "Content-Type", "text/html", "Content-Security-Policy", "default-src 'none'"))
                            .setBody("<!doctype html><html lang=en><title>Page</title><main><h1>Page</h1>" + body
                                    + "</main>")));
            page.navigate("http://localhost/");
            return Axe.graveViolations(page);
        }
    }
}
