package org.polder.examples.browser.load;

import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** One respondent's browser without a window: it keeps its cookies, follows redirects and measures how long it waits. */
public final class Browser {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SEE_OTHER = 303;
    private static final int FINE = 200;

    private final HttpClient client;
    private final URI address;
    private final Latencies latencies;
    private final Incidents incidents;
    private final Map<String, String> cookies = new LinkedHashMap<>();

    /** Makes a browser without cookies. */
    public Browser(HttpClient client, URI address, Latencies latencies, Incidents incidents) {
        this.client = client;
        this.address = address;
        this.latencies = latencies;
        this.incidents = incidents;
    }

    /** A request that got no answer: whether the server did what it asked is not known. */
    public static final class Broken extends Exception {
        private static final long serialVersionUID = 1;

        Broken(IOException cause) {
            super(cause);
        }
    }

    /** Asks for a page. */
    public SeenPage get(String path) throws Broken, InterruptedException {
        return follow(path, HttpRequest.newBuilder().GET());
    }

    /** Sends a form and follows to the page that the server names. */
    public SeenPage post(String path, ListMultimap<String, String> fields) throws Broken, InterruptedException {
        return get(send(path, fields));
    }

    /** Sends a form that is answered with a page. */
    public SeenPage page(String path, ListMultimap<String, String> fields) throws Broken, InterruptedException {
        HttpResponse<byte[]> answer = sent(path, fields);
        if (answer.statusCode() != FINE) {
            incidents.fault("POST " + path + " gave " + answer.statusCode());
        }
        return SeenPage.of(path, text(answer));
    }

    /** Sends a form; gives where the server says to go. All it holds is acknowledged then. */
    public String send(String path, ListMultimap<String, String> fields) throws Broken, InterruptedException {
        HttpResponse<byte[]> answer = sent(path, fields);
        if (answer.statusCode() != SEE_OTHER) {
            incidents.fault("POST " + path + " gave " + answer.statusCode());
        }
        return answer.headers().firstValue("Location").orElse(path);
    }

    private HttpResponse<byte[]> sent(String path, ListMultimap<String, String> fields)
            throws Broken, InterruptedException {
        String body = fields.entries().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return exchange(
                path,
                HttpRequest.newBuilder()
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", address.toString())
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    /** Asks for a file. */
    public byte[] bytes(String path) throws Broken, InterruptedException {
        HttpResponse<byte[]> answer = exchange(path, HttpRequest.newBuilder().GET());
        if (answer.statusCode() != FINE) {
            incidents.fault("GET " + path + " gave " + answer.statusCode());
        }
        return answer.body();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private SeenPage follow(String path, HttpRequest.Builder request) throws Broken, InterruptedException {
        HttpResponse<byte[]> answer = exchange(path, request);
        if (answer.statusCode() == SEE_OTHER) {
            return get(answer.headers().firstValue("Location").orElse("/"));
        }
        if (answer.statusCode() != FINE) {
            incidents.fault("GET " + path + " gave " + answer.statusCode());
        }
        return SeenPage.of(path, text(answer));
    }

    private HttpResponse<byte[]> exchange(String path, HttpRequest.Builder request)
            throws Broken, InterruptedException {
        int mark = incidents.mark();
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        long start = System.nanoTime();
        try {
            HttpResponse<byte[]> answer = client.send(
                    request.uri(address.resolve(path)).timeout(PATIENCE).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
            latencies.add(Duration.ofNanos(System.nanoTime() - start));
            answer.headers().allValues("Set-Cookie").forEach(this::keep);
            return answer;
        } catch (IOException failure) {
            incidents.broken();
            if (!incidents.wasDownSince(mark)) {
                incidents.fault("A request to " + path + " broke while the server was up: " + failure);
            }
            throw new Broken(failure);
        }
    }

    private void keep(String cookie) {
        String pair = cookie.split(";", 2)[0];
        int equals = pair.indexOf('=');
        cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
}
