package org.polder.examples.results;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.collect.Maps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.polder.answer.Answer;
import org.polder.fieldwork.Fieldwork;
import org.polder.fieldwork.Session;
import org.polder.genai2026.Genai2026;
import org.polder.interview.Routing;
import org.polder.json.ResponseReader;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.response.AsidePolicy;
import org.polder.response.Response;
import org.polder.response.Start;
import org.polder.store.ContactStore;
import org.polder.store.FileContactStore;
import org.polder.store.InterviewKey;
import org.polder.store.JdbcJournalStore;
import org.sqlite.SQLiteDataSource;

/** A store filled by real interviews with the 130 reconstructed respondents, who write words of our own. */
final class FieldedSurvey implements AutoCloseable {
    static final Instant BEGIN = Instant.parse("2026-03-02T08:00:00Z");
    static final int RESPONDENTS = 130;

    private static final String PLACEHOLDER = "(synthetisch)";
    private static final Map<String, List<String>> WORDS = Map.of(
            "Q4",
            List.of(
                    "illustrator van kinderboeken",
                    "freelance vertaler",
                    "geluidstechnicus",
                    "museumdocent",
                    "componist en producer",
                    "redacteur bij een uitgeverij"),
            "Q7.6",
            List.of(
                    "om nieuwe ideeën te verkennen",
                    "opdrachtgevers vragen erom",
                    "uit nieuwsgierigheid: ik wil weten wat het kan",
                    "vertalen van mails naar het Engels"),
            "Q20a",
            List.of(
                    "sneller een eerste schets, daardoor kan ik meer aannemen",
                    "administratie kost minder tijd",
                    "meer vraag naar werk dat aantoonbaar door mensen is gemaakt"),
            "Q20b",
            List.of("soms sneller, soms juist meer nawerk", "hangt erg van de opdrachtgever af"),
            "Q20c",
            List.of(
                    "minder opdrachten voor stockbeelden",
                    "tarieven staan onder druk, klanten vragen korting",
                    "vertaalbureaus bieden alleen nog nabewerking aan",
                    "mijn stem is zonder toestemming gebruikt"),
            "Q29",
            List.of(
                    "Fijn dat hier onderzoek naar wordt gedaan!",
                    "Graag meer aandacht voor auteursrecht.",
                    "De vragen over omzet vond ik lastig te schatten."));
    private static final List<String> OTHERS = List.of(
            "anders, per project verschillend", "schetsen en moodboards", "ondertitels", "subsidieaanvragen schrijven");

    final SQLiteDataSource database;
    final MemoryJournals journals = new MemoryJournals();
    final Fieldwork fieldwork;
    final MovableClock clock = new MovableClock();
    private final ContactStore contacts;
    private final Random random = new Random(2026);

    /** A clock that goes on when it is told to. */
    static final class MovableClock extends Clock {
        private Instant now = BEGIN;

        void pass(Duration time) {
            now = now.plus(time);
        }

        void set(Instant moment) {
            now = moment;
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    FieldedSurvey(Path folder, Questionnaire questionnaire) {
        this.database = sqlite(folder.resolve("answers.db"));
        this.contacts = FileContactStore.open(folder.resolve("contacts"));
        this.fieldwork = Fieldwork.of(Routing.of(questionnaire), journals, contacts, clock);
    }

    static SQLiteDataSource sqlite(Path file) {
        SQLiteDataSource source = new SQLiteDataSource();
        source.setUrl("jdbc:sqlite:" + file);
        return source;
    }

    /** Interviews all respondents of the report's reconstruction. */
    static FieldedSurvey genai(Path folder) {
        FieldedSurvey survey = new FieldedSurvey(folder, Genai2026.asFielded());
        int number = 0;
        for (Response response : responses()) {
            survey.clock.set(
                    BEGIN.plus(Duration.ofDays(number % 12)).plus(Duration.ofMinutes(survey.random.nextInt(700))));
            survey.interview(response);
            number++;
        }
        survey.clock.set(BEGIN.plus(Duration.ofDays(12)));
        return survey;
    }

    static ImmutableList<Response> responses() {
        try (InputStream input = Genai2026.class.getResourceAsStream("/org/polder/examples/report/respondents.jsonl")) {
            return ResponseReader.of(Genai2026.asFielded())
                    .readAll("respondents.jsonl", input)
                    .responses();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    InterviewKey interview(Response response) {
        Session session = fieldwork.begin(Start.in(Language.NL).seed(random.nextLong()));
        Optional<ItemId> next = session.interview().next().map(item -> item.id());
        while (next.isPresent() && !next.equals(response.reached())) {
            ItemId item = next.get();
            Answer answer = Optional.ofNullable(response.answers().get(item))
                    .map(given -> given.accept(new Worded(item)))
                    .orElseGet(() -> Answer.text("maker@example.org"));
            clock.pass(Duration.ofSeconds(6 + random.nextInt(item.value().matches("Q2[345]") ? 120 : 25)));
            session.confirm(item, answer).orThrow();
            next = session.interview().next().map(found -> found.id());
        }
        if (next.isEmpty()) {
            session.complete(AsidePolicy.KEEP_APART).orThrow();
        }
        return session.key();
    }

    /** Puts words of our own for the placeholders of the reconstruction. */
    private final class Worded implements Answer.Visitor<Answer> {
        private final ItemId item;

        Worded(ItemId item) {
            this.item = item;
        }

        private String words(String place, String text) {
            List<String> possible = WORDS.getOrDefault(place, OTHERS);
            return text.equals(PLACEHOLDER) ? possible.get(random.nextInt(possible.size())) : text;
        }

        private ImmutableSortedMap<Integer, String> words(ImmutableSortedMap<Integer, String> texts) {
            return ImmutableSortedMap.copyOf(
                    Maps.transformEntries(texts, (code, text) -> words(item + "." + code, text)));
        }

        @Override
        public Answer single(Answer.Single answer) {
            return new Answer.Single(answer.code(), answer.text().map(text -> words(item + "." + answer.code(), text)));
        }

        @Override
        public Answer multiple(Answer.Multiple answer) {
            return new Answer.Multiple(answer.codes(), words(answer.texts()));
        }

        @Override
        public Answer openText(Answer.OpenText answer) {
            return Answer.text(words(item.value(), answer.text()));
        }

        @Override
        public Answer number(Answer.Number answer) {
            return answer;
        }

        @Override
        public Answer date(Answer.Date answer) {
            return answer;
        }

        @Override
        public Answer instead(Answer.Instead answer) {
            return answer;
        }

        @Override
        public Answer ranked(Answer.Ranked answer) {
            return answer;
        }

        @Override
        public Answer rowSets(Answer.RowSets answer) {
            return answer;
        }

        @Override
        public Answer rows(Answer.Rows answer) {
            return new Answer.Rows(answer.codes(), words(answer.names()));
        }

        @Override
        public Answer seen() {
            return Answer.seen();
        }

        @Override
        public Answer withheld() {
            return Answer.withheld();
        }

        @Override
        public Answer leftOpen() {
            return Answer.leftOpen();
        }
    }

    /** The pages of this survey, looking at the store anew each time. */
    PageMaker pages(Questionnaire questionnaire) {
        Interviews interviews = new Interviews(
                new JournalReader(questionnaire), journals, JournalMarks.of(journals), clock, Duration.ZERO);
        return new PageMaker(
                new ResultsData(questionnaire, interviews, new Coding(questionnaire.id(), AnswerCodes.open(database))),
                clock,
                ZoneOffset.UTC);
    }

    /** Puts the journals into the database too, each in one go. */
    JdbcJournalStore stored() {
        JdbcJournalStore store = JdbcJournalStore.open(database);
        journals.keys().forEach(key -> store.append(key, journals.read(key)));
        return store;
    }

    static PageMaker.Reader reader(Language language) {
        return new PageMaker.Reader(ResultsWords.in(language), "the-word");
    }

    @Override
    public void close() {
        contacts.close();
    }
}
