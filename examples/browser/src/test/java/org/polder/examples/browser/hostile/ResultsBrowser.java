package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import org.polder.examples.browser.load.Browser;
import org.polder.examples.browser.load.Incidents;
import org.polder.examples.browser.load.Latencies;
import org.polder.examples.browser.load.SeenPage;

/** A researcher's browser: logged in, with the word that its forms must hold. */
final class ResultsBrowser {
    private final Incidents incidents = new Incidents();
    private final Browser browser;
    private String csrf = "";

    ResultsBrowser(int port) {
        this.browser = new Browser(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                URI.create("http://127.0.0.1:" + port),
                new Latencies(),
                incidents);
    }

    void login(String password) throws Browser.Broken, InterruptedException {
        SeenPage door = browser.get("/results/login");
        SeenPage inside = browser.post(
                "/results/login",
                ImmutableListMultimap.<String, String>builder()
                        .putAll(door.hidden())
                        .put("password", password)
                        .build());
        assertThat(inside.path()).isEqualTo("/results");
        csrf = browser.get("/results").document().select("input[name=csrf]").attr("value");
        assertThat(csrf).isNotEmpty();
    }

    SeenPage get(String path) throws Browser.Broken, InterruptedException {
        return browser.get(path);
    }

    byte[] download(String path) throws Browser.Broken, InterruptedException {
        return browser.bytes(path);
    }

    /** Sends a form of the pages; they answer with a page, not with another address. */
    SeenPage post(String path, ImmutableListMultimap<String, String> fields)
            throws Browser.Broken, InterruptedException {
        return browser.page(
                path,
                ImmutableListMultimap.<String, String>builder()
                        .put("csrf", csrf)
                        .putAll(fields)
                        .build());
    }

    List<String> faults() {
        return incidents.faults();
    }
}
