package org.polder.examples.browser.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ListMultimap;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.polder.interview.Interview;
import org.polder.name.ItemId;

/** Fields that no respondent fills in, addresses, cookies and bytes that are no text, each answered in words. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileFieldsTest {
    private static final Pattern COOKIE = Pattern.compile("(?m)^Set-Cookie: ([^;]+);");
    private static final byte[] NOTHING = new byte[0];

    private HostileSite site;

    @BeforeAll
    void open(@TempDir Path folder) {
        site = new HostileSite(folder);
    }

    @AfterAll
    void close() {
        site.close();
    }

    static List<String> all() {
        return HostileCorpus.all();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private RawRequest get(String path, String cookie) throws IOException {
        return RawRequest.send(site.port(), "GET " + path + " HTTP/1.1", cookie(cookie), NOTHING);
    }

    private static String cookie(String value) {
        return value.isEmpty() ? "" : "Cookie: " + value + "\r\n";
    }

    private RawRequest post(String path, String cookie, byte[] body) throws IOException {
        return RawRequest.send(
                site.port(),
                "POST " + path + " HTTP/1.1",
                cookie(cookie) + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: " + body.length
                        + "\r\n",
                body);
    }

    private RawRequest post(String path, String cookie, ListMultimap<String, String> fields) throws IOException {
        String body = fields.entries().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return post(path, cookie, body.getBytes(StandardCharsets.US_ASCII));
    }

    private static String newCookie(RawRequest answer) {
        Matcher cookie = COOKIE.matcher(answer.head());
        assertThat(cookie.find()).as(answer.head()).isTrue();
        return cookie.group(1);
    }

    /** The hidden fields of the form that sends to an address. */
    private static ImmutableListMultimap<String, String> hidden(RawRequest page, String action) {
        ImmutableListMultimap.Builder<String, String> hidden = ImmutableListMultimap.builder();
        Element form = Jsoup.parse(page.body()).selectFirst("form[action=" + action + "]");
        assertThat(form).as(page.body()).isNotNull();
        form.select("input[type=hidden]").forEach(field -> hidden.put(field.attr("name"), field.attr("value")));
        return hidden.build();
    }

    /** A browser that has begun: its cookie, and the first page of questions. */
    private record Begun(String cookie, RawRequest page) {
        ImmutableListMultimap<String, String> hidden() {
            return HostileFieldsTest.hidden(page, "/survey");
        }
    }

    private Begun begin() throws IOException {
        RawRequest welcome = get("/", "");
        RawRequest started = post("/start", newCookie(welcome), hidden(welcome, "/start"));
        assertThat(started.status()).isEqualTo(303);
        String cookie = newCookie(started);
        return new Begun(cookie, get("/survey", cookie));
    }

    /** A form with one field said otherwise, or said in addition. */
    private static ImmutableListMultimap<String, String> with(
            ImmutableListMultimap<String, String> form, String name, String value) {
        ImmutableListMultimap.Builder<String, String> changed = ImmutableListMultimap.builder();
        form.entries().stream().filter(field -> !field.getKey().equals(name)).forEach(changed::put);
        return changed.put(name, value).build();
    }

    private void harmless(String what, RawRequest answer) {
        assertThat(answer.isNoError()).as("%s: %s", what, answer.head()).isTrue();
        assertThat(answer.head().split("\r\n\r\n")[0]).as(what).doesNotContain("planted");
        Document page = Jsoup.parse(answer.body());
        HarmlessPage.check(what, page);
        if (answer.status() != 303) {
            assertThat(page.body().text()).as("%s is answered in words", what).isNotBlank();
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void what_a_link_or_a_language_is_not_is_said(String words) throws IOException {
        RawRequest welcome = get("/", "");
        String cookie = newCookie(welcome);
        harmless("link", post("/resume", cookie, with(hidden(welcome, "/resume"), "link", words)));
        harmless("language", post("/language", cookie, with(hidden(welcome, "/start"), "language", words)));
        harmless("start", post("/start", cookie, with(hidden(welcome, "/start"), "language", words)));
        harmless("csrf", post("/start", cookie, with(hidden(welcome, "/start"), "csrf", words)));
        harmless("query", get("/?language=" + encoded(words), ""));
        harmless("path", get("/" + encoded(words), ""));
        harmless("private link", get("/resume/" + encoded(words), ""));
        harmless("cookie", get("/survey", "polder=" + words.replaceAll("[\r\n\u0000]", "")));
        harmless("no form", get("/saved?link=" + encoded(words), cookie));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hidden_fields_codes_and_names_of_fields_that_no_page_sends_change_nothing(String words) throws IOException {
        Begun begun = begin();
        for (String field : List.of(
                "page",
                "step",
                "shown",
                "action",
                "confirm",
                "csrf",
                "language",
                "Q1",
                "Q1.4",
                "Q2",
                "Q2.x",
                "Q23.r1",
                "Q23.r12.name",
                "Q3.instead",
                "Q5.rank1",
                "Q99",
                words)) {
            harmless(field, post("/survey", begun.cookie(), with(begun.hidden(), field, words)));
            RawRequest renewed = post("/survey/refresh", begun.cookie(), with(begun.hidden(), field, words));
            assertThat(renewed.isNoError()).as("%s: %s", field, renewed.head()).isTrue();
            HarmlessPage.check(field, Jsoup.parse(renewed.body()));
            harmless(field, get("/survey", begun.cookie()));
        }
        harmless("save", post("/survey", begun.cookie(), with(begun.hidden(), "action", "save")));
        harmless("saved", get("/saved", begun.cookie()));
        harmless("revoke", post("/saved/revoke", begun.cookie(), with(begun.hidden(), "link", words)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Q1=4&Q1.4=%ED%A0%80half",
                "Q1=4&Q1.4=%C0%BCscript%C0%BE",
                "Q1=4&Q1.4=a%00b",
                "Q1=4&Q1.4=%FF%FE%00",
                "Q1=4&Q1.4=%",
                "Q1=4&Q1.4=%zz",
                "Q1=4&Q1.4=%u0041",
                "Q1=4&Q1.4=%F4%90%80%80",
                "%00=%00",
                "====&&&&",
                "Q1[]=1&Q1[a]=2",
                "Q1=1;Q2=2",
            })
    void bytes_that_are_no_text_are_answered_and_never_half_kept(String bytes) throws IOException {
        Begun begun = begin();
        String hidden = begun.hidden().entries().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        harmless(
                bytes,
                post(
                        "/survey",
                        begun.cookie(),
                        (hidden + "&action=next&" + bytes).getBytes(StandardCharsets.ISO_8859_1)));
        harmless("the page after " + bytes, get("/survey", begun.cookie()));

        for (var key : site.keys()) {
            Interview stored = site.stored(key);
            assertThat(String.valueOf(stored.given().get(ItemId.of("Q1"))))
                    .doesNotContain("\u0000")
                    .matches(text ->
                            text.codePoints().noneMatch(sign -> Character.getType(sign) == Character.SURROGATE));
        }
    }

    @Test
    void what_is_too_long_or_too_much_is_refused_in_words() throws IOException {
        Begun begun = begin();
        harmless("a long answer", post("/survey", begun.cookie(), with(begun.hidden(), "Q4", "a".repeat(100_000))));
        RawRequest whole = post("/survey", begun.cookie(), with(begun.hidden(), "Q4", "a".repeat(3_000_000)));
        assertThat(whole.status()).isIn(400, 413);
        ImmutableListMultimap.Builder<String, String> many = ImmutableListMultimap.builder();
        many.putAll(begun.hidden());
        for (int field = 0; field < 10_000; field++) {
            many.put("f" + field, "x");
        }
        assertThat(post("/survey", begun.cookie(), many.build()).status()).isIn(400, 413);
        assertThat(get("/" + "a".repeat(20_000), "").status()).isIn(400, 404, 414, 431);
        assertThat(get("/", "polder=" + "a".repeat(20_000)).status()).isIn(200, 400, 431);
        harmless("the page afterwards", get("/survey", begun.cookie()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /../../etc/passwd HTTP/1.1",
                "GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1",
                "GET /assets/..%2f..%2fpom.xml HTTP/1.1",
                "GET //evil.example/ HTTP/1.1",
                "GET /survey%00 HTTP/1.1",
                "GET /\u00e9 HTTP/1.1",
                "GET /<script> HTTP/1.1",
                "TRACE / HTTP/1.1",
                "PUT /survey HTTP/1.1",
                "DELETE /survey HTTP/1.1",
                "OPTIONS * HTTP/1.1",
                "GET http://evil.example/ HTTP/1.1",
                "harm",
            })
    void a_request_that_no_browser_sends_is_refused(String line) throws IOException {
        RawRequest answer = RawRequest.send(site.port(), line, "", NOTHING);

        assertThat(answer.isNoError()).as("%s", answer.head()).isTrue();
        assertThat(answer.body()).doesNotContain("<script>", "root:", "polder-parent");
        assertThat(answer.head()).doesNotContain("evil.example");
    }
}
