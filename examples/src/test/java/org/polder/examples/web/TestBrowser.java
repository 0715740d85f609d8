package org.polder.examples.web;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without script: it keeps cookies, follows redirects and sends the hidden fields of the page it shows. */
final class TestBrowser {
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]*)\" value=\"([^\"]*)\">");
    private static final Pattern ITEM = Pattern.compile("data-item=\"([^\"]*)\"");
    private static final Pattern PAGE = Pattern.compile("data-page=\"([^\"]*)\"");

    private final String server;
    private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String body = "";

    TestBrowser(WebServer server) {
        this("http://127.0.0.1:" + server.port());
    }

    private TestBrowser(String server) {
        this.server = server;
    }

    /** One field of a form. */
    record Field(String name, String value) {}

    static Field field(String name, String value) {
        return new Field(name, value);
    }

    static Field field(String name, int code) {
        return new Field(name, String.valueOf(code));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = send(request(path).build());
        body = response.body();
        return response;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(path.startsWith("http") ? path : server + path));
    }

    private HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the form on the page, with the hidden fields it holds. */
    HttpResponse<String> post(String path, Field... fields) throws IOException, InterruptedException {
        List<Field> all = new ArrayList<>(hidden());
        all.addAll(List.of(fields));
        return postOnly(path, all);
    }

    /** Sends these fields and no others. */
    HttpResponse<String> postOnly(String path, List<Field> fields) throws IOException, InterruptedException {
        HttpResponse<String> response = send(form(path, fields).build());
        body = response.body();
        return response;
    }

    HttpResponse<String> postFrom(String site, String path, Field... fields) throws IOException, InterruptedException {
        List<Field> all = new ArrayList<>(hidden());
        all.addAll(List.of(fields));
        return send(form(path, all).header("Sec-Fetch-Site", site).build());
    }

    private HttpRequest.Builder form(String path, List<Field> fields) {
        String text = fields.stream()
                .map(field -> URLEncoder.encode(field.name(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.value(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(text));
    }

    /** The hidden fields of the first form that has them all: the survey, or the one that begins it. */
    List<Field> hidden() {
        int form = body.indexOf("<form");
        int end = body.indexOf("</form>");
        String inside = form < 0 ? "" : body.substring(form, end);
        return HIDDEN.matcher(inside)
                .results()
                .map(found -> new Field(found.group(1), found.group(2)))
                .toList();
    }

    List<Field> hiddenWithout(String name) {
        return hidden().stream().filter(field -> !field.name().equals(name)).toList();
    }

    String hidden(String name) {
        return hidden().stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .map(Field::value)
                .orElse("");
    }

    void begin() throws IOException, InterruptedException {
        get("/");
        post("/start", field("language", "nl"));
    }

    HttpResponse<String> next(Field... fields) throws IOException, InterruptedException {
        return act("next", fields);
    }

    HttpResponse<String> act(String action, Field... fields) throws IOException, InterruptedException {
        List<Field> all = new ArrayList<>(List.of(fields));
        all.add(field("action", action));
        return post("/survey", all.toArray(new Field[0]));
    }

    /** The page on the screen, by its name. */
    String page() {
        return PAGE.matcher(body)
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElse("");
    }

    List<String> items() {
        return ITEM.matcher(body).results().map(found -> found.group(1)).toList();
    }

    String body() {
        return body;
    }

    boolean hasChecked(String id) {
        return Pattern.compile("id=\"" + Pattern.quote(id) + "\"[^>]* checked")
                .matcher(body)
                .find();
    }

    String privateLink() {
        return Pattern.compile("id=\"private-link\" value=\"([^\"]*)\"")
                .matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .findFirst()
                .orElseThrow();
    }

    String cookie() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("polder"))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    /** The same browser's cookies, at a server started again. */
    TestBrowser at(WebServer other) {
        TestBrowser moved = new TestBrowser(other);
        String token = cookie();
        HttpCookie cookie = new HttpCookie("polder", token);
        cookie.setPath("/");
        cookie.setDomain("127.0.0.1");
        cookie.setVersion(0);
        moved.cookies.getCookieStore().add(URI.create(moved.server), cookie);
        moved.body = body;
        return moved;
    }
}
