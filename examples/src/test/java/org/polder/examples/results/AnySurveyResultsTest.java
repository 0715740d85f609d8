package org.polder.examples.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMultimap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.polder.answer.Answer;
import org.polder.interview.Interview;
import org.polder.journal.Event;
import org.polder.jqwik.Questionnaires;
import org.polder.jqwik.Respondents;
import org.polder.json.Fingerprint;
import org.polder.json.JournalFormat;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.name.ItemId;
import org.polder.store.InterviewKey;

/** Every page and every file can be made of any questionnaire. */
class AnySurveyResultsTest {
    private static final Instant BEGIN = FieldedSurvey.BEGIN;

    @Provide
    Arbitrary<List<Interview>> interviews() {
        return Questionnaires.arbitrary()
                .flatMap(questionnaire -> Respondents.of(questionnaire)
                        .partial()
                        .interviews()
                        .list()
                        .ofSize(12));
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void any_questionnaire_has_all_pages_and_files(@ForAll("interviews") List<Interview> interviews)
            throws IOException {
        Questionnaire questionnaire = interviews.get(0).questionnaire();
        MemoryJournals journals = new MemoryJournals();
        interviews.forEach(interview -> journals.append(InterviewKey.random(), records(interview)));
        Path folder = Files.createTempDirectory("any-survey");
        FieldedSurvey.MovableClock clock = new FieldedSurvey.MovableClock();
        PageMaker pages = new PageMaker(
                new ResultsData(
                        questionnaire,
                        new Interviews(
                                new JournalReader(questionnaire),
                                journals,
                                JournalMarks.of(journals),
                                clock,
                                Duration.ZERO),
                        new Coding(
                                questionnaire.id(),
                                AnswerCodes.open(FieldedSurvey.sqlite(folder.resolve("codes.db"))))),
                clock,
                ZoneOffset.UTC);

        assertThat(pages.data().now().leftOut()).isEmpty();
        assertThat(pages.data().now().responses())
                .extracting(response -> response.answers().size())
                .containsExactlyInAnyOrderElementsOf(
                        interviews.stream().map(AnySurveyResultsTest::answers).toList());
        for (var language : ResultsWords.LANGUAGES) {
            var reader = FieldedSurvey.reader(language);
            ImmutableList.Builder<String> made = ImmutableList.builder();
            made.add(
                    pages.overview(reader), pages.monitoring(reader), pages.comparisons(reader), pages.exports(reader));
            String by = Breaks.of(
                            questionnaire,
                            pages.data()
                                    .source(pages.data().now(), reader.words(), false)
                                    .schema())
                    .names()
                    .stream()
                    .findFirst()
                    .orElse("");
            made.add(pages.figures(reader, ImmutableMultimap.of()));
            questionnaire
                    .pages()
                    .forEach(page ->
                            made.add(pages.figures(reader, ImmutableMultimap.of("page", page.name(), "by", by))));
            pages.data()
                    .places(pages.data().now(), reader.words())
                    .forEach(place -> made.add(pages.open(reader, OpenChoice.of(place.name(), "", "", ""))));
            assertThat(made.build()).allSatisfy(page -> assertThat(page.strip()).endsWith("</html>"));
            for (ExportKind kind : ExportKind.values()) {
                assertThat(pages.export(reader, kind, ImmutableMultimap.of("by", by))
                                .bytes())
                        .as(kind.name())
                        .isNotEmpty();
            }
        }
        Files.delete(folder.resolve("codes.db"));
        Files.delete(folder);
    }

    /** How many answers count where nobody knows the contact data, on which routing may hang. */
    private static int answers(Interview interview) {
        Map<ItemId, Answer> kept = new LinkedHashMap<>();
        interview.given().forEach((id, answer) -> {
            boolean personal =
                    interview.questionnaire().item(id).orElseThrow().asking().personal();
            kept.put(id, personal ? Answer.withheld() : answer);
        });
        return Interview.start(interview.routing(), interview.start())
                .restore(kept)
                .interview()
                .response("r")
                .answers()
                .size();
    }

    private static List<String> records(Interview interview) {
        Questionnaire questionnaire = interview.questionnaire();
        List<Event> events = new ArrayList<>();
        events.add(new Event.Started(
                BEGIN,
                questionnaire.id(),
                questionnaire.version(),
                Fingerprint.ofMeaning(questionnaire),
                interview.start()));
        for (Item item : questionnaire.items()) {
            Answer answer = interview.given().get(item.id());
            if (answer != null) {
                events.add(new Event.Answered(
                        BEGIN.plusSeconds(events.size()),
                        item.id(),
                        item.asking().personal() ? Answer.withheld() : answer));
            }
        }
        return events.stream().map(JournalFormat::line).toList();
    }
}
