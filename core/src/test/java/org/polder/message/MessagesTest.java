package org.polder.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.common.collect.ImmutableList;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.polder.Surveys;
import org.polder.answer.Answer;
import org.polder.condition.Condition;
import org.polder.condition.Day;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.model.Asking;
import org.polder.model.Check;
import org.polder.model.DateQuestion;
import org.polder.model.Grid;
import org.polder.model.Item;
import org.polder.model.MultipleChoice;
import org.polder.model.MultipleGrid;
import org.polder.model.Notice;
import org.polder.model.NumberQuestion;
import org.polder.model.OpenPart;
import org.polder.model.OpenQuestion;
import org.polder.model.Ordering;
import org.polder.model.Page;
import org.polder.model.Questionnaire;
import org.polder.model.Ranking;
import org.polder.model.Requirement;
import org.polder.model.Row;
import org.polder.model.SingleChoice;
import org.polder.name.ItemId;
import org.polder.name.Language;
import org.polder.problem.Place;
import org.polder.problem.Problem;
import org.polder.problem.ProblemsException;
import org.polder.response.AsidePolicy;
import org.polder.response.Start;
import org.polder.text.Text;
import org.polder.text.TextBundle;

class MessagesTest {
    private static final Messages MESSAGES = Messages.standard();

    private static Asking asking(String id) {
        return Asking.of(ItemId.of(id));
    }

    private static NumberQuestion number(
            String id, String least, String most, int decimals, Optional<BigDecimal> step) {
        return new NumberQuestion(
                asking(id), new BigDecimal(least), new BigDecimal(most), decimals, step, false, ImmutableList.of());
    }

    /** One question of every kind, all optional so that any can be tried, worded by their keys in both languages. */
    private static final List<Item> ITEMS = List.of(
            new SingleChoice(
                    asking("single"),
                    ImmutableList.of(
                            Surveys.option("single", 1),
                            Surveys.option("single", 2).open(new OpenPart.Words(5)),
                            Surveys.option("single", 3).askedIf(Condition.never()),
                            Surveys.option("single", 4)
                                    .open(new OpenPart.Number(BigDecimal.ZERO, BigDecimal.valueOf(2500), 0)))),
            new MultipleChoice(
                    asking("three"),
                    ImmutableList.of(
                            Surveys.option("three", 1),
                            Surveys.option("three", 2),
                            Surveys.option("three", 3),
                            Surveys.option("three", 4).alone()),
                    2,
                    2),
            new MultipleChoice(
                    asking("one"), ImmutableList.of(Surveys.option("one", 1), Surveys.option("one", 2)), 1, 1),
            new Ranking(
                    asking("rank"),
                    ImmutableList.of(Surveys.option("rank", 1), Surveys.option("rank", 2)),
                    1,
                    2,
                    Ordering.AS_WRITTEN),
            new OpenQuestion(
                    asking("open")
                            .requirement(Requirement.WARN_ONCE)
                            .check(new Check(
                                    new Condition.TextMatches(ItemId.of("open"), "^a"), Text.of("open.check"), false)),
                    3),
            number("whole", "0", "1000000", 0, Optional.empty()),
            number("tenths", "0.5", "9.5", 1, Optional.empty()),
            number("hundredths", "0.5", "9.5", 2, Optional.empty()),
            number("steps", "0", "10", 1, Optional.of(new BigDecimal("2.5"))),
            new DateQuestion(asking("past"), Optional.empty(), Optional.of(Day.today()), ImmutableList.of()),
            new DateQuestion(asking("future"), Optional.of(Day.today()), Optional.empty(), ImmutableList.of()),
            new DateQuestion(
                    asking("year"),
                    Optional.of(Day.of(LocalDate.of(2026, 1, 1))),
                    Optional.of(Day.of(LocalDate.of(2026, 12, 31))),
                    ImmutableList.of()),
            new DateQuestion(asking("any"), Optional.empty(), Optional.empty(), ImmutableList.of()),
            new Grid(
                    asking("grid"),
                    ImmutableList.of(
                            Row.of(1, Text.of("grid.row.1")),
                            Row.named(2, Text.of("grid.row.2")),
                            Row.of(3, Text.of("grid.row.3")).askedIf(Condition.never())),
                    ImmutableList.of(Surveys.option("grid", 1))),
            new MultipleGrid(
                    asking("sets").requirement(Requirement.WARN_ONCE),
                    ImmutableList.of(Row.of(1, Text.of("sets.row.1"))),
                    ImmutableList.of(
                            Surveys.option("sets", 1),
                            Surveys.option("sets", 2),
                            Surveys.option("sets", 3).alone()),
                    1,
                    Ordering.AS_WRITTEN),
            new Notice(asking("notice")),
            new Notice(asking("never").askedIf(Condition.never())));

    private static final Questionnaire ALL = questionnaire();

    private static Questionnaire questionnaire() {
        Map<String, String> texts = new TreeMap<>();
        for (Item item : ITEMS) {
            texts.put(item.id() + ".text", "?");
            item.options().forEach(option -> texts.put(item.id() + "." + option.code(), "answer " + option.code()));
            item.rows().forEach(row -> texts.put(item.id() + ".row." + row.code(), "row " + row.code()));
        }
        texts.put("open.check", "Begin met een a.");
        return Questionnaire.of(
                "all",
                "1.0",
                List.of(new Page("one", Optional.empty(), ImmutableList.copyOf(ITEMS))),
                List.of(
                        TextBundle.of(Language.NL, texts),
                        TextBundle.of(Language.EN, texts),
                        TextBundle.of(Language.of("nl-BE"), texts)));
    }

    private static Interview in(Language language) {
        return Interview.start(Routing.of(ALL), Start.in(language).on(LocalDate.of(2026, 11, 24)));
    }

    private static List<String> nl(String question, Answer answer) {
        return MESSAGES.of(in(Language.NL).answer(question, answer));
    }

    private static List<String> en(String question, Answer answer) {
        return MESSAGES.of(in(Language.EN).answer(question, answer));
    }

    /** Whatever reports to respondents; reading a response back reports to whoever holds the data. */
    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.list(Path.of("src/main/java/org/polder/interview"))) {
            return all.filter(source -> !source.endsWith("Replay.java") && !source.endsWith("Restoration.java"))
                    .toList();
        }
    }

    @Test
    void there_is_a_message_for_exactly_the_codes_that_the_interview_gives() throws IOException {
        Set<String> given = new TreeSet<>();
        Pattern reported = Pattern.compile("(?:report|warn|problem|Problem\\.error|new Problem)\\(\\s*\"([a-z-]+)\"");
        for (Path source : sources()) {
            Matcher matcher = reported.matcher(Files.readString(source));
            while (matcher.find()) {
                given.add(matcher.group(1));
            }
        }
        assertThat(given).hasSizeGreaterThan(20);
        Set<String> worded = Arrays.stream(MessageKind.values())
                .map(kind -> kind.key().value().replaceAll("\\..*", ""))
                .collect(Collectors.toSet());
        assertThat(worded).isEqualTo(given);
    }

    @Test
    void bounds_on_the_number_of_answers_are_told_with_singular_and_plural() {
        assertThat(nl("three", Answer.codes(1, 2, 3))).containsExactly("Kies hoogstens 2 antwoorden.");
        assertThat(nl("three", Answer.codes(1))).containsExactly("Kies minstens 2 antwoorden.");
        assertThat(nl("one", Answer.codes(1, 2))).containsExactly("Kies hoogstens 1 antwoord.");
        assertThat(nl("one", Answer.codes())).containsExactly("Kies minstens 1 antwoord.");
        assertThat(en("three", Answer.codes(1, 2, 3))).containsExactly("Please choose at most 2 answers.");
        assertThat(en("one", Answer.codes())).containsExactly("Please choose at least 1 answer.");
    }

    @Test
    void options_and_rows_are_named_by_the_labels_that_the_respondent_reads() {
        assertThat(nl("three", Answer.codes(1, 4)))
                .containsExactly("U kunt ‘answer 4’ niet samen met een ander antwoord kiezen.");
        assertThat(nl("single", Answer.code(2))).containsExactly("Vul ook in wat u bedoelt met ‘answer 2’.");
        assertThat(nl("three", Answer.codes(1, 2).with(3, "x")))
                .containsExactly("U hebt iets geschreven bij ‘answer 3’. Kies dat antwoord ook, of haal de tekst weg.");
        assertThat(nl("grid", Answer.rows(Map.of()))).containsExactly("Geef ook een antwoord bij ‘row 1’.");
        assertThat(nl("sets", Answer.rowSets(Map.of(1, List.of(1, 3)))))
                .containsExactly(
                        "Kies bij ‘row 1’ hoogstens 1 antwoord.",
                        "U kunt bij ‘row 1’ ‘answer 3’ niet samen met een ander antwoord kiezen.");
        assertThat(nl("sets", Answer.rowSets(Map.of())))
                .containsExactly("U hebt bij ‘row 1’ niets gekozen. Wilt u toch verder?");
        assertThat(nl("grid", Answer.rows(Map.of(1, 1)).named(2, " ")))
                .containsExactly("U hebt bij ‘row 2’ nog niets ingevuld. Schrijf op wat u bedoelt.");
    }

    @Test
    void numbers_are_written_as_in_the_language() {
        assertThat(nl("whole", Answer.number(-1))).containsExactly("Vul een heel getal in van 0 tot en met 1.000.000.");
        assertThat(en("whole", Answer.number(-1)))
                .containsExactly("Please fill in a whole number from 0 to 1,000,000.");
        assertThat(nl("tenths", Answer.number(10)))
                .containsExactly("Vul een getal in van 0,5 tot en met 9,5, met hoogstens 1 cijfer achter de komma.");
        assertThat(nl("hundredths", Answer.number(10)))
                .containsExactly("Vul een getal in van 0,5 tot en met 9,5, met hoogstens 2 cijfers achter de komma.");
        assertThat(nl("steps", Answer.number(1)))
                .containsExactly("Vul een getal in van 0 tot en met 10, in stappen van 2,5.");
        assertThat(nl("single", Answer.code(4, "much")))
                .containsExactly("Vul een heel getal in van 0 tot en met 2.500.");
    }

    @Test
    void dates_are_written_in_full_and_only_bounds_that_there_are_named() {
        assertThat(nl("year", Answer.date(LocalDate.of(2025, 6, 1))))
                .containsExactly("Kies een datum van 1 januari 2026 tot en met 31 december 2026.");
        assertThat(en("year", Answer.date(LocalDate.of(2025, 6, 1))))
                .containsExactly("Please choose a date from January 1, 2026 to December 31, 2026.");
        assertThat(nl("past", Answer.date(LocalDate.of(2027, 1, 1))))
                .containsExactly("Kies een datum tot en met 24 november 2026.");
        assertThat(nl("future", Answer.date(LocalDate.of(2020, 1, 1))))
                .containsExactly("Kies een datum vanaf 24 november 2026.");
        assertThat(nl("any", Answer.date(LocalDate.of(10_000, 1, 1)))).containsExactly("Vul een bestaande datum in.");
    }

    @Test
    void everything_else_that_can_be_wrong_has_words_too() {
        assertThat(nl("single", Answer.leftOpen())).containsExactly("Beantwoord deze vraag om verder te gaan.");
        assertThat(nl("open", Answer.leftOpen()))
                .containsExactly("U hebt deze vraag niet beantwoord. Wilt u toch verder?");
        assertThat(nl("open", Answer.text("b"))).containsExactly("Begin met een a.");
        assertThat(nl("open", Answer.text("aaaa")))
                .containsExactly("Uw tekst is te lang. Gebruik hoogstens 3 tekens; nu zijn het er 4.");
        assertThat(nl("rank", Answer.ranked(1, 1)))
                .containsExactly("U hebt een antwoord twee keer een plaats gegeven. Geef elk antwoord één plaats.");
        assertThat(nl("single", Answer.code(3)))
                .isEqualTo(nl("single", Answer.code(9)))
                .containsExactly("Kies een van de antwoorden die bij de vraag staan.");
        assertThat(nl("single", Answer.code(1, "x")))
                .containsExactly("Hier kunt u niets bij schrijven. Haal de tekst weg.");
        assertThat(nl("grid", Answer.rows(Map.of(1, 1, 2, 1))))
                .containsExactly("U hebt een antwoord gegeven, maar niet opgeschreven waarover. Vul dat ook in.");
        assertThat(nl("grid", Answer.rows(Map.of(1, 1, 3, 1, 7, 1))))
                .containsExactly("Beantwoord alleen de regels die bij de vraag staan.");
        assertThat(nl("single", Answer.text("x")))
                .containsExactly("Dit antwoord past niet bij de vraag. Beantwoord de vraag nog een keer.");
        assertThat(nl("nothing", Answer.code(1)))
                .isEqualTo(nl("1", Answer.code(1)))
                .containsExactly("Deze vraag hoort niet bij deze vragenlijst.");
        assertThat(nl("never", Answer.seen()))
                .containsExactly("Deze vraag is niet voor u bedoeld. U kunt hem overslaan.");
        assertThat(MESSAGES.of(in(Language.NL).goTo(ItemId.of("notice"))))
                .containsExactly("U bent nog niet bij deze vraag. Beantwoord eerst de vragen ervoor.");
        assertThat(MESSAGES.of(in(Language.NL).complete(AsidePolicy.KEEP_APART)))
                .containsExactly("U bent nog niet klaar. Beantwoord eerst de vragen die nog openstaan.");
    }

    @Test
    void an_accepted_answer_has_no_message() {
        assertThat(nl("single", Answer.code(1))).isEmpty();
    }

    @Test
    void an_agency_replaces_single_messages_and_languages_with_a_region_fall_back() {
        Messages own = MESSAGES.with(TextBundle.of(Language.NL, Map.of("too-many@2", "Niet meer dan twee, graag.")));

        assertThat(own.of(in(Language.NL).answer("three", Answer.codes(1, 2, 3))))
                .containsExactly("Niet meer dan twee, graag.");
        assertThat(own.of(in(Language.of("nl-BE")).answer("one", Answer.codes())))
                .containsExactly("Kies minstens 1 antwoord.");
        assertThat(own.covering(ALL)).isSameAs(own);
    }

    @Test
    void a_language_with_gaps_is_refused_naming_every_message_missing() {
        Language frisian = Language.of("fy");
        TextBundle some = TextBundle.of(
                frisian, Stream.of("required", "too-many").collect(Collectors.toMap(key -> key, key -> "antwurden")));

        List<Problem> problems = catchThrowableOfType(ProblemsException.class, () -> MESSAGES.with(some))
                .problems();

        assertThat(problems)
                .hasSize(MessageKind.values().length - 2)
                .allMatch(problem -> problem.code().equals("missing-message"));
        assertThat(problems)
                .extracting(Problem::message)
                .contains("The message 'left-open.row' has no wording in language 'fy': add it to that bundle");
    }

    @Test
    void a_wording_for_no_message_a_blank_that_nothing_fills_and_a_variant_nobody_reads_are_refused() {
        TextBundle wrong = TextBundle.of(
                Language.EN,
                Map.of("too-mny", "?", "too-few", "{leest}", "check@1", "{message}", "too-many@few", "{most}"));

        assertThat(catchThrowableOfType(ProblemsException.class, () -> MESSAGES.with(wrong))
                        .problems())
                .extracting(Problem::message)
                .containsExactlyInAnyOrder(
                        "The message 'too-mny' in language 'en' belongs to nothing that a respondent is told. Did you"
                                + " mean 'too-many'?",
                        "The message 'too-few' in language 'en' has the blank {leest}, which nothing fills; its blanks"
                                + " are [least, found]. Did you mean 'least'?",
                        "The message 'check@1' in language 'en' is a variant that nobody reads: 'check' counts nothing,"
                                + " so it has one wording only",
                        "The message 'too-many@few' in language 'en' is a variant that nobody reads: put a number behind"
                                + " '@', the value of {most}");
    }

    @Test
    void a_language_without_messages_is_found_before_the_first_interview() {
        Questionnaire german = ALL.with(revision -> revision.wordings(
                new TextBundle(Language.of("de"), ALL.bundles().get(0).wordings())));

        assertThatThrownBy(() -> MESSAGES.covering(german))
                .isInstanceOf(ProblemsException.class)
                .hasMessageContaining("There are no messages in language 'de'");
        Interview interview = Interview.start(Routing.of(german), Language.of("de"));
        assertThatThrownBy(() -> MESSAGES.of(interview.leaveOpen()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("there are messages in [nl, en]");
    }

    @Test
    void a_problem_from_elsewhere_is_not_put_to_a_respondent() {
        assertThatThrownBy(() -> MESSAGES.of(Problem.error("no-rows", Place.none(), "?"), in(Language.NL)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'no-rows'");
    }
}
