package org.polder.interchange.limesurvey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.polder.dsl.Survey.multiple;
import static org.polder.dsl.Survey.number;
import static org.polder.dsl.Survey.questionnaire;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.polder.answer.Answer;
import org.polder.arbitrary.ArbitraryQuestionnaires;
import org.polder.arbitrary.Move;
import org.polder.dsl.RandomRespondents;
import org.polder.genai2026.Genai2026;
import org.polder.interchange.Exported;
import org.polder.interview.Interview;
import org.polder.interview.Routing;
import org.polder.interview.Step;
import org.polder.model.Item;
import org.polder.model.Questionnaire;
import org.polder.model.Row;
import org.polder.name.ItemId;
import org.polder.response.Start;

/** Survey files run, by an evaluator of their equations that knows nothing of the writer, beside the interview. */
class LimeSurveyAgreementTest {
    @Property(tries = 200, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void a_survey_asks_what_the_interview_asks(@ForAll @LongRange(min = 0) long seed) {
        agree(seed);
    }

    @Test
    @Tag("full")
    void many_surveys_ask_what_their_interviews_ask() {
        int tries = Integer.getInteger("polder.tries", 3000);
        for (long seed = 1; seed <= tries; seed++) {
            agree(seed);
        }
    }

    private static void agree(long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Exported exported = LimeSurvey.write(questionnaire);
        Start start = ArbitraryQuestionnaires.start(questionnaire, seed);
        RunningSurvey survey = new RunningSurvey(exported.document(), start.today());
        Set<String> sound = Fragment.of(questionnaire, exported.losses());
        Set<String> waiting = Fragment.waiting(questionnaire);
        Step step = Move.begin(Interview.start(Routing.of(questionnaire), start));
        compare(seed, step.interview(), survey, sound, waiting);
        for (Move move : List.copyOf(ArbitraryQuestionnaires.moves(seed))) {
            if (!(move instanceof Move.Close)) {
                step = move.after(step);
                compare(seed, step.interview(), survey, sound, waiting);
            }
        }
    }

    private static void compare(
            long seed, Interview interview, RunningSurvey survey, Set<String> sound, Set<String> waiting) {
        Questionnaire questionnaire = interview.questionnaire();
        LimeCodes codes = new LimeCodes(questionnaire);
        survey.answer(cells(questionnaire, codes, interview.given()));
        Set<ItemId> path = new HashSet<>(interview.path());
        for (Item item : questionnaire.items()) {
            String id = item.id().value();
            if (!sound.contains(id) || waiting.contains(id) && !interview.isComplete()) {
                continue;
            }
            assertThat(survey.isRelevant(codes.question(item.id())))
                    .as(() -> "seed " + seed + ", item " + id + ", condition " + item.askedIf() + ", given "
                            + interview.given() + "\n" + survey)
                    .isEqualTo(path.contains(item.id()));
            for (Row row : item.rows()) {
                boolean named = row.label() instanceof Row.NamedByRespondent;
                String variable = named
                        ? codes.rowName(item.id(), row.code())
                        : codes.question(item.id()) + "_" + LimeCodes.answer(row.code());
                assertThat(survey.isRelevant(variable))
                        .as(() -> "seed " + seed + ", row " + id + "." + row.code() + ", given " + interview.given()
                                + "\n" + survey)
                        .isEqualTo(interview.isRowAsked(item.id(), row.code()));
            }
        }
    }

    static Map<String, String> cells(Questionnaire questionnaire, LimeCodes codes, Map<ItemId, Answer> given) {
        Map<String, String> cells = new HashMap<>();
        given.forEach((id, answer) -> cells.putAll(
                CellWriter.of(new Columns(codes), questionnaire.item(id).orElseThrow(), answer)));
        return cells;
    }

    @Property(tries = 200, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void answers_that_the_interview_took_are_valid_in_the_survey(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = ArbitraryQuestionnaires.questionnaire(seed);
        Interview interview =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Assume.that(interview.isComplete() && interview.start().closedQuotas().isEmpty());
        Exported exported = LimeSurvey.write(questionnaire);
        Assume.that(Fragment.of(questionnaire, exported.losses()).size()
                == questionnaire.items().size());
        RunningSurvey survey =
                new RunningSurvey(exported.document(), interview.start().today());

        survey.answer(cells(questionnaire, new LimeCodes(questionnaire), interview.given()));

        assertThat(survey.invalid())
                .as(() -> seed + ", given " + interview.given())
                .isEmpty();
    }

    @Test
    void answers_that_the_interview_refuses_are_not_valid_in_the_survey() {
        Questionnaire questionnaire = questionnaire("bounds")
                .page(
                        "all",
                        multiple("some")
                                .text("Some?")
                                .option(1, "A")
                                .option(2, "B")
                                .option(3, "C")
                                .openOption(8, "Other")
                                .atLeast(2),
                        number("hours")
                                .text("Hours?")
                                .between(0, 100)
                                .step(5)
                                .check(own -> own.isAtMost(80), "Too many"))
                .build();
        RunningSurvey survey = new RunningSurvey(LimeSurvey.write(questionnaire).document(), LocalDate.EPOCH);

        assertThat(invalid(survey, Map.of("some[1]", "Y", "hours", "10"))).containsExactly("some");
        assertThat(invalid(survey, Map.of("some[1]", "Y", "some[other]", "x", "hours", "12")))
                .containsExactly("hours");
        assertThat(invalid(survey, Map.of("some[1]", "Y", "some[2]", "Y", "hours", "85")))
                .containsExactly("hours");
        assertThat(invalid(survey, Map.of("some[1]", "Y", "some[2]", "Y", "hours", "80")))
                .isEmpty();
    }

    private static List<String> invalid(RunningSurvey survey, Map<String, String> cells) {
        survey.answer(cells);
        return survey.invalid().stream().map(RunningSurvey.Question::code).toList();
    }

    @Property(tries = 60, seed = "20261127", shrinking = ShrinkingMode.OFF)
    void the_genai_questionnaire_asks_the_same_in_a_survey(@ForAll @LongRange(min = 0) long seed) {
        Questionnaire questionnaire = Genai2026.asFielded();
        Exported exported = LimeSurvey.write(questionnaire);
        Interview interview = Interview.start(questionnaire);
        RunningSurvey survey =
                new RunningSurvey(exported.document(), interview.start().today());
        Set<String> all = Fragment.of(questionnaire, exported.losses());
        assertThat(all).hasSize(questionnaire.items().size());
        Interview whole =
                RandomRespondents.of(questionnaire, seed).leavingOpen(0.2).interview(1);
        Interview changed = RandomRespondents.of(questionnaire, seed + 1).interview(2);
        for (Interview source : List.of(whole, changed)) {
            for (ItemId id : source.path()) {
                Step step = interview.answer(id, source.given().get(id));
                if (step.accepted()) {
                    interview = step.interview();
                    compare(seed, interview, survey, all, Set.of());
                }
            }
        }
        assertThat(interview.given()).isNotEmpty();
    }
}
