package org.polder.examples.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** The command that fields a questionnaire, in a process of its own and killed on the way. */
class ServeCommandTest {
    private static final Pattern LISTENING = Pattern.compile("Listening on (http://127\\.0\\.0\\.1:\\d+)/");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");

    @TempDir
    private Path folder;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();

    private Process serve() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-Dorg.sqlite.tmpdir=" + folder,
                        "-cp",
                        System.getProperty("java.class.path"),
                        PolderCommand.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--store",
                        folder.resolve("study.db").toString())
                .redirectErrorStream(true)
                .start();
    }

    /** Waits until the server says where it listens. */
    private static String address(Process process) throws IOException {
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            var listening = LISTENING.matcher(line);
            if (listening.matches()) {
                return listening.group(1);
            }
        }
        throw new IllegalStateException("The server ended before it listened");
    }

    private String get(String address) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(address)).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    private String send(String address, String page, String typed) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder(typed);
        HIDDEN.matcher(page.substring(page.indexOf("<form"), page.indexOf("</form>")))
                .results()
                .forEach(field -> form.append('&')
                        .append(field.group(1))
                        .append('=')
                        .append(URLEncoder.encode(field.group(2), StandardCharsets.UTF_8)));
        return browser.send(
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void a_killed_server_goes_on_where_everybody_was() throws IOException, InterruptedException {
        Process first = serve();
        String before = address(first);
        assertThat(get(before + "/health")).isEqualTo("ok");
        String page = send(before + "/start", get(before + "/"), "language=en");
        page = send(before + "/survey", page, "action=next&Q1=1&Q2=1&Q4=illustrator&Q5=3");
        assertThat(page).contains("data-page=\"use\"");
        first.destroyForcibly().waitFor();

        Process second = serve();
        try {
            String after = address(second);
            // The form on the screen is from before.
            page = send(after + "/survey", page, "action=next&Q6=5");
            assertThat(page).contains("data-page=\"effects\"").doesNotContain("class=\"notice\"");
        } finally {
            second.destroy();
        }
        assertThat(second.waitFor()).isNotZero();
    }

    @Test
    void what_cannot_be_served_is_said_without_a_trace() {
        StringWriter said = new StringWriter();
        CommandLine command = PolderCommand.commandLine().setErr(new PrintWriter(said, true));
        int port = command.execute(
                "serve", "--port", "99999", "--store", folder.resolve("a.db").toString());
        int language = command.execute(
                "serve", "--lang", "de", "--store", folder.resolve("a.db").toString());
        int place =
                command.execute("serve", "--store", folder.resolve("none/a.db").toString());
        int same = command.execute("serve", "--store", "x.db", "--contacts", "x.db");

        assertThat(new int[] {port, language, place, same}).containsExactly(2, 2, 1, 2);
        assertThat(said.toString())
                .contains("no port 99999", "no language 'de'", "which cannot be made", "a database of its own")
                .doesNotContain("\tat ");
    }
}
