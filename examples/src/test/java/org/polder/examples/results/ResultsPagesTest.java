package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.examples.web.ServerSettings;
import org.polder.examples.web.WebServer;
import org.polder.genai2026.Genai2026;
import org.polder.name.Language;

/** The researcher's pages as a browser meets them: who is let in, and what is refused. */
class ResultsPagesTest {
    private static final String PASSWORD = "paard batterij nietje";
    private static final PasswordHash HASH = PasswordHash.of(PASSWORD);
    private static final List<String> ADDRESSES = List.of(
            "/results",
            "/results/monitoring",
            "/results/figures",
            "/results/figures?page=use&by=workRelation",
            "/results/open",
            "/results/open?place=Q4",
            "/results/comparisons",
            "/results/export",
            "/results/export/csv");

    @TempDir
    private Path folder;

    private final FieldedSurvey.MovableClock clock = new FieldedSurvey.MovableClock();
    private WebServer server;

    @BeforeEach
    void start() {
        String store = folder.resolve("polder.db").toString();
        server = WebServer.start(ServerSettings.of(Genai2026.asFielded(), store)
                .at("127.0.0.1", 0)
                .clock(clock)
                .with(ResultsPages.of(
                                Genai2026.asFielded(),
                                HASH,
                                FieldedSurvey.sqlite(folder.resolve("polder.db")),
                                FieldedSurvey.sqlite(folder.resolve("codes.db")))
                        .clock(clock)
                        .language(Language.NL)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** A browser that keeps its cookies and follows nothing by itself. */
    private final class Browser {
        private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

        private final HttpClient client = HttpClient.newHttpClient();
        private final Map<String, String> cookies = new TreeMap<>();
        private String csrf = "";

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request =
                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path));
            if (!cookies.isEmpty()) {
                request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
            }
            return request;
        }

        private HttpResponse<String> send(HttpRequest request) {
            try {
                HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
                for (String cookie : response.headers().allValues("Set-Cookie")) {
                    String[] parts = cookie.split(";")[0].split("=", 2);
                    cookies.put(parts[0], parts[1]);
                }
                Matcher found = CSRF.matcher(response.body());
                csrf = found.find() ? found.group(1) : csrf;
                return response;
            } catch (IOException | InterruptedException failure) {
                throw new IllegalStateException(failure);
            }
        }

        HttpResponse<String> get(String path) {
            return send(request(path).GET().build());
        }

        HttpResponse<String> post(String path, String... fields) {
            StringBuilder form = new StringBuilder("csrf=" + URLEncoder.encode(csrf, StandardCharsets.UTF_8));
            for (int i = 0; i < fields.length; i += 2) {
                form.append('&')
                        .append(fields[i])
                        .append('=')
                        .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
            }
            return send(request(path)
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                    .build());
        }

        HttpResponse<String> login(String password) {
            get("/results/login");
            return post("/results/login", "password", password, "lang", "en");
        }
    }

    private static Optional<String> location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").map(address -> address.replaceFirst("http://[^/]+", ""));
    }

    @Test
    void nobody_sees_a_page_without_logging_in() {
        Browser browser = new Browser();
        for (String address : ADDRESSES) {
            HttpResponse<String> response = browser.get(address);
            assertThat(response.statusCode()).as(address).isEqualTo(303);
            assertThat(location(response)).contains("/results/login");
            assertThat(response.body()).doesNotContain("<");
        }
        browser.get("/results/login");
        assertThat(location(browser.post("/results/open/code", "place", "Q4", "respondent", "r", "codes", "x")))
                .contains("/results/login");
    }

    @Test
    void who_knows_the_password_sees_every_page_in_the_language_chosen() {
        Browser browser = new Browser();
        assertThat(location(browser.login(PASSWORD))).contains("/results");

        for (String address : ADDRESSES) {
            assertThat(browser.get(address).statusCode()).as(address).isEqualTo(200);
        }
        assertThat(browser.get("/results").body()).contains("<html lang=\"en\">", "Nobody has started yet");
        assertThat(browser.get("/results?lang=nl").body()).contains("<html lang=\"nl\">");
        assertThat(browser.get("/results/figures").body()).contains("<html lang=\"nl\">");
        assertThat(browser.get("/results/export/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void a_page_asks_for_nothing_from_elsewhere_and_holds_no_script_or_style_of_its_own() {
        Browser browser = new Browser();
        browser.login(PASSWORD);
        for (String address : ADDRESSES.subList(0, ADDRESSES.size() - 1)) {
            HttpResponse<String> response = browser.get(address);
            assertThat(response.body())
                    .as(address)
                    .doesNotContain("<script", "<style", " style=", "javascript:")
                    .doesNotContainPattern("\\son[a-z]+=")
                    .doesNotContainPattern("(?:href|src|action)=\"(?:https?:)?//");
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy).doesNotContain("unsafe"));
        }
        Matcher style = Pattern.compile("href=\"(/results/style-[0-9a-f]+\\.css)\"")
                .matcher(browser.get("/results").body());
        assertThat(style.find()).isTrue();
        assertThat(browser.get(style.group(1)).headers().firstValue("Content-Type"))
                .contains("text/css; charset=utf-8");
    }

    @Test
    void logging_in_gives_the_browser_another_secret_and_the_old_one_opens_nothing() {
        Browser browser = new Browser();
        browser.get("/results/login");
        Browser planted = new Browser();
        planted.cookies.putAll(browser.cookies);

        browser.login(PASSWORD);

        assertThat(browser.cookies).isNotEqualTo(planted.cookies);
        assertThat(planted.get("/results").statusCode()).isEqualTo(303);
        assertThat(browser.get("/results").statusCode()).isEqualTo(200);
    }

    @Test
    void logging_out_ends_it_for_copies_of_the_cookie_too() {
        Browser browser = new Browser();
        browser.login(PASSWORD);
        browser.get("/results");
        Browser copy = new Browser();
        copy.cookies.putAll(browser.cookies);

        assertThat(location(browser.post("/results/logout"))).contains("/results/login");

        assertThat(browser.get("/results").statusCode()).isEqualTo(303);
        assertThat(copy.get("/results").statusCode()).isEqualTo(303);
    }

    @Test
    void who_does_nothing_for_half_an_hour_is_out_and_after_twelve_hours_everybody() {
        Browser idle = new Browser();
        idle.login(PASSWORD);
        clock.pass(Researchers.IDLE.minusSeconds(1));
        assertThat(idle.get("/results").statusCode()).isEqualTo(200);
        clock.pass(Researchers.IDLE);
        assertThat(idle.get("/results").statusCode()).isEqualTo(303);

        Browser busy = new Browser();
        busy.login(PASSWORD);
        for (Duration passed = Duration.ZERO; passed.compareTo(Researchers.DAY) < 0; passed = passed.plusMinutes(20)) {
            assertThat(busy.get("/results/export").statusCode()).isEqualTo(200);
            clock.pass(Duration.ofMinutes(20));
        }
        assertThat(busy.get("/results/export").statusCode()).isEqualTo(303);
    }

    @Test
    void a_wrong_password_is_said_and_after_ten_even_the_right_one_must_wait() {
        Browser browser = new Browser();
        for (int i = 0; i < 10; i++) {
            HttpResponse<String> wrong = browser.login("a wrong password");
            assertThat(wrong.statusCode()).isEqualTo(401);
            assertThat(wrong.body())
                    .contains("role=\"alert\"", "This password is not right.")
                    .doesNotContain("a wrong password");
        }
        assertThat(browser.login(PASSWORD).statusCode()).isEqualTo(429);
        clock.pass(Duration.ofMinutes(16));
        assertThat(browser.login(PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void a_form_without_the_word_of_the_page_is_refused() {
        Browser browser = new Browser();
        browser.login(PASSWORD);
        browser.get("/results");
        browser.csrf = "made-up";

        assertThat(browser.post("/results/logout").statusCode()).isEqualTo(403);
        assertThat(browser.post("/results/open/code", "place", "Q4").statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/results").statusCode()).isEqualTo(200);
    }

    @Test
    void the_cookie_of_a_respondent_opens_no_results() {
        Browser browser = new Browser();
        browser.login(PASSWORD);
        Browser respondent = new Browser();
        respondent.get("/");
        String own = respondent.cookies.values().iterator().next();
        browser.cookies.replaceAll((name, value) -> own);

        assertThat(browser.get("/results").statusCode()).isEqualTo(303);
    }

    @Test
    void a_file_is_sent_to_be_kept() {
        Browser browser = new Browser();
        browser.login(PASSWORD);

        HttpResponse<String> response = browser.get("/results/export/csv");

        assertThat(response.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"genai-2026.csv\"");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(response.body()).startsWith("respondent,");
    }
}
