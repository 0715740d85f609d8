package org.polder.examples.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.polder.examples.web.TestBrowser.field;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.polder.answer.Answer;
import org.polder.examples.web.TestBrowser.Field;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.journal.Journal;
import org.polder.json.JournalFormat;
import org.polder.name.ItemId;
import org.polder.problem.ProblemsException;
import org.polder.store.InterviewKey;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** The whole web survey, over a real server. */
class WebSurveyTest {
    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");

    @TempDir
    private Path folder;

    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private WebServer server;

    @BeforeEach
    void start() {
        server = WebServer.start(settings());
    }

    private ServerSettings settings() {
        return ServerSettings.of(
                        EveryKind.everyKind(), folder.resolve("survey.db").toString())
                .at("127.0.0.1", 0)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .log(log::add);
    }

    private void restart(ServerSettings settings) {
        server.close();
        server = WebServer.start(settings);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    /** Gives what the only respondent answered, read from the store by itself. */
    private Interview stored() {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + folder.resolve("survey.db"));
        try (JdbcJournalStore journals = JdbcJournalStore.open(source)) {
            InterviewKey key = journals.keys().iterator().next();
            Journal journal = JournalFormat.read("survey", journals.read(key));
            return journal.replay(Routing.of(EveryKind.everyKind())).interview();
        }
    }

    private static void musician(TestBrowser browser) throws IOException, InterruptedException {
        browser.begin();
        browser.next(field("maker", 1));
        browser.next(
                field("maker", 1), field("instruments", 1), field("instruments", 4), field("instruments.4", "Bas"));
    }

    @Test
    void a_whole_interview_of_every_kind_of_question_is_stored() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        assertThat(browser.page()).isEqualTo("numbers");
        browser.next(
                field("hours", "12,5"), field("mood", 8), field("concert", "2025-12-05"), field("why", "Het ritme."));
        browser.next(
                field("places.r1", 1),
                field("places.r4", 3),
                field("places.r4.name", "In de kerk"),
                field("again.r1", 1),
                field("when.r1", 1),
                field("when.r1", 2),
                field("when.r2", 4),
                field("when.r3", 3));
        assertThat(browser.page()).isEqualTo("grids");
        assertThat(browser.body()).contains("In de kerk", "id=\"errors\"");
        browser.next(
                field("places.r1", 1),
                field("places.r4", 3),
                field("places.r4.name", "In de kerk"),
                field("again.r1", 1),
                field("again.r2", 2),
                field("when.r1", 1),
                field("when.r1", 2),
                field("when.r2", 4),
                field("when.r3", 3));
        assertThat(browser.items()).containsExactly("best", "years[1]", "years[4]");
        browser.next(
                field("best.rank1", 3),
                field("best.rank2", 1),
                field("best.rank3", 4),
                field("years[1]", 1),
                field("years[4]", 2));
        HttpResponse<String> end = browser.next(field("mail", "maker@example.org"));

        assertThat(end.uri().getPath()).isEqualTo("/done");
        assertThat(browser.page()).isEqualTo("done");
        Interview stored = stored();
        assertThat(stored.completed()).isPresent();
        assertThat(stored.given())
                .containsEntry(ItemId.of("maker"), Answer.code(1))
                .containsEntry(ItemId.of("instruments"), Answer.codes(1, 4).with(4, "Bas"))
                .containsEntry(ItemId.of("hours"), Answer.number(new BigDecimal("12.5")))
                .containsEntry(
                        ItemId.of("places"), Answer.rows(Map.of(1, 1, 4, 3)).named(4, "In de kerk"))
                .containsEntry(ItemId.of("again"), Answer.rows(Map.of(1, 1, 2, 2)))
                .containsEntry(
                        ItemId.of("when"), Answer.rowSets(Map.of(1, List.of(1, 2), 2, List.of(4), 3, List.of(3))))
                .containsEntry(ItemId.of("best"), Answer.ranked(3, 1, 4))
                .containsEntry(ItemId.of("artist"), Answer.leftOpen())
                .containsEntry(ItemId.of("mail"), Answer.withheld());
    }

    @Test
    void contact_data_are_in_no_file_but_their_own() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        browser.begin();
        browser.next(field("maker", 2));
        browser.next(field("maker", 2), field("instruments", 5));
        browser.next(field("hours.instead", 998), field("mood", 0), field("why", "Rust"));
        browser.next(field("again.r1", 2), field("when.r1", 1), field("when.r2", 1), field("when.r3", 1));
        browser.next(field("best.rank1", 1), field("best.rank2", 2), field("best.rank3", 3));
        assertThat(browser.page()).isEqualTo("contact");
        browser.next(field("mail", "someone@example.org"));
        assertThat(browser.body()).contains("los van uw antwoorden");
        server.close();

        assertThat(files("someone@example.org")).containsExactly("survey-contacts.db");
        server = WebServer.start(settings());
    }

    private List<String> files(String text) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            List<String> found = new ArrayList<>();
            for (Path file : all.toList()) {
                if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text)) {
                    found.add(file.getFileName().toString());
                }
            }
            return found;
        }
    }

    @Test
    void who_is_screened_out_reads_why() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        browser.begin();
        browser.next(field("maker", 4), field("maker.4", "ik luister"));

        assertThat(browser.page()).isEqualTo("done");
        assertThat(browser.body()).contains("Deze vragen gaan over wie muziek maakt");
    }

    @Test
    void faults_are_told_at_the_top_and_beside_the_field_and_nothing_typed_is_lost()
            throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        browser.next(field("hours", "500"), field("mood", 8), field("why", "Het ritme."));

        assertThat(browser.page()).isEqualTo("numbers");
        assertThat(browser.body())
                .contains("role=\"alert\" id=\"errors\"", "href=\"#hours.value\"", "id=\"hours.fault\"")
                .contains("value=\"500\"", "Het ritme.");
        assertThat(stored().given()).containsKey(ItemId.of("why")).doesNotContainKey(ItemId.of("hours"));
    }

    @Test
    void a_warning_is_told_once_and_the_respondent_may_stand_by_the_answer() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        browser.next(field("hours", "100"), field("mood", 8), field("why", "Het ritme."));
        assertThat(browser.body()).contains("id=\"warnings\"").doesNotContain("id=\"errors\"");
        browser.next(field("hours", "100"), field("confirm", "hours"), field("mood", 8), field("why", "Het ritme."));

        assertThat(browser.page()).isEqualTo("grids");
        assertThat(stored().given()).containsEntry(ItemId.of("hours"), Answer.number(100));
    }

    @Test
    void a_question_that_an_answer_brings_along_is_shown_and_marked() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        browser.begin();
        assertThat(browser.items()).containsExactly("hello", "maker");
        browser.next(field("maker", 3));

        assertThat(browser.page()).isEqualTo("music");
        assertThat(browser.items()).containsExactly("hello", "maker", "none");
        assertThat(browser.body()).contains("id=\"fresh\"", "href=\"#none.1\"").doesNotContain("id=\"errors\"");
    }

    @Test
    void the_script_gets_the_inside_of_the_form_and_the_answer_is_stored() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        browser.begin();
        List<Field> old = browser.hidden();
        HttpResponse<String> inside = browser.post("/survey/refresh", field("maker", 1));

        assertThat(inside.statusCode()).isEqualTo(200);
        assertThat(inside.body()).contains("data-item=\"instruments\"").doesNotContain("<html");
        assertThat(stored().given()).containsEntry(ItemId.of("maker"), Answer.code(1));

        browser.get("/survey");
        browser.next(field("maker", 1), field("instruments", 2));
        List<Field> late = new ArrayList<>(old);
        late.add(field("maker", 2));
        assertThat(browser.postOnly("/survey/refresh", late).statusCode()).isEqualTo(409);
    }

    @Test
    void going_back_keeps_what_was_typed_and_shows_what_was_answered() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        browser.act("back", field("hours", "10"), field("mood", ""), field("why", ""));
        assertThat(browser.page()).isEqualTo("music");
        assertThat(browser.hasChecked("maker.1")).isTrue();
        assertThat(browser.hasChecked("instruments.4")).isTrue();
        assertThat(browser.body()).contains("value=\"Bas\"");

        browser.next(field("maker", 2), field("instruments", 5));
        assertThat(browser.page()).isEqualTo("numbers");
        assertThat(browser.body()).contains("value=\"10\"");
        assertThat(stored().given()).containsEntry(ItemId.of("maker"), Answer.code(2));
    }

    @Test
    void the_language_changes_midway_and_keeps_what_is_typed() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        browser.post("/language", field("language", "en"), field("hours", "500"), field("why", "Zomaar"));

        assertThat(browser.page()).isEqualTo("numbers");
        assertThat(browser.body()).contains("<html lang=\"en\"", "(en) Luisteren", "value=\"500\"", "Zomaar");
    }

    @Test
    void a_number_is_shown_in_the_way_of_the_language() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        browser.post("/language", field("language", "en"), field("hours", "12,5"));
        assertThat(browser.body()).contains("name=\"hours\" value=\"12.5\"");
        browser.post("/language", field("language", "nl"), field("hours", "12.5"));
        assertThat(browser.body()).contains("name=\"hours\" value=\"12,5\"");
    }

    @Test
    void the_same_form_sent_twice_changes_nothing() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        List<Field> form = new ArrayList<>(browser.hidden());
        form.addAll(List.of(field("hours", "3"), field("mood", 8), field("why", "Zomaar"), field("action", "next")));
        browser.postOnly("/survey", form);
        Map<ItemId, Answer> once = stored().given();
        browser.postOnly("/survey", form);

        assertThat(browser.page()).isEqualTo("grids");
        assertThat(browser.body()).doesNotContain("class=\"notice\"");
        assertThat(stored().given()).isEqualTo(once);
    }

    @Test
    void what_two_windows_say_otherwise_is_shown_and_not_overwritten() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        List<Field> other = new ArrayList<>(browser.hidden());
        browser.next(field("hours", "3"), field("mood", 8), field("why", "Zomaar"));
        other.addAll(List.of(field("hours", "4"), field("mood", 8), field("action", "next")));
        browser.postOnly("/survey", other);

        assertThat(browser.page()).isEqualTo("numbers");
        assertThat(browser.body()).contains("class=\"notice\"", "value=\"4\"");
        assertThat(stored().given()).containsEntry(ItemId.of("hours"), Answer.number(3));
        browser.next(field("hours", "4"), field("mood", 8), field("why", "Zomaar"));
        assertThat(stored().given()).containsEntry(ItemId.of("hours"), Answer.number(4));
    }

    @Test
    void what_another_window_adds_is_stored() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        List<Field> other = new ArrayList<>(browser.hidden());
        browser.next(field("hours", "3"), field("mood", 8), field("why", "Zomaar"));
        other.addAll(List.of(field("artist", "Bach"), field("action", "next")));
        browser.postOnly("/survey", other);

        assertThat(browser.page()).isEqualTo("grids");
        assertThat(stored().given())
                .containsEntry(ItemId.of("artist"), Answer.text("Bach"))
                .containsEntry(ItemId.of("hours"), Answer.number(3));
    }

    @Test
    void a_private_link_goes_on_elsewhere_until_it_is_taken_back() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        HttpResponse<String> saved = browser.act("save", field("hours", "10"));
        assertThat(saved.uri().getPath()).isEqualTo("/saved");
        String link = browser.privateLink();

        TestBrowser phone = new TestBrowser(server);
        phone.get(link);
        assertThat(phone.page()).isEqualTo("numbers");
        assertThat(phone.body()).contains("value=\"10\"");
        assertThat(phone.cookie()).isNotEqualTo(browser.cookie());

        TestBrowser typing = new TestBrowser(server);
        typing.get("/");
        typing.post("/resume", field("link", " " + link + " "));
        assertThat(typing.page()).isEqualTo("numbers");

        browser.post("/saved/revoke");
        assertThat(new TestBrowser(server).get(link).statusCode()).isEqualTo(404);
        phone.get("/survey");
        assertThat(phone.page()).isEqualTo("numbers");
        browser.get("/saved");
        assertThat(browser.body()).doesNotContain("private-link");
    }

    @Test
    void a_link_that_was_never_given_opens_nothing() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);

        assertThat(new TestBrowser(server).get("/resume/" + browser.cookie()).statusCode())
                .isEqualTo(404);
        assertThat(new TestBrowser(server).get("/resume/x").statusCode()).isEqualTo(404);
    }

    @Test
    void the_table_of_links_holds_neither_keys_nor_tokens() throws IOException, InterruptedException, SQLException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        browser.act("save");
        String token = browser.privateLink().replaceAll(".*/", "");
        String row;
        String journal;
        try (Connection links = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("survey-links.db"));
                Connection answers = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("survey.db"));
                Statement read = links.createStatement();
                Statement key = answers.createStatement()) {
            row = read.executeQuery("SELECT group_concat(id || kind || sealed) FROM polder_link")
                    .getString(1);
            journal = key.executeQuery("SELECT max(interview) FROM polder_journal")
                    .getString(1);
        }

        assertThat(row).contains("SESSION", "PRIVATE").doesNotContain(token, browser.cookie(), journal);
    }

    @Test
    void a_server_that_was_stopped_goes_on_where_everybody_was() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        restart(settings());
        TestBrowser again = browser.at(server);
        again.next(field("hours", "3"), field("mood", 8), field("why", "Zomaar"));

        assertThat(again.page()).isEqualTo("grids");
        assertThat(again.body()).doesNotContain("class=\"notice\"");
        assertThat(stored().given()).containsEntry(ItemId.of("hours"), Answer.number(3));
    }

    @Test
    void a_session_ends_and_says_so() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        restart(settings().clock(Clock.fixed(NOW.plus(Duration.ofDays(8)), ZoneOffset.UTC)));
        TestBrowser later = browser.at(server);
        HttpResponse<String> response = later.next(field("hours", "3"));

        assertThat(response.statusCode()).isEqualTo(401);
        assertThat(response.body()).contains("Uw sessie is afgelopen");
    }

    @Test
    void under_another_version_the_respondent_reads_so_and_may_begin_again() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        server.close();
        server = WebServer.start(ServerSettings.of(
                        EveryKind.everyKind()
                                .with(revision -> revision.remove("artist").version("2.0")),
                        folder.resolve("survey.db").toString())
                .at("127.0.0.1", 0)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC)));
        TestBrowser later = browser.at(server);
        HttpResponse<String> response = later.get("/survey");
        assertThat(response.statusCode()).isEqualTo(409);
        assertThat(response.body()).contains("De vragenlijst is veranderd");

        later.begin();
        assertThat(later.page()).isEqualTo("music");
    }

    @Test
    void a_form_without_its_word_or_from_elsewhere_is_refused() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        List<Field> without = browser.hiddenWithout("csrf");
        assertThat(browser.postFrom("cross-site", "/survey", field("hours", "3"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.postFrom("same-site", "/survey", field("hours", "3")).statusCode())
                .isEqualTo(403);
        assertThat(browser.postOnly("/survey", without).statusCode()).isEqualTo(403);
        TestBrowser other = new TestBrowser(server);
        musician(other);
        List<Field> foreign = new ArrayList<>(without);
        foreign.add(field("csrf", other.hidden("csrf")));
        assertThat(browser.postOnly("/survey", foreign).statusCode()).isEqualTo(403);
    }

    @Test
    void a_secret_planted_before_the_beginning_is_worth_nothing() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        browser.get("/");
        String planted = browser.cookie();
        browser.post("/start", field("language", "nl"));

        assertThat(browser.cookie()).isNotEqualTo(planted);
    }

    @Test
    void every_page_sets_the_headers_that_protect_it() throws IOException, InterruptedException {
        TestBrowser browser = new TestBrowser(server);
        for (String path : List.of("/", "/survey", "/nowhere", "/health", StaticFiles.address("survey.css"))) {
            HttpResponse<String> response = browser.get(path);
            assertThat(response.headers().firstValue("Content-Security-Policy"))
                    .as(path)
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
                            .doesNotContain("unsafe"));
            assertThat(response.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(response.headers().firstValue("Referrer-Policy")).isPresent();
        }
        assertThat(browser.get("/health").body()).isEqualTo("ok");
        assertThat(browser.get("/").headers().firstValue("Cache-Control")).hasValue("no-store");
    }

    @Test
    void behind_tls_the_cookie_goes_by_tls_alone() throws IOException, InterruptedException {
        restart(settings().secure(true));
        HttpResponse<String> response = new TestBrowser(server).get("/");

        assertThat(response.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("__Host-polder=").contains("Secure", "HttpOnly", "SameSite=Lax"));
        assertThat(response.headers().firstValue("Strict-Transport-Security")).isPresent();
    }

    @Test
    void what_is_too_much_is_refused() throws IOException, InterruptedException {
        restart(settings().limits(new Limits(Duration.ofDays(1), Duration.ofDays(1), 2, 50, 5, 20_000, 100)));
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        List<Field> form = browser.hidden();
        List<Field> many = new ArrayList<>(form);
        for (int i = 0; i < 101; i++) {
            many.add(field("instruments", i));
        }
        assertThat(browser.postOnly("/survey", many).statusCode()).isEqualTo(413);
        List<Field> large = new ArrayList<>(form);
        large.add(field("why", "x".repeat(20_000)));
        assertThat(browser.postOnly("/survey", large).statusCode()).isEqualTo(413);

        new TestBrowser(server).begin();
        TestBrowser third = new TestBrowser(server);
        third.begin();
        assertThat(third.body()).contains("Even geduld");
        int refused = 0;
        for (int i = 0; i < 60; i++) {
            refused += browser.postOnly("/survey", form).statusCode() == 429 ? 1 : 0;
        }
        assertThat(refused).isPositive();
    }

    @Test
    void what_respondents_write_is_never_markup() throws IOException, InterruptedException {
        String hostile = "\"><script>alert(1)</script>{{7*7}}${7*7}' OR 1=1 --</textarea><b>";
        TestBrowser browser = new TestBrowser(server);
        browser.begin();
        browser.next(field("maker", 1));
        browser.next(field("maker", 1), field("instruments", 4), field("instruments.4", hostile));
        browser.next(field("hours", hostile), field("mood", 8), field("why", hostile));
        assertThat(browser.body())
                .doesNotContain("<script>alert", "</textarea><b>")
                .contains("&lt;script>");
        browser.next(field("hours", "1"), field("mood", 8), field("why", hostile));
        browser.next(
                field("places.r4", 1),
                field("places.r4.name", hostile.substring(0, 60)),
                field("again.r1", 1),
                field("when.r1", 1),
                field("when.r2", 1),
                field("when.r3", 1));
        assertThat(browser.page()).isEqualTo("grids");
        assertThat(browser.body()).doesNotContain("<script>alert");
        browser.get("/?language=%22%3E%3Cscript%3Ealert(1)");
        assertThat(browser.body()).doesNotContain("<script>alert");
    }

    @Test
    void when_the_store_fails_words_and_a_code_come_back_and_no_answer_reaches_the_log()
            throws IOException, InterruptedException, SQLException {
        TestBrowser browser = new TestBrowser(server);
        musician(browser);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("survey.db"));
                Statement statement = connection.createStatement()) {
            statement.execute("ALTER TABLE polder_journal RENAME TO gone");
            HttpResponse<String> response =
                    browser.next(field("hours", "3"), field("mood", 8), field("why", "Geheim woord"));

            assertThat(response.statusCode()).isEqualTo(503);
            assertThat(response.body()).contains("konden niet worden bewaard").doesNotContain("org.polder", "SQL");
            statement.execute("ALTER TABLE gone RENAME TO polder_journal");
        }
        browser.get("/survey");

        assertThat(browser.page()).isEqualTo("numbers");
        assertThat(browser.body()).contains("Geheim woord");
        assertThat(log)
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .contains("503", "StoreException")
                        .doesNotContain("Geheim", browser.cookie(), "survey.db"));
    }

    @Test
    void a_database_that_cannot_be_reached_is_named_without_its_password() {
        ServerSettings settings = ServerSettings.of(
                        EveryKind.everyKind(), "jdbc:postgresql://127.0.0.1:1/answers?user=maker&password=hunter2")
                .contacts(folder.resolve("people.db").toString())
                .at("127.0.0.1", 0);

        assertThatThrownBy(() -> WebServer.start(settings))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("--store names the database 'jdbc:postgresql://127.0.0.1:1/answers'")
                .hasMessageContaining("cannot be reached")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void an_unknown_database_a_missing_folder_and_a_taken_port_are_named() {
        ServerSettings settings = settings();
        assertThatThrownBy(() -> WebServer.start(ServerSettings.of(EveryKind.everyKind(), "jdbc:mysql://127.0.0.1/x")
                        .contacts("people.db")))
                .hasMessageContaining("jdbc:postgresql:");
        assertThatThrownBy(() -> WebServer.start(ServerSettings.of(
                        EveryKind.everyKind(), folder.resolve("not/there.db").toString())))
                .hasMessageContaining("folder that is there");
        assertThatThrownBy(() -> WebServer.start(settings.at("127.0.0.1", server.port())))
                .hasMessageContaining("--port");
    }
}
